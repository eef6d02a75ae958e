import { readFileSync, statSync } from 'node:fs';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { forbiddenKeys } from '../../domain/kernel/identity.ts';
import { CallError } from '../app/call-error.ts';
import { tooDeepAt } from '../store/depth.ts';

/** Megabytes of the largest file that is read. A meeting on paper is a hundred times smaller. */
const largest = 8;
const deepest = 32;

export type Path = readonly (string | number)[];

/** A JSON file that came from outside, and how to find a place in it. */
export interface BoundedJson {
  readonly value: unknown;
  /** The line of a value, counted from 1; of the nearest thing around it when it is not there. */
  readonly lineOf: (path: Path) => number;
}

/** Reads a file that may be hostile. @throws CallError with the place in the file */
export function readBoundedJson(file: string): BoundedJson {
  const text = decoded(bytesOf(file)).replace(/^\ufeff/u, '');
  const deep = tooDeepAt(text, deepest);
  if (deep >= 0) throw new CallError('file-too-deep', { line: lineAt(text, deep) });
  const value = parsed(text);
  const tree = parseTree(text);
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = tree === undefined ? undefined : findNodeAtLocation(tree, path.slice(0, length));
      if (node !== undefined) return lineAt(text, node.offset);
    }
    return 1;
  };
  const forbidden = forbiddenKeyIn(value, []);
  if (forbidden !== undefined) throw new CallError('file-forbidden-key', { path: written(forbidden), line: lineOf(forbidden) });
  return { value, lineOf };
}

/** `agenda[3].planned`. What stands in the path is bounded, for a key may be anything. */
export function written(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step.slice(0, 64).replace(/[^\w-]/gu, '?')}`))
    .join('')
    .slice(0, 200);
}

function bytesOf(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > largest * 1024 * 1024) throw new CallError('file-too-large', { megabytes: largest });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CallError) throw error;
    throw new CallError('file-unreadable');
  }
}

function decoded(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return utf8.decode(bytes);
  } catch {
    throw new CallError('file-not-json', { line: firstBrokenLine(bytes) });
  }
}

function firstBrokenLine(bytes: Uint8Array): number {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
  return lines.findIndex((line) => line.includes('\ufffd')) + 1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
    throw new CallError('file-not-json', { line: lineAt(text, position === undefined ? text.length : Number(position)) });
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function forbiddenKeyIn(value: unknown, path: Path): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return firstIn(value.map((each, index) => [index, each] as const), path);
  const entries = Object.entries(value);
  const bad = entries.find(([key]) => forbiddenKeys.has(key));
  return bad === undefined ? firstIn(entries, path) : [...path, bad[0]];
}

function firstIn(entries: readonly (readonly [string | number, unknown])[], path: Path): Path | undefined {
  for (const [key, value] of entries) {
    const found = forbiddenKeyIn(value, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
