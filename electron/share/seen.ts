import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../domain/kernel/calendar.ts';
import { idSchema, type Id } from '../../domain/kernel/identity.ts';
import { isName, isPartition } from '../store/layout.ts';
import { journalFormat } from '../store/line.ts';
import { replaceWhole } from '../store/whole-file.ts';
import { nameOf, type HeldSegments } from './held-segments.ts';
import { entriesOf, plainFolder, withSource } from './plain-files.ts';
import { shareLayout } from './share-layout.ts';

/** How many commands of each segment a device holds: by partition, device and launch. */
export type Heads = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

export interface Seen {
  readonly device: string;
  readonly heads: Heads;
  /** Whose profile was in use there; null when that is not known. */
  readonly person: Id | null;
  /** When it said so, by its own clock, UTC milliseconds; null where an older program said it. */
  readonly at: number | null;
}

const name = z.string().refine(isName);
const headsSchema = z.record(z.string().refine(isPartition), z.record(name, z.record(name, z.int().min(0))));
const seenSchema = z.object({
  klubba: z.literal(journalFormat),
  workspace: name,
  device: name,
  person: idSchema.nullable().catch(null).default(null),
  at: instantSchema.nullable().catch(null).default(null),
  heads: headsSchema,
});

/** Bytes of the largest that is read: a municipality of ten years has a fifth of it. */
const largest = 16 * 1024 * 1024;
const mostDevices = 10_000;

/** Everything that a store holds, own and mirrored. */
export function headsOf(held: HeldSegments): Heads {
  const heads: Record<string, Record<string, Record<string, number>>> = {};
  for (const file of held.all().toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { partition, device, launch } = nameOf(file);
    const launches = ((heads[partition] ??= {})[device] ??= {});
    launches[launch] = Math.max(launches[launch] ?? 0, held.end(file).commands);
  }
  return heads;
}

/** Tells the others what this device has, when that is anything new. Only it writes this file. @param person who sits here, where that is known */
export function writeSeen(held: HeldSegments, share: string, person?: Id | null): void {
  const { workspace, device } = held;
  const folder = plainFolder(share, ['seen']);
  const path = join(folder, `${device}.json`);
  const before = seenIn(path);
  const now = { person: person === undefined ? (before?.person ?? null) : person, heads: headsOf(held) };
  if (before !== undefined && before.person === now.person && JSON.stringify(before.heads) === JSON.stringify(now.heads)) return;
  replaceWhole(path, `${JSON.stringify({ klubba: journalFormat, workspace, device, person: now.person, at: Date.now(), heads: now.heads })}\n`);
}

/** Takes back what this device has said: it has left the share, and nobody waits for it any more. */
export function removeSeen(share: string, device: string): void {
  rmSync(join(shareLayout.seen(share), `${device}.json`), { force: true });
}

/** What the other devices have said that they have. What cannot be read, now, is as if it had not been said. */
export function readSeen(share: string, workspace: string): readonly Seen[] {
  return devicesIn(share).flatMap((device) => {
    const read = seenIn(join(shareLayout.seen(share), `${device}.json`));
    return read !== undefined && read.workspace === workspace && read.device === device ? [read] : [];
  });
}

function devicesIn(share: string): readonly string[] {
  try {
    return entriesOf(shareLayout.seen(share), mostDevices)
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => entry.name.slice(0, -'.json'.length))
      .filter(isName);
  } catch {
    return [];
  }
}

function seenIn(path: string): z.output<typeof seenSchema> | undefined {
  return seenSchema.safeParse(parsed(textOf(path))).data;
}

function textOf(path: string): string {
  try {
    return withSource(path, '', (source) => Buffer.from(source.read(0, Math.min(source.size, largest))).toString('utf8'));
  } catch {
    return '';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
