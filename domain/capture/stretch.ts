import { cleaned } from '../text/cleaned.ts';

/** Part of a text: offsets in UTF-16 units, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is left of a part of a text when some stretches are taken out of it. */
export function without(text: string, part: Stretch, taken: readonly Stretch[]): string {
  const pieces: string[] = [];
  let at = part.from;
  for (const { from, to } of taken.filter((each) => each.from < part.to && each.to > part.from).toSorted((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, Math.max(at, from)));
    at = Math.max(at, to);
  }
  pieces.push(text.slice(at, Math.max(at, part.to)));
  return pieces.map(cleaned).filter((piece) => piece !== '').reduce(joined, '');
}

function joined(before: string, piece: string): string {
  return before === '' || /^[.,;:!?)]/u.test(piece) ? before + piece : `${before} ${piece}`;
}

/** The same part without the space around it. */
export function trimmed(text: string, { from, to }: Stretch): Stretch {
  const said = text.slice(from, to);
  const begins = from + said.length - said.trimStart().length;
  return { from: begins, to: Math.max(begins, from + said.trimEnd().length) };
}
