import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Names one sentence. The Swedish file says which there are. */
export type TextKey = keyof typeof sv;

export type TextArguments = Readonly<Record<string, string | number>>;

const messages: Readonly<Record<Language, Readonly<Record<string, string>>>> = { sv, en };
const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };
const compiled = new Map<string, IntlMessageFormat>();

/** A sentence in a language, its arguments filled in. */
export function text(language: Language, key: TextKey, values: TextArguments = {}): string {
  const name = `${language} ${key}`;
  const known = compiled.get(name) ?? new IntlMessageFormat(messages[language][key] ?? key, locales[language]);
  compiled.set(name, known);
  return String(known.format(values));
}

/** True for a key that has a sentence. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(sv, key);
}
