import { z } from 'zod';
import { largestPaper } from '../../../domain/contract/machine-calls.ts';
export { largestPacket } from '../../../domain/contract/packet-calls.ts';
import { zoneSchema } from '../../../domain/kernel/calendar.ts';
import { idSchema } from '../../../domain/kernel/identity.ts';
import { sha256 } from '../../store/identity.ts';
import { isName, isPartition } from '../../store/layout.ts';
import { largestSegment } from '../../store/line.ts';

/** The format that this program writes, and the newest it reads. */
export const packetFormat = 1;
/** Bytes of the first line, which lists what follows. */
export const longestContents = 8 * 1024 * 1024;
const mostParts = 40_000;

const name = z.string().refine(isName);
const sum = z.string().regex(/^[0-9a-f]{64}$/u);

const segmentPart = z.strictObject({ partition: z.string().refine(isPartition), device: name, launch: name, bytes: z.int().min(1).max(largestSegment), sum });
/** A paper's name is its sum. */
const paperPart = z.strictObject({ paper: sum, bytes: z.int().min(0).max(largestPaper) });

const contentsSchema = z.strictObject({
  klubbaPacket: z.literal(packetFormat),
  workspace: name,
  zone: zoneSchema,
  group: idSchema,
  parts: z.array(z.union([segmentPart, paperPart])).min(1).max(mostParts),
  sum,
});

export type SegmentPart = z.infer<typeof segmentPart>;
export type PaperPart = z.infer<typeof paperPart>;
export type Part = SegmentPart | PaperPart;
/** The first line of a packet: whose it is and what follows, one part after the other with nothing between. */
export type Contents = z.infer<typeof contentsSchema>;

export function isSegment(part: Part): part is SegmentPart {
  return 'launch' in part;
}

/** The first line, without its line feed. Its own sum is over the line as it is without it. */
export function contentsText(contents: Omit<Contents, 'klubbaPacket' | 'sum'>): string {
  const { workspace, zone, group, parts } = contents;
  const text = JSON.stringify({ klubbaPacket: packetFormat, workspace, zone, group, parts });
  return `${text.slice(0, -1)},"sum":"${sha256(text)}"}`;
}

/** @param value a strict JSON value @returns undefined unless it is contents of this format whose sum is right */
export function contentsOf(value: unknown): Contents | undefined {
  const read = contentsSchema.safeParse(value);
  if (!read.success) return undefined;
  const { sum: said, ...rest } = read.data;
  return sha256(JSON.stringify({ klubbaPacket: packetFormat, workspace: rest.workspace, zone: rest.zone, group: rest.group, parts: rest.parts })) === said ? read.data : undefined;
}
