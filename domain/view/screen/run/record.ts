import type { Action } from '../../../action/action.ts';
import type { Decision } from '../../../decision/decision.ts';
import type { Instant } from '../../../kernel/calendar.ts';
import type { Item, Note } from '../../../meeting/item.ts';
import type { Meeting, ParkedMatter } from '../../../meeting/meeting.ts';
import { shown } from '../../../meeting/prose.ts';

/** One thing that an item has given so far, or (`proposal`) was prepared to give. `at` is UTC milliseconds, null where nobody knows. */
export type RecordEntry =
  | { readonly kind: 'note'; readonly id: string; readonly at: Instant | null; readonly note: Note }
  | { readonly kind: 'proposal'; readonly id: string; readonly at: null; readonly text: string }
  | { readonly kind: 'decision'; readonly id: string; readonly at: Instant | null; readonly decision: Decision }
  | { readonly kind: 'action'; readonly id: string; readonly at: Instant | null; readonly action: Action }
  | { readonly kind: 'parked'; readonly id: string; readonly at: null; readonly matter: ParkedMatter }
  | { readonly kind: 'unclear'; readonly id: string; readonly at: Instant };

/** What has no time stands last. */
const latest = Number.MAX_SAFE_INTEGER;

/**
 * What an item has given so far, in the order of time. Notes that were
 * emptied and actions that were dropped are gone. A proposal stands before what was decided, until it is decided.
 */
export function recordOf(meeting: Meeting, item: Item): readonly RecordEntry[] {
  const decisions = meeting.decisions.filter((decision) => decision.item === item.id);
  const said: readonly RecordEntry[] = [
    ...item.notes.filter(({ text }) => shown(text).trim() !== '').map((note): RecordEntry => ({ kind: 'note', id: note.id, at: note.at, note })),
    ...item.unclear.map((at, index): RecordEntry => ({ kind: 'unclear', id: `unclear-${index}`, at })),
    ...decisions.map((decision): RecordEntry => ({ kind: 'decision', id: decision.id, at: decision.at, decision })),
    ...meeting.actions
      .filter((action) => action.item === item.id && action.state !== 'dropped')
      .map((action): RecordEntry => ({ kind: 'action', id: action.id, at: action.at, action })),
    ...meeting.parked.filter((matter) => matter.item === item.id).map((matter): RecordEntry => ({ kind: 'parked', id: matter.id, at: null, matter })),
  ];
  const inTime = said.toSorted((a, b) => (a.at ?? latest) - (b.at ?? latest));
  const place = inTime.findIndex(({ kind }) => kind === 'decision' || kind === 'action');
  return inTime.toSpliced(place < 0 ? inTime.length : place, 0, ...proposalsOf(item, decisions));
}

/** The proposals that are not decided. Once as many decisions as proposals are taken, in whatever words, none is left. */
function proposalsOf(item: Item, decisions: readonly Decision[]): readonly RecordEntry[] {
  if (decisions.length >= item.proposedDecisions.length) return [];
  return item.proposedDecisions
    .map((text, index): RecordEntry => ({ kind: 'proposal', id: `proposal-${index}`, at: null, text }))
    .filter((entry) => entry.kind === 'proposal' && !decisions.some(({ text }) => text.trim() === entry.text.trim()));
}
