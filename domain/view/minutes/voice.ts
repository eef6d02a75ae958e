import { clock, longDate } from '../../text/dates.ts';
import { hasText, text, type Language, type TextArguments, type TextKey } from '../../text/text.ts';
import type { Block, Origin, Tone } from './blocks.ts';

/** Says things in one language. */
export interface Voice {
  readonly say: (key: TextKey, values?: TextArguments) => string;
  /** The sentence under a key that is put together of a name and what it is about; empty where there is none. */
  readonly sayIf: (key: string, values?: TextArguments) => string;
  readonly date: (date: string) => string;
  readonly clock: (time: string) => string;
  readonly list: (names: readonly string[]) => string;
}

export function voiceOf(language: Language): Voice {
  return {
    say: (key, values) => text(language, key, values),
    sayIf: (key, values) => (hasText(key) ? text(language, key, values) : ''),
    date: (date) => longDate(language, date),
    clock: (time) => clock(language, time),
    list: (names) => names.join(', '),
  };
}

/** A paragraph, or nothing where there are no words. */
export function paragraph(tone: Tone, words: string, lead = '', from?: Origin): readonly Block[] {
  return words === '' ? [] : [{ kind: 'paragraph', tone, lead, text: words, ...(from === undefined ? {} : { from }) }];
}

/** What somebody wrote as a sentence among others: it ends where they did not end it. */
export function sentence(words: string): string {
  return /[.!?…:]["”’)]?$/u.test(words) ? words : `${words}.`;
}
