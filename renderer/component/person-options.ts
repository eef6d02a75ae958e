import type { Person } from '../../domain/group/group.ts';
import { folded } from '../../domain/text/folded.ts';

/** What is shown of somebody who can be chosen. */
export type NamedChoice = Pick<Person, 'id' | 'name' | 'title'>;

/** The key of the one who is not known yet. */
export const newKey = 'new-person';

/** A line of the list. */
export interface PersonOption {
  readonly id: string;
  readonly text: string;
  readonly title: string;
}

/** Everybody; at the end, what was typed as a new person where nobody is called that. */
export function optionsFor(people: readonly NamedChoice[], typed: string, newPerson: ((name: string) => string) | null): readonly PersonOption[] {
  const isNew = newPerson !== null && typed.trim() !== '' && !people.some(({ name }) => folded(name) === folded(typed.trim()));
  return [
    ...people.map(({ id, name, title }) => ({ id, text: name, title })),
    ...(isNew ? [{ id: newKey, text: newPerson(typed.trim()), title: '' }] : []),
  ];
}

/** Those whose name or title holds what was typed, and the new person. */
export function fitting(options: readonly PersonOption[]): (text: string, typed: string) => boolean {
  return (text, typed) => {
    const sought = folded(typed.trim());
    const option = options.find((each) => each.text === text);
    // The list is built a moment after the options: one that is not among them any more still stands in it. Were it to vanish at once,
    // the list would be empty for that moment, and open again when somebody has just chosen from it.
    return option === undefined || option.id === newKey || folded(`${option.text} ${option.title}`).includes(sought);
  };
}

/** The one that is meant when Enter is pressed after a few letters: whose name begins so, then who has a word that does, then the rest. */
export function meantBy(options: readonly PersonOption[], typed: string): PersonOption | undefined {
  const sought = folded(typed.trim());
  if (sought === '') return undefined;
  const named = options.filter(({ id }) => id !== newKey);
  const hasWord = (words: string): boolean => ` ${folded(words)}`.includes(` ${sought}`);
  return (
    named.find(({ text }) => folded(text) === sought) ??
    named.find(({ text }) => folded(text).startsWith(sought)) ??
    named.find(({ text }) => hasWord(text)) ??
    named.find(({ text, title }) => folded(`${text} ${title}`).includes(sought)) ??
    options.find(({ id }) => id === newKey)
  );
}
