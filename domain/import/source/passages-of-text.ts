import { longestPassage, mostPassages, type LinePassage, type Mark, type Passage } from './passage.ts';

const quoted = /^(?:>[ \t]?)+/u;
const underline = /^\s*(?:-{3,}|={3,}|_{3,}|\*{3,})\s*$/u;
const bullet = /^(?<sign>[-*+•·●○◦▪■□‣⁃–—\uf0b7]|o(?=\t|\s{2,}))[ \t\u00a0]*(?<=[ \t\u00a0]|[•·●○◦▪■□‣\uf0b7])(?=\S)/u;
const box = /^(?:\[(?<state>[ xX]?)\]|(?<open>[☐□])|(?<done>[☑☒✓✔]))\s*(?=\S)/u;
const named = /^(?:§\s*|(?:punkt|ärende|item|no\.?|nr\.?)\s+)(?<path>\d{1,3}(?:\.\d{1,2}){0,3})\s*[.):–-]?\s+(?=\S)/iu;
const numbered = /^\(?(?<path>\d{1,3}(?:\.\d{1,2}){0,3})(?:[.)](?:\s+|(?=\p{Lu}))|\/\s+)(?=\S)/u;
const pathed = /^(?<path>\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\S)/u;
const bare = /^(?<path>\d{1,3})(?::\s*|\s+)(?=\p{L})/u;
const roman = /^(?<path>[IVX]{1,5})[.)]\s+(?=\S)/u;
const lettered = /^\(?[a-zåäö][.)]\s+(?=\S)/u;
const clock = /^\d{1,2}[.:][0-5]\d(?!\d)/u;
const unit = /^\d{1,3}\s*(?:h|tim(?:mar|me)?|hours?|hrs?|m|min(?:uter|ut|utes?|s)?|['′])\b/iu;

interface Written {
  readonly line: number;
  readonly indent: number;
  readonly text: string;
  readonly follows: boolean;
}

/** Which kinds of numbers a text has, since `9.10` may be a time and `10 Budget` an item of ten minutes. */
export interface Numbering {
  readonly hasPaths: boolean;
  readonly hasBare: boolean;
}

/** Plain text, also pasted, line by line. Lines with tabs are rows of a sheet; what is quoted in a mail is read like the rest. */
export function passagesOfText(text: string): readonly Passage[] {
  const written = linesOf(text);
  const numbering = numberingOf(written);
  const levels = new Levels();
  const hasBars = written.filter(({ text: line }) => / \| ?/u.test(line)).length > 1;
  const passages: Passage[] = [];
  let table = -1;
  for (const [index, each] of written.entries()) {
    const cells = cellsOf(each.text, hasBars);
    if (cells !== null) {
      if (!each.follows || passages.at(-1)?.kind !== 'row') table += 1;
      passages.push({ kind: 'row', line: each.line, table, cells });
      levels.end();
    } else if (!underline.test(each.text) && /[\p{L}\p{N}]/u.test(each.text)) {
      passages.push(lineOf(each, { numbering, levels, next: written[index + 1] }));
    }
  }
  return passages;
}

/** Columns of indentation as levels of a list, from 0: what lies further in than the entry before it lies deeper. */
class Levels {
  #columns: readonly number[] = [];

  of(indent: number): number {
    this.#columns = [...this.#columns.filter((column) => column < indent), indent];
    return this.#columns.length - 1;
  }

  end(): void {
    this.#columns = [];
  }
}

function linesOf(text: string): readonly Written[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|[\r\n\u2028\u2029]/u, mostPassages);
  let isBlankBefore = true;
  return lines.flatMap((whole, index) => {
    const bare = whole.slice(0, longestPassage).toWellFormed().normalize('NFC').replace(quoted, '').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\ufeff]/gu, '').replace(/\u00a0/gu, ' ').replace(/(?:\.{4,}|…{2,}|_{4,})/gu, '   ');
    const words = bare.trimStart();
    const follows = !isBlankBefore;
    isBlankBefore = words === '';
    const indent = indentOf(bare.slice(0, bare.length - words.length));
    return words === '' ? [] : listed(words.trimEnd()).map((text) => ({ line: index + 1, indent, text, follows }));
  });
}

/** "Agenda: 1. Budget 2. Lokaler 3. Övrigt" on one line is a list like any other. */
function listed(line: string): readonly string[] {
  const found = [...line.matchAll(/(?<=^|\s)(?<number>\d{1,2})[.)]\s+(?=\p{L})/gu)];
  const isList = found.length > 1 && found.every(({ groups }, index) => Number(groups?.['number']) === index + 1);
  if (!isList) return [line];
  const cuts = [0, ...found.map(({ index }) => index), line.length];
  return cuts.slice(1).map((cut, index) => line.slice(cuts[index], cut).trim()).filter((each) => each !== '');
}

function indentOf(space: string): number {
  return space.replaceAll('\t', '    ').length;
}

