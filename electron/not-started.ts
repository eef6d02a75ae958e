import { languages, text } from '../domain/text/text.ts';
import { ProfileUnreadable } from './store/kept-file.ts';

/** What a program that could not start says: a title, and the reason in each language, for which one is spoken here cannot be known. */
export function whyNotStarted(error: unknown, profile: string): readonly [string, ...string[]] {
  const key = error instanceof ProfileUnreadable ? 'start.profileUnreadable' : 'start.failed';
  return ['Klubba', ...languages.map((language) => text(language, key, { folder: profile }))];
}
