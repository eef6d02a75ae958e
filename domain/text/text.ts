import { IntlMessageFormat } from 'intl-messageformat';
import type sv from './sv.json';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Names one sentence. The Swedish file says which there are. */
export type TextKey = keyof typeof sv;

export type TextArguments = Readonly<Record<string, string | number>>;

/** An ICU message, as it is written or as it has been read. */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

/** The sentences of a language by their keys. A window has no more of them than it says. */
export type Sentences = Readonly<Partial<Record<TextKey, Message>>>;

/** What a message without arguments has none of. */
const special = /[{}<>'#]/u;

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
  const known = compiled.get(name);
  if (known !== undefined) return String(known.format(values));
  const message = sentences(language)[key];
  if (message === undefined || (typeof message === 'string' && !special.test(message))) return message ?? key;
  const format = new IntlMessageFormat(message, locales[language]);
  compiled.set(name, format);
  return String(format.format(values));
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
