import { findNodeAtLocation, getNodePath, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { forbiddenKeys } from '../../domain/kernel/identity.ts';
import { CallError } from '../app/call-error.ts';
import { tooDeepAt } from '../store/depth.ts';
import { firstBytes } from './first-bytes.ts';

/** Megabytes of the largest file that is read. A meeting on paper is a hundred times smaller. */
const largest = 8;
const limit = largest * 1024 * 1024;
const deepest = 32;
const lineFeed = 0x0a;
const byteOrderMark = /^\ufeff/u;

export type Path = readonly (string | number)[];

/** A JSON file that came from outside, and how to find a place in it. */
export interface BoundedJson {
  readonly value: unknown;
  /** The line of a value, counted from 1; of the nearest thing around it when it is not there. */
  readonly lineOf: (path: Path) => number;
}

/** Reads a file that may be hostile. @throws CallError with the place in the file */
export function readBoundedJson(file: string): BoundedJson {
  const text = decoded(bytesOf(file)).replace(byteOrderMark, '');
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
  const bad = tree === undefined ? undefined : badKeyIn(tree);
  if (bad !== undefined) throw new CallError(bad.code, { path: written(getNodePath(bad.key)), line: lineAt(text, bad.key.offset) });
  return { value, lineOf };
}

/** `agenda[3].planned`. What stands in the path is bounded, for a key may be anything. */
export function written(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step.slice(0, 64).replace(/[^\w-]/gu, '?')}`))
    .join('')
    .slice(0, 200);
}

/** No more is read than the limit, however long the file grows; one that is no plain file may never end. */
function bytesOf(file: string): Uint8Array {
  const bytes = firstBytes(file, limit + 1);
  if (bytes.length <= limit) return bytes;
  throw new CallError('file-too-large', { megabytes: largest, line: bytes.filter((byte) => byte === lineFeed).length + 1 });
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
  } catch {
    throw new CallError('file-not-json', { line: lineAt(text, firstFault(text)) });
  }
}

/** The engine tells the place of a fault in some of its sentences only. */
function firstFault(text: string): number {
  const faults: ParseError[] = [];
  parseTree(text, faults, { disallowComments: true, allowEmptyContent: false });
  return faults.reduce((first, { offset }) => Math.min(first, offset), text.length);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** A key that is a trap, or one that stands twice in the same thing, so that one of its values would be lost without a word. */
function badKeyIn({ type, children = [] }: Node): { readonly code: 'file-forbidden-key' | 'file-repeated-key'; readonly key: Node } | undefined {
  const seen = new Set<unknown>();
  for (const child of children) {
    const [key] = type === 'object' ? (child.children ?? []) : [];
    if (key !== undefined && forbiddenKeys.has(String(key.value))) return { code: 'file-forbidden-key', key };
    if (key !== undefined && seen.has(key.value)) return { code: 'file-repeated-key', key };
    seen.add(key?.value);
    const within = badKeyIn(child);
    if (within !== undefined) return within;
  }
  return undefined;
}
