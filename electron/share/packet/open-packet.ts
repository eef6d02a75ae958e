import { createHash } from 'node:crypto';
import { redactionsIn } from '../../../domain/event/redaction.ts';
import { CallError } from '../../app/call-error.ts';
import { organisationPartition, partitionOfGroup } from '../../store/layout.ts';
import { strictJson } from '../../store/line.ts';
import { prove, type Source } from '../../store/proof.ts';
import { readOn, unread } from '../../store/segment.ts';
import { contentsOf, isSegment, largestPacket, longestContents, packetFormat, type Contents, type Part, type SegmentPart } from './packet-format.ts';

/** A packet that has been checked as a whole: every byte of it is what its first line says, and every line of every segment is proven. */
export interface OpenedPacket {
  readonly contents: Contents;
  readonly parts: readonly { readonly part: Part; readonly source: Source }[];
  /** Partitions and events whose payloads are gone in it, without the packet itself saying why. */
  readonly unexplained: readonly { readonly partition: string; readonly event: string }[];
}

const chunk = 1024 * 1024;

/** Checks a packet, which may be hostile. Writes nothing. @throws CallError `packet-damaged`, `packet-newer`, `packet-too-large` */
export function openPacket(file: Source): OpenedPacket {
  if (file.size > largestPacket) throw new CallError('packet-too-large');
  const { contents, begins } = firstLine(file);
  const wanted: ReadonlySet<string> = new Set([organisationPartition, partitionOfGroup(contents.group)]);
  let place = begins;
  const parts = contents.parts.map((part, index) => {
    const source = partOf(file, place, part.bytes, `${index + 1}`);
    place += part.bytes;
    return { part, source };
  });
  if (place !== file.size) throw damaged('size');
  const redacted: { partition: string; event: string }[] = [];
  const named = new Set<string>();
  for (const { part, source } of parts) {
    if (sumOf(source) !== (isSegment(part) ? part.sum : part.paper)) throw damaged(source.name);
    if (!isSegment(part)) continue;
    if (!wanted.has(part.partition)) throw damaged(source.name);
    refuseUnproven(part, contents.workspace, source);
    const { commands, withheld } = readOn(unread, source.read(0, source.size));
    for (const { event } of commands.flatMap(redactionsIn)) named.add(`${part.partition} ${event}`);
    redacted.push(...withheld.flatMap((line) => line.redacted.map((event) => ({ partition: part.partition, event }))));
  }
  return { contents, parts, unexplained: redacted.filter(({ partition, event }) => !named.has(`${partition} ${event}`)) };
}

function damaged(part: string): CallError {
  return new CallError('packet-damaged', { part });
}

function firstLine(file: Source): { readonly contents: Contents; readonly begins: number } {
  let text = Buffer.alloc(0);
  while (text.indexOf(0x0a) < 0) {
    if (text.length > longestContents) throw damaged('contents');
    const more = file.read(text.length, chunk);
    if (more.length === 0) throw damaged('contents');
    text = Buffer.concat([text, more]);
  }
  const begins = text.indexOf(0x0a) + 1;
  const value = begins > longestContents ? undefined : strictJson(text.toString('utf8', 0, begins - 1), longestContents);
  if (isNewer(value)) throw new CallError('packet-newer');
  const contents = contentsOf(value);
  if (contents === undefined) throw damaged('contents');
  return { contents, begins };
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('klubbaPacket' in value)) return false;
  return typeof value.klubbaPacket === 'number' && value.klubbaPacket > packetFormat;
}

function partOf(file: Source, begins: number, size: number, name: string): Source {
  return { name, size, read: (start, length) => (start >= size ? new Uint8Array() : file.read(begins + start, Math.min(length, size - start))) };
}

function sumOf(source: Source): string {
  const sum = createHash('sha256');
  for (let place = 0; place < source.size; place += chunk) sum.update(source.read(place, chunk));
  return sum.digest('hex');
}

/** Every line follows from the one before it, to the last byte, and the header says what the contents say. */
function refuseUnproven(part: SegmentPart, workspace: string, source: Source): void {
  const { reading, rest, hashes } = prove(source);
  const { header } = reading;
  const isSame = header !== null && header.workspace === workspace && header.partition === part.partition && header.device === part.device && header.launch === part.launch;
  if (rest !== 'nothing' || hashes.length === 0 || !isSame) throw damaged(source.name);
}
