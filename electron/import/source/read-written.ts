import { linesOfMarkup } from '../../../domain/capture/pasted-markup.ts';
import { mostPassages } from '../../../domain/import/source/passage.ts';
import { passagesOfText } from '../../../domain/import/source/passages-of-text.ts';
import { CallError } from '../../app/call-error.ts';
import { passagesOfCsv, separatorIn } from './csv.ts';
import { looksLikeMarkdown, passagesOfMarkdown } from './markdown.ts';
import type { Written, WrittenKind } from './written.ts';
import { checkedParts } from './zip-bounds.ts';

export type { Written } from './written.ts';

/** Where something comes from: a file with its name, or words that were typed or pasted. */
export type Source = { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string };

/** @throws CallError */
export async function readSource(source: Source): Promise<Written> {
  if ('bytes' in source) return readWritten(source.name, Buffer.from(source.bytes));
  const { kind, passages } = readWords(source.text.slice(0, longestText));
  return { kind, passages: passages.slice(0, mostPassages), named: null, isCut: passages.length > mostPassages || source.text.length > longestText };
}

/** UTF-16 units of words that are read. */
const longestText = 2_000_000;

/** Megabytes of the largest file that is read. */
export const largestFile = 20;

/** A file that may be hostile, as passages: told by what is in it and not by its name. @throws CallError */
export async function readWritten(name: string, bytes: Buffer): Promise<Written> {
  if (bytes.length > largestFile * 1024 * 1024) throw new CallError('file-larger', { megabytes: largestFile });
  const suffix = /\.(?<suffix>[a-z0-9]{1,8})$/iu.exec(name)?.groups?.['suffix']?.toLowerCase() ?? '';
  refuseForeign(bytes);
  const isZip = bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
  const { kind, passages } = isZip ? await readOffice(bytes) : readText(decoded(bytes), suffix);
  return { kind, passages: passages.slice(0, mostPassages), named: suffixes[kind].includes(suffix) || suffix === '' ? null : suffix, isCut: passages.length > mostPassages };
}

/** Names under which each kind of content is expected. */
const suffixes: Readonly<Record<WrittenKind, readonly string[]>> = {
  text: ['txt', 'text', 'md', 'markdown', 'csv', 'tsv', 'eml', 'log'],
  markdown: ['md', 'markdown', 'txt', 'text', 'mdown', 'csv'],
  csv: ['csv', 'tsv', 'txt', 'tab'],
  markup: ['html', 'htm'],
  docx: ['docx', 'docm', 'dotx'],
  xlsx: ['xlsx', 'xlsm', 'xltx'],
};

/** What is well known and cannot be read, so that the person is told what to do instead. @throws CallError */
function refuseForeign(bytes: Buffer): void {
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new CallError('file-old-office');
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') throw new CallError('file-is-pdf');
  if (bytes.subarray(0, 5).toString('latin1') === '{\\rtf') throw new CallError('file-is-rtf');
}

type Read = Pick<Written, 'kind' | 'passages'>;

async function readOffice(bytes: Buffer): Promise<Read> {
  const parts = checkedParts(bytes);
  if (parts.includes('word/document.xml')) {
    const { passagesOfDocx } = await import('./docx.ts');
    return { kind: 'docx', passages: await passagesOfDocx(bytes) };
  }
  if (parts.includes('xl/workbook.xml')) {
    const { passagesOfXlsx } = await import('./xlsx.ts');
    return { kind: 'xlsx', passages: await passagesOfXlsx(bytes) };
  }
  throw new CallError('file-unknown-kind');
}

function readText(text: string, suffix: string): Read {
  if (/^\s*(?:<!doctype html|<html)/iu.test(text.slice(0, 1_000))) return { kind: 'markup', passages: passagesOfText(linesOfMarkup(text)) };
  const separator = suffix === 'csv' || suffix === 'tsv' ? separatorIn(text) : null;
  if (separator !== null) return { kind: 'csv', passages: passagesOfCsv(text, separator) };
  return readWords(text, suffix === 'md' || suffix === 'markdown');
}

/** Text that was typed, pasted or stood in a file: Markdown when it is, cells of a sheet when it has tabs and quotes, else lines. */
export function readWords(text: string, isMarkdown = false): Read {
  if (isMarkdown || looksLikeMarkdown(text)) return { kind: 'markdown', passages: passagesOfMarkdown(text) };
  const isSheet = /(?:^|\t)"[^"]*\n[^"]*"(?:\t|\r?\n|$)/u.test(text.slice(0, 500_000)) && text.includes('\t');
  if (isSheet) return { kind: 'csv', passages: passagesOfCsv(text, '\t') };
  return isEvenlyDivided(text) ? { kind: 'csv', passages: passagesOfCsv(text, ';') } : { kind: 'text', passages: passagesOfText(text) };
}

/** Several lines, each with as many semicolons as the first: rows of a sheet that were copied out of a text. */
function isEvenlyDivided(text: string): boolean {
  const counts = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '').map((line) => line.split(';').length);
  const [first = 1] = counts;
  return counts.length > 1 && first > 1 && counts.every((count) => count === first);
}

/** UTF-8, UTF-16 with its mark, else what Windows wrote before. @throws CallError when it is no text */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 100_000).includes(0)) throw new CallError('file-not-text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
