import { onOneLine } from '../text/cleaned.ts';
import { folded } from '../text/folded.ts';
import { roleNamed } from './member-role.ts';
import { isTitle, isTitlePhrase, isUnit } from './title.ts';

/** A piece of a line in a list of people, and what it looks like. `about` says something of whoever stands before it. */
export interface Field {
  readonly words: string;
  readonly kind: 'name' | 'title' | 'role' | 'about';
  /** Somebody new begins here, whatever it looks like. */
  readonly starts: boolean;
}

const bullet = /^[\s\u2022\u25aa\u25cf\u25e6\u00b7\uf0b7\u00a7*>•◦–—-]*(?:(?:\d{1,3}|[a-z])[.)]\s+|o\t)?/u;
// Each begins only where a word does: what is pasted may be long, and none of it may be looked through from every character.
const surnameFirst = /(?<!\p{L})"?(?<last>\p{Lu}[\p{L}'’-]*),\s*(?<first>\p{Lu}[\p{L}'’ -]*?)"?\s*(?=<[^<>]*@)/gu;
const address = /<[^<>]*@[^<>]*>|\(?(?:mailto:)?(?<![^\s<>(),;:"])[^\s<>(),;:"@]+@[^\s<>(),;:"]+\)?/giu;
const telephone = /(?<![\p{L}\d])(?:(?:tel|tfn|mobil|phone|mobile)[.:]*\s*)?\+?\d[\d\s()/-]{5,}\d/giu;
const headers: ReadonlySet<string> = new Set(['namn', 'förnamn', 'efternamn', 'name', 'first name', 'last name', 'surname', 'titel', 'title', 'befattning', 'roll', 'role', 'e-post', 'epost', 'mail', 'e-mail', 'email', 'telefon', 'phone', 'enhet', 'unit', 'förvaltning']);

/** The lines with a sheet's columns for first and last name, where its heading row has both, put together in front. */
export function withWholeNames(lines: readonly string[]): readonly string[] {
  const isNamed = (cell: string, names: readonly string[]): boolean => names.includes(folded(onOneLine(cell)));
  const header = lines.find((line) => line.trim() !== '')?.split('\t') ?? [];
  const first = header.findIndex((cell) => isNamed(cell, ['förnamn', 'first name']));
  const last = header.findIndex((cell) => isNamed(cell, ['efternamn', 'last name', 'surname']));
  if (first < 0 || last < 0) return lines;
  return lines.map((line) => {
    if (line === header.join('\t')) return '';
    const cells = line.split('\t');
    return [`${cells[first] ?? ''} ${cells[last] ?? ''}`, ...cells.filter((_cell, index) => index !== first && index !== last)].join('\t');
  });
}

/** The pieces of a line, without bullets, addresses and telephone numbers. */
export function fieldsOf(written: string): readonly Field[] {
  const cells = written.split('\t').map((cell) => onOneLine(cell));
  if (cells.filter((cell) => cell !== '').every((cell) => headers.has(folded(cell)))) return [];
  const isRow = cells.filter((cell) => cell !== '').length > 1 && !/^[o\u2022\u00b7•]$/u.test(cells[0] ?? '');
  const entries = isRow ? [cells.join(' | ')] : written.replace(bullet, '').split(';');
  return entries.flatMap((entry, index) => fieldsOfEntry(entry, isRow).map((field) => (index > 0 && isTitleOfTheOneBefore(field.words) ? { ...field, starts: false } : field)));
}

/** "Fredrik Ek;enhetschef LSS", as a sheet is saved: a title with a small letter is whose name stands before it. */
function isTitleOfTheOneBefore(words: string): boolean {
  return /^\p{Ll}/u.test(words) && (isTitlePhrase(words) || isTitle(words.split(' ')[0] ?? ''));
}

/** @param isRow a row of a sheet is one person, however much its cells look like names */
function fieldsOfEntry(entry: string, isRow: boolean): readonly Field[] {
  const named = entry.replace(bullet, '').replace(surnameFirst, '$<first> $<last> ');
  const bare = named.replace(address, (found, at: number) => (/\p{L}{2}/u.test(named.slice(0, at)) || isRow ? ' ' : nameIn(found))).replace(telephone, ' ');
  const pieces = bare
    .split(/[,|:()]|\s[–—-]\s/u)
    .map((piece) => onOneLine(piece.replaceAll('"', '')).replace(/^[\s–—-]+|[\s–—-]+$/gu, ''))
    .filter((piece) => /\p{L}/u.test(piece));
  const looked = pieces.flatMap(withRole);
  const first = looked.findIndex(({ kind }) => kind === 'name');
  return looked.map(({ words, kind }, index) => ({ words, kind: isRow && index > first && kind === 'name' ? 'about' : kind, starts: index === 0 }));
}

type Piece = Omit<Field, 'starts'>;

/** "Ordförande Anna Berg" and "Anna Berg ordförande" are a role and a name. */
function withRole(words: string): readonly Piece[] {
  const each = words.split(' ');
  const [first = '', last = ''] = [each[0], each.at(-1)];
  if (each.length > 2 && roleNamed(first) !== null) return [piece(first), piece(each.slice(1).join(' '))];
  if (each.length > 2 && roleNamed(last) !== null) return [piece(each.slice(0, -1).join(' ')), piece(last)];
  return [piece(words)];
}

function piece(words: string): Piece {
  if (roleNamed(words) !== null) return { words, kind: 'role' };
  if (isTitlePhrase(words)) return { words, kind: 'title' };
  return { words, kind: isUnit(words) || !/^[\p{Lu}\p{Lo}]/u.test(words) ? 'about' : 'name' };
}

/** The name in an address that stands alone: `anna.berg@…` is Anna Berg. */
function nameIn(found: string): string {
  const words = /(?<local>\p{L}+(?:[._]\p{L}+)+)@/u.exec(found)?.groups?.['local']?.split(/[._]/u) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
