import { IntlMessageFormat } from 'intl-messageformat';
import type sv from './sv.json';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Names one sentence. The Swedish file says which there are. */
export type TextKey = keyof typeof sv;

export type TextArguments = Readonly<Record<string, string | number>>;

/** The sentences of a language by their keys. */
export type Sentences = Readonly<Record<TextKey, string>>;

const learned = new Map<Language, Sentences>();
const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };
const compiled = new Map<string, IntlMessageFormat>();

/** Gives the words of a language, before anything is said in it. A window takes one language at a time; `both.ts` gives them all. */
export function learn(language: Language, sentences: Sentences): void {
  learned.set(language, sentences);
}

/** True for a language whose words are there. */
export function isLearned(language: Language): boolean {
  return learned.has(language);
}

/** A sentence in a language, its arguments filled in. @throws when the language's words are not there */
export function text(language: Language, key: TextKey, values: TextArguments = {}): string {
  const name = `${language} ${key}`;
  const known = compiled.get(name) ?? new IntlMessageFormat(sentences(language)[key], locales[language]);
  compiled.set(name, known);
  return String(known.format(values));
}

/** True for a key that has a sentence. */
export function hasText(key: string): key is TextKey {
  const [any] = learned.values();
  return any !== undefined && Object.hasOwn(any, key);
}

function sentences(language: Language): Sentences {
  const known = learned.get(language);
  if (known === undefined) throw new Error(`The words of ${language} are not there.`);
  return known;
}
