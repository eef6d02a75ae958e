import { isAgendaHeading, isAside, isDocumentTitle, isGreeting, isSentence } from './labels.ts';
import { typeWord } from './type-words.ts';
import type { WrittenLine } from './written-line.ts';

/**
 * What a line is for the agenda. `item-of-none`: an item outside the section above it. `title-of-time`: the words for a time that stood alone
 * above. `part`: it says something of the item above it, or nothing; `field`: it does, when it can be read at all.
 */
export type Role = 'item' | 'item-of-none' | 'section' | 'title-of-time' | 'part' | 'field' | 'none';

const longestSection = 6;

/** Short enough to stand over others, and no part of a letter. */
export function isSectionLine(line: WrittenLine): boolean {
  const words = line.text.split(/\s+/u).length;
  return (words <= longestSection || typeWord(line.text) !== null) && !isSentence(line.text) && !isGreeting(line.text);
}

/** Words to be read on, with a time somewhere among them. */
export function isProse({ text }: WrittenLine): boolean {
  return isSentence(text) && text.split(/\s+/u).length > 10;
}

/** Whether a heading divides the agenda, and is not its own name or that of something else. */
export function isDividing({ text }: WrittenLine): boolean {
  return !isAgendaHeading(text) && !isDocumentTitle(text) && !isAside(text);
}
