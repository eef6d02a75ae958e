import { languages, text } from '../domain/text/text.ts';

/** What a program that could not start says, in each language: which one is spoken here cannot be known. */
export function sorryWords(): string {
  return languages.map((language) => text(language, 'start.failed')).join('\n\n');
}
