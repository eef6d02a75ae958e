/** What stands before the words of a line: nothing, a list's sign, a number or a letter, or the box of something that is done. */
export type Mark = 'none' | 'bullet' | 'number' | 'letter' | 'done';

/** A line of something written, without its sign. */
export interface LinePassage {
  readonly kind: 'line';
  /** The line in the file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly mark: Mark;
  /** The sign itself, as it stood there; left out where it says nothing. */
  readonly sign?: string;
  /** How deep it lies in a list, from 0. */
  readonly depth: number;
  /** The level of a heading, 1 the highest; null for other lines. */
  readonly heading: number | null;
  /** Nothing stood between it and the line before. */
  readonly follows: boolean;
}

/** A row of a table or a sheet. A cell may hold several lines. */
export interface RowPassage {
  readonly kind: 'row';
  readonly line: number;
  /** Which table of the file, from 0. */
  readonly table: number;
  readonly cells: readonly string[];
}

/** A piece of something written, whatever kind of file it came from: what imports are read out of. */
export type Passage = LinePassage | RowPassage;

/** What is longer is no list that people keep: lines or rows of one file. */
export const mostPassages = 20_000;

/** UTF-16 units of a line that are looked at. */
export const longestPassage = 2_000;