/** The cells of a line that was copied out of a sheet or drawn with bars; null for other lines. A list's sign and a tab is no row. */
function cellsOf(text: string, hasBars: boolean): readonly string[] | null {
  if (/^\|.*\|.*\|$/u.test(text)) return text.slice(1, -1).split('|').map((cell) => cell.trim());
  if (hasBars && / \|(?: |$)/u.test(text)) return text.replace(/\|$/u, '').split(' |').map((cell) => cell.trim());
  if (!text.includes('\t')) return null;
  const cells = text.split('\t').map((cell) => cell.trim());
  const isSign = /^(?:[-*+•·●○◦▪■□‣⁃–—\uf0b7o]|\(?\d{1,3}[.)]|\(?[a-z][.)])$/u.test(cells[0] ?? '');
  return isSign && cells.filter((cell) => cell !== '').length < 3 ? null : cells;
}

function numberingOf(lines: readonly Written[]): Numbering {
  const singles = lines.filter(({ text }) => /^\d{1,2}\.\d(?!\d)/u.test(text)).length;
  const numbers = lines.flatMap(({ text }) => (bare.test(text) && !unit.test(text) ? [Number(bare.exec(text)?.groups?.['path'])] : []));
  const isRow = numbers.length > 1 && numbers.every((number, index) => number === index + 1);
  return { hasPaths: singles > 0, hasBare: isRow };
}

export interface Sign {
  readonly mark: Mark;
  readonly length: number;
  /** How deep the number itself says that the line lies: `2.1` is one deeper than `2`. */
  readonly below: number;
}

const noSign: Sign = { mark: 'none', length: 0, below: 0 };

/** The sign that a line begins with: a bullet, a box, a number, a letter. */
export function signOf(whole: string, { hasPaths, hasBare }: Numbering = { hasPaths: false, hasBare: false }): Sign {
  const picture = pictures.exec(whole)?.[0].length ?? 0;
  const { mark, length, below } = signAt(whole.slice(picture), { hasPaths, hasBare });
  return { mark, length: length + picture, below };
}

/** Pictures before the words are decoration. */
const pictures = /^(?:(?![☑✔])\p{Extended_Pictographic}[\ufe0f\u200d\p{Emoji_Modifier}]*\s*)*(?=[^\s])/u;

function signAt(text: string, numbering: Numbering): Sign {
  const sign = bullet.exec(text);
  const from = sign?.[0].length ?? 0;
  return boxAt(text, from) ?? numberAt(text, numbering) ?? letterAt(text) ?? (sign === null ? noSign : { mark: 'bullet', length: from, below: 0 });
}

/** The box of a list of things to do, which may stand after a bullet. */
function boxAt(text: string, from: number): Sign | null {
  const groups = box.exec(text.slice(from));
  if (groups === null) return null;
  const isDone = (groups.groups?.['state'] ?? '').trim() !== '' || groups.groups?.['done'] !== undefined;
  return { mark: isDone ? 'done' : 'bullet', length: from + groups[0].length, below: 0 };
}

function numberAt(text: string, { hasPaths, hasBare }: Numbering): Sign | null {
  const isOther = unit.test(text) || (clock.test(text) && !hasPaths);
  const ways = isOther ? [named] : [named, numbered, ...(hasPaths ? [pathed] : []), ...(hasBare ? [bare] : [])];
  for (const way of ways) {
    const match = way.exec(text);
    if (match !== null) return { mark: 'number', length: match[0].length, below: (match.groups?.['path'] ?? '').split('.').length - 1 };
  }
  return null;
}

/** A letter, or a Roman number; `C. D. Berg` is somebody's name. */
function letterAt(text: string): Sign | null {
  const ordinal = roman.exec(text);
  if (ordinal !== null && !/^[IVX][.)]\s+\p{Lu}[.)]/u.test(text)) return { mark: 'number', length: ordinal[0].length, below: 0 };
  const letter = lettered.exec(text);
  return letter === null ? null : { mark: 'letter', length: letter[0].length, below: 0 };
}

interface Around {
  readonly numbering: Numbering;
  readonly levels: Levels;
  readonly next: Written | undefined;
}

function lineOf({ line, indent, text, follows }: Written, { numbering, levels, next }: Around): LinePassage {
  const { mark, length, below } = signOf(text, numbering);
  const words = text.slice(length).trim();
  const part = mark === 'none' && isShouted(words) ? words.replace(/^\p{Lu}[.)]\s+/u, '') : words;
  const isHeading = (next !== undefined && next.follows && underline.test(next.text)) || (mark === 'none' && isShouted(words));
  if (mark === 'none' && indent === 0) levels.end();
  return { kind: 'line', line, text: part, mark, sign: text.slice(0, length).trim(), depth: mark === 'none' ? 0 : levels.of(indent) + below, heading: isHeading ? 2 : null, follows };
}

/** A line in capitals is a heading. */
function isShouted(words: string): boolean {
  return /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words) && !/\d\s*MIN/u.test(words) && words.length < 80;
}
