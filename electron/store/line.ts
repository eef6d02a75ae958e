import { z } from 'zod';
import type { RecordedCommand } from '../../domain/event/envelope.ts';
import { forbiddenKeys, idSchema, isId } from '../../domain/kernel/identity.ts';
import { isStamp } from '../../domain/kernel/stamp.ts';
import { canonicalForm, isInOrder } from './canonical.ts';
import { isName, isPartition } from './layout.ts';
import { tooDeepAt } from './depth.ts';
import { sha256 } from './identity.ts';

/** Bytes of the longest line that is written or read. */
export const longestLine = 1024 * 1024;
/** Bytes of the largest segment that is taken from anybody else. A writer begins a new one long before. */
export const largestSegment = 64 * 1024 * 1024;
/** How deep a line may be nested. */
export const deepestNesting = 32;
/** The format this program writes, and the newest it reads. */
export const journalFormat = 1;

const hashShape = /^[0-9a-f]{64}$/u;
const saltShape = /^[\w-]{22}$/u;
/** Characters of the longest name of a type. */
const longestType = 64;
const hashSchema = z.string().regex(hashShape);
const count = z.int().min(0);
const name = z.string().refine(isName);

export const headerSchema = z.strictObject({
  klubba: z.literal(journalFormat),
  workspace: name,
  partition: z.string().refine(isPartition),
  device: name,
  launch: name,
  after: z.strictObject({ launch: name, lines: count, hash: hashSchema }).nullable(),
});
export type Header = z.infer<typeof headerSchema>;

const sealedEvent = z.strictObject({
  id: idSchema,
  type: z.string().min(1).max(longestType),
  v: z.int().min(1),
  salt: z.string().regex(saltShape),
  data: z.unknown(),
});

/** A payload that was taken out by a redaction: the digest that the chain was built on stays. */
const redactedEvent = z.strictObject({
  id: idSchema,
  type: z.string().min(1).max(longestType),
  v: z.int().min(1),
  salt: z.null(),
  data: z.null(),
  digest: hashSchema,
});

export const lineSchema = z.strictObject({
  seq: z.int().min(1),
  at: z.string().refine(isStamp),
  by: idSchema.nullable(),
  on: z.array(idSchema),
  events: z.array(z.union([sealedEvent, redactedEvent])).min(1),
  hash: hashSchema,
});
export type Line = z.infer<typeof lineSchema>;
export type SealedEvent = Line['events'][number];

/** What a line says, and the digests of its payloads where finding out what it says has given them too. */
export interface ReadLine {
  readonly line: Line;
  readonly digests: readonly string[] | null;
}

/** Reads a line's text, without its line feed. @returns undefined for what this program could not have written */
export function readText(text: string): ReadLine | undefined {
  const usual = usualLine(text);
  if (usual !== undefined) return usual;
  const line = lineIn(strictJson(text));
  return line === undefined ? undefined : { line, digests: null };
}

/** A line whose payloads stand in the form that the digest is made of: then each is written out once, for that and for comparing. */
function usualLine(text: string): ReadLine | undefined {
  if (text.length > longestLine || tooDeepAt(text, deepestNesting) >= 0) return undefined;
  const line = parsed(text);
  if (!isUsualLine(line) || !line.events.every(({ data }) => isInOrder(data))) return undefined;
  const payloads = line.events.map(({ data }) => JSON.stringify(data));
  return writtenLine(line, payloads) === text ? { line, digests: digestsOf(line, payloads) } : undefined;
}

/** @param payloads in the form that a digest is made of */
function digestsOf({ events }: Pick<Line, 'events'>, payloads: readonly string[]): readonly string[] {
  return events.map(({ salt }, index) => sha256(`${salt ?? ''}${payloads[index] ?? ''}`));
}

