/** Part of a text: offsets in UTF-16 units, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** Words as they may be stored: no control characters, no half characters, no space around them. */
export function cleaned(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(controls, '').toWellFormed().trim();
}

/** Words as one line may hold them. */
export function onOneLine(text: string): string {
  return cleaned(text).replace(/\s+/gu, ' ');
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
