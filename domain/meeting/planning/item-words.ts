import { folded } from '../../text/folded.ts';
import type { ItemType } from '../item.ts';

const types: Readonly<Record<string, ItemType>> = {
  formalia: 'formality',
  formality: 'formality',
  uppföljning: 'follow-up',
  'follow-up': 'follow-up',
  beslut: 'decision',
  beslutspunkt: 'decision',
  beslutsärende: 'decision',
  decision: 'decision',
  diskussion: 'discussion',
  dialog: 'discussion',
  discussion: 'discussion',
  information: 'information',
  info: 'information',
  förbättring: 'improvement',
  improvement: 'improvement',
  avslut: 'closing',
  avslutning: 'closing',
  closing: 'closing',
};

/** Titles that are a break and nothing else. */
const breaks: ReadonlySet<string> = new Set(['paus', 'rast', 'bensträckare', 'fika', 'fikapaus', 'lunch', 'break', 'coffee', 'coffee break', 'lunch break', 'tea break']);

/** Words whose number counts something else than minutes: "Etapp 2". */
const counted: ReadonlySet<string> = new Set(
  ('etapp fas del steg punkt nr nummer vecka v kapitel kvartal version år grupp område zon årskurs klass paragraf § ' +
    'phase stage part step item no number week chapter quarter version year group area zone class section plan').split(' '),
);

/** The type that a word names, in either language. */
export function typeNamed(words: string): ItemType | null {
  const key = folded(words.trim());
  return Object.hasOwn(types, key) ? (types[key] ?? null) : null;
}

export function isBreak(title: string): boolean {
  return breaks.has(folded(title.trim()));
}

export function countsSomethingElse(word: string): boolean {
  return counted.has(folded(word).replace(/\.$/u, ''));
}