/** A line as text. What is put in between quotation marks as it is has been checked to hold nothing that JSON writes otherwise. */
function writtenLine({ seq, at, by, on, events, hash }: Line, payloads: readonly string[]): string {
  const what = events.map(({ id, type, v, salt }, index) => `{"id":"${id}","type":${JSON.stringify(type)},"v":${v},"salt":"${salt ?? ''}","data":${payloads[index] ?? ''}}`);
  return `{"seq":${seq},"at":"${at}","by":${quotedName(by)},"on":${quotedNames(on)},"events":[${what.join(',')}],"hash":"${hash}"}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const lineKeys = ['seq', 'at', 'by', 'on', 'events', 'hash'] as const;
const eventKeys = ['id', 'type', 'v', 'salt', 'data'] as const;

/**
 * A line as this program writes them, its keys in their order. The schema says the same of it and takes ten times as long, which is most of
 * what reading ten years takes; it is asked about everything that is no such line.
 */
export function lineIn(value: unknown): Line | undefined {
  return isUsualLine(value) ? value : lineSchema.safeParse(value).data;
}

function isUsualLine(value: unknown): value is Line {
  if (!isObjectOf(lineKeys, value)) return false;
  const { seq, at, by, on, events, hash } = value;
  return (
    isCount(seq) && typeof at === 'string' && isStamp(at) && (by === null || isId(by)) && Array.isArray(on) && on.every(isId) &&
    Array.isArray(events) && events.length > 0 && events.every(isUsualEvent) && typeof hash === 'string' && hashShape.test(hash)
  );
}

function isUsualEvent(value: unknown): boolean {
  if (!isObjectOf(eventKeys, value)) return false;
  const { id, type, v, salt } = value;
  return isId(id) && typeof type === 'string' && type.length > 0 && type.length <= longestType && isCount(v) && typeof salt === 'string' && saltShape.test(salt);
}

function isObjectOf<Key extends string>(keys: readonly Key[], value: unknown): value is Readonly<Record<Key, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const found = Object.keys(value);
  return found.length === keys.length && keys.every((key, place) => found[place] === key);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && typeof value === 'number' && value >= 1;
}

/** SHA-256 over the salt and the RFC 8785 form of the payload. */
export function digestOf(event: SealedEvent): string {
  return event.salt === null ? event.digest : sha256(`${event.salt}${canonicalForm(event.data)}`);
}

/**
 * The hash of a line: SHA-256 over the RFC 8785 form of the hash before it, its envelope and the digest of each payload.
 * @param digests where they are known already
 */
export function chained(previous: string, { seq, at, by, on, events }: Omit<Line, 'hash'>, digests: readonly string[] | null = null): string {
  const sealed = events.map((event, index) => `["${event.id}",${JSON.stringify(event.type)},${event.v},"${digests?.[index] ?? digestOf(event)}"]`);
  // Nothing in here has keys to be sorted, and names, stamps and digests hold nothing that JSON writes otherwise: this is the RFC 8785 form.
  return sha256(`["${previous}",${seq},"${at}",${quotedName(by)},${quotedNames(on)},[${sealed.join(',')}]]`);
}

function quotedName(name: string | null): string {
  return name === null ? 'null' : `"${name}"`;
}

function quotedNames(names: readonly string[]): string {
  return names.length === 0 ? '[]' : `["${names.join('","')}"]`;
}

/** Where the chain of a segment begins: the header's own bytes, so that a changed header breaks it. */
export function chainStart(headerText: string): string {
  return sha256(headerText);
}

/** A line as it is written, without its line feed. */
export function sealedLine(previous: string, line: Omit<Line, 'hash'>): Line {
  const { seq, at, by, on, events } = line;
  return { seq, at, by, on, events, hash: chained(previous, line) };
}

/**
 * The same, and as it is written. A payload whose keys stand in the order of RFC 8785, as this program writes them, is put into words
 * once, for the digest and for the line.
 */
export function writtenAndSealed(previous: string, content: Omit<Line, 'hash'>): { readonly line: Line; readonly text: string } {
  if (!content.events.every(({ salt, data }) => salt !== null && isInOrder(data))) {
    const line = sealedLine(previous, content);
    return { line, text: JSON.stringify(line) };
  }
  const { seq, at, by, on, events } = content;
  const payloads = events.map(({ data }) => JSON.stringify(data));
  const line = { seq, at, by, on, events, hash: chained(previous, content, digestsOf(content, payloads)) };
  return { line, text: writtenLine(line, payloads) };
}

/** What a line says, as the rules see it. */
export function commandOf(line: Line, { device, launch }: Pick<Header, 'device' | 'launch'>): RecordedCommand {
  return {
    at: line.at,
    device,
    launch,
    seq: line.seq,
    by: line.by,
    on: line.on,
    events: line.events.map(({ id, type, v, data }) => ({ id, type, v, data })),
  };
}

/** A forbidden key as it stands in JSON of the one form: there its letters are never escaped, and a quotation mark within a text always is. */
const trapKeys = [...forbiddenKeys].map((key) => `"${key}":`);

/** Text that this program could have written: JSON in its one form, not too deep, no key that is a trap. */
export function strictJson(text: string, longest: number = longestLine): unknown {
  if (text.length > longest || trapKeys.some((key) => text.includes(key)) || tooDeepAt(text, deepestNesting) >= 0) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
