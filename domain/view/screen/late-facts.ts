import type { StrandedEvent } from '../../event/stranded.ts';
import type { Id } from '../../kernel/identity.ts';
import { find } from '../../kernel/list.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { isClosedAction, isClosedItem } from '../labels.ts';

/** Something about a meeting that came when its text was settled for ever. It may be told in a correction. */
export interface LateFact {
  readonly id: Id;
  readonly kind: 'decision' | 'action' | 'words';
  readonly item: Id | null;
  readonly text: string;
  /** It is about a confidential item: its words are shown by hand only. */
  readonly isClosed: boolean;
}

/** The correction that tells a late fact: the same on two machines, so that it is told once. */
export function correctionOf({ id }: Pick<LateFact, 'id'>): Id {
  return `late-${id}`.slice(0, 64);
}

/** What came too late and is told in no correction yet. @param stranded of the meeting's group */
export function lateFacts(meeting: Meeting, stranded: readonly StrandedEvent[]): readonly LateFact[] {
  if (meeting.state !== 'finalised') return [];
  const decisions = meeting.decisions
    .filter(({ late }) => late)
    .map(({ id, item, text }): LateFact => ({ id, kind: 'decision', item, text, isClosed: isClosedItem(meeting, item) }));
  const actions = meeting.actions
    .filter(({ late }) => late)
    .map((action): LateFact => ({ id: action.id, kind: 'action', item: action.item, text: action.text, isClosed: isClosedAction(meeting, action) }));
  const all = [...decisions, ...actions, ...lateWords(meeting, stranded)];
  return all.filter((fact) => find(meeting.corrections, correctionOf(fact)) === undefined);
}

/** Words that people wrote on notes and backgrounds; of a text that was recorded at each pause only the last. */
function lateWords(meeting: Meeting, stranded: readonly StrandedEvent[]): readonly LateFact[] {
  const latest = new Map<string, LateFact>();
  for (const event of stranded) {
    const words = wordsIn(event);
    if (words === undefined || words.meeting !== meeting.id || words.text.trim() === '') continue;
    latest.set(words.of, { id: event.id, kind: 'words', item: words.item, text: words.text, isClosed: isClosedItem(meeting, words.item) });
  }
  return [...latest.values()];
}

interface Words {
  readonly meeting: Id;
  readonly item: Id | null;
  readonly text: string;
  /** Which text it is. */
  readonly of: string;
}

const ofWords: ReadonlySet<string> = new Set(['noteWritten', 'noteEdited', 'backgroundEdited', 'messageAgreed', 'matterParked']);

function wordsIn({ id, type, data }: StrandedEvent): Words | undefined {
  if (!ofWords.has(type) || typeof data !== 'object' || data === null) return undefined;
  const { meeting, item, note, text } = data as Readonly<Record<string, unknown>>;
  if (typeof meeting !== 'string' || typeof text !== 'string') return undefined;
  const about = typeof item === 'string' ? item : null;
  return { meeting, item: about, text, of: typeof note === 'string' ? `note ${note}` : type === 'backgroundEdited' ? `background ${about}` : id };
}
