import { beginnings, laterWords } from '../group/person-named.ts';
import type { Id } from '../kernel/identity.ts';
import { folded } from '../text/folded.ts';
import type { CaptureContext, ReadingKind } from './capture.ts';
import { openingOf } from './opening.ts';
import type { Stretch } from './stretch.ts';
import { captureWords } from './words.ts';

/** A name that what was typed may become: `insert` takes the place of the stretch. */
export interface Completion extends Stretch {
  /** Null stands for everybody who is there. */
  readonly person: Id | null;
  /** The name as it is shown. */
  readonly label: string;
  readonly title: string;
  readonly insert: string;
}

const most = 8;
const longestFragment = 60;

/**
 * The names that fit what stands before the caret while an owner, or somebody who comes or goes, is being typed; members of the group
 * first. None before the first letter, and none once the words after the name have begun.
 */
export function completions(text: string, caret: number, context: CaptureContext, refused: ReadonlySet<ReadingKind> = new Set()): readonly Completion[] {
  const typed = text.normalize('NFC');
  const opening = openingOf(typed, context, refused);
  const isAction = opening.kind === 'action';
  if (!isAction && opening.kind !== 'arrival' && opening.kind !== 'departure') return [];
  const before = typed.slice(opening.from, caret);
  const fragment = fragmentOf(before, context);
  if (fragment === null) return [];
  const ending = endingFor(typed.slice(caret), isAction);
  const everybody = isAction && fragment === before.trimStart() ? all(fragment, context) : [];
  return [...everybody, ...people(fragment, context)]
    .slice(0, most)
    .map((each) => ({ ...each, from: caret - fragment.length, to: caret, insert: each.label + ending }));
}

/** The beginning of a name that is being typed, after the last comma. */
function fragmentOf(before: string, { language }: CaptureContext): string | null {
  if (/[:\n]/u.test(before)) return null;
  const parts = before.split(new RegExp(String.raw`[,&/]|\s(?:${captureWords[language].and})\s`, 'iu'));
  const fragment = parts.at(-1)?.trimStart() ?? '';
  return fragment === '' || fragment.length > longestFragment ? null : fragment;
}

/** A colon ends an owner, a space somebody who comes or goes; neither is put in twice. */
function endingFor(following: string, isAction: boolean): string {
  if (isAction) return /^\s*[:,]/u.test(following) ? '' : ': ';
  return /^\s/u.test(following) ? '' : ' ';
}

type Named = Pick<Completion, 'person' | 'label' | 'title'>;

function all(fragment: string, { language }: CaptureContext): readonly Named[] {
  const [word = ''] = captureWords[language].all;
  return word.startsWith(folded(fragment)) ? [{ person: null, label: word.charAt(0).toUpperCase() + word.slice(1), title: '' }] : [];
}

/** Members before others, and the beginning of a name or a title before a surname. */
function people(fragment: string, { people: known, members }: CaptureContext): readonly Named[] {
  const wanted = folded(fragment);
  const fits = (each: (typeof known)[number]): number => {
    if (beginnings(each).some((name) => name.startsWith(wanted))) return 1;
    return laterWords(each).some((word) => word.startsWith(wanted)) ? 2 : 0;
  };
  const isMember = (id: Id): boolean => members.some(({ person }) => person === id);
  return known
    .map((each) => ({ each, order: fits(each) + (isMember(each.id) ? 0 : 2), fits: fits(each) > 0 }))
    .filter((found) => found.fits)
    .toSorted((a, b) => a.order - b.order)
    .map(({ each }) => ({ person: each.id, label: each.name, title: each.title }));
}
