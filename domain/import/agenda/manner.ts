import { lettersIn, usualLetters, type TypeLetters } from './type-words.ts';
import type { Passage } from '../source/passage.ts';
import { readClock } from './clock.ts';
import { readDuration } from './duration.ts';
import { fieldsOf, type Field } from './fields.ts';
import { likelihood } from './presenter.ts';

/** How a document writes things, which no line of it tells alone. */
export interface Manner {
  /** What single letters in brackets mean. */
  readonly letters: TypeLetters;
  /** "Budget (20)" takes twenty minutes: no line says minutes in words, and several end so. */
  readonly areNumbersMinutes: boolean;
  /** The signs after which the lines of the document end with a name: then an unknown one is a name as well. */
  readonly namesAfter: ReadonlySet<string>;
}

export const usualManner: Manner = { letters: usualLetters, areNumbersMinutes: false, namesAfter: new Set() };

const numberAtEnd = /[\p{L}?!)]\s*(?:[([]\d{1,3}[)\]]|\s\d{1,2}0|\s5)(?:$|\s*[–—,-]\s*\p{L})/u;
const minutesInWords = /\d\s?(?:min|m\b|h\b|tim|hour|['′’])/iu;
const clock = /(?<!\d)\d{1,2}[.:][0-5]\d(?!\d)/u;

export function mannerOf(passages: readonly Passage[]): Manner {
  const texts = passages.map((passage) => (passage.kind === 'line' ? passage.text : passage.cells.join('\t')));
  const letters = texts.map(lettersIn).find((each) => each !== null) ?? usualLetters;
  const numbers = texts.filter((text) => numberAtEnd.test(text)).length;
  const areNumbersMinutes = numbers >= 2 && numbers * 3 >= texts.length && !texts.some((text) => minutesInWords.test(text) || clock.test(text));
  return { letters, areNumbersMinutes, namesAfter: namesAfter(passages) };
}

const mostLooked = 300;

/** Judged by the words that lines end with: most of those after the sign look like names, and one of them surely is. */
function namesAfter(passages: readonly Passage[]): ReadonlySet<string> {
  const lines = passages.filter((passage) => passage.kind === 'line' && (passage.mark !== 'none' || passage.heading === null)).slice(0, mostLooked);
  const ends = lines.flatMap((line) => (line.kind === 'line' ? lastField(line.text) : []));
  return new Set(
    [',', '–'].filter((sign) => {
      const after = ends.filter(({ separator }) => separator === sign).map(({ text }) => likelihood(text));
      return after.includes('sure') && after.filter((each) => each !== 'no').length * 3 >= after.length * 2;
    }),
  );
}

/** The last field of a line with several, outside of brackets and but for times. */
function lastField(text: string): readonly Field[] {
  const [first, ...fields] = fieldsOf(text).filter(({ text: words, bracket }) => bracket === null && readDuration(words) === null && readClock(words) === null);
  const last = fields.at(-1);
  return first === undefined || last === undefined ? [] : [last];
}
