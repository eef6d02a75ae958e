import { cleaned } from '../text/cleaned.ts';

/** The signs that word processors set before the entries of a list, with the tab or the spaces after them. */
const bullet = /^([ \t]*)(?:[•·●○◦▪■□‣⁃–—*§o-])(?:\t+|\u00a0+[ \t\u00a0]*| {2,})/u;
const numbered = /^([ \t]*)(\d{1,3}[.)]|[a-z][.)])(?:\t+|\u00a0+[ \t\u00a0]*| {2,})/u;

/** A pasted text as plain lines: one sign for every kind of list, no tabs or hard spaces, at most one empty line in a row. */
export function plainLines(text: string): string {
  return cleaned(text)
    .split('\n')
    .map((line) => line.replace(bullet, '$1– ').replace(numbered, '$1$2 ').replace(/[\t\u00a0]+/gu, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
}
