import type { Language } from './text.ts';

/** A text that takes at most so many characters as people count them; what is cut off is told by an ellipsis. */
export function shortened(language: Language, text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('').trimEnd()}…`;
}
