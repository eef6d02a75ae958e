import { z } from 'zod';
import { zoneSchema } from '../../../domain/kernel/calendar.ts';
import { isName, isPartition } from '../../store/layout.ts';
import { longestLine } from '../../store/line.ts';

/** How a file that holds everything begins, so that it is known from a meeting's file before it is read. */
export const exportFormat = 'klubba-export/1';
/** Bytes of the largest file that is written or read: a text longer than this cannot be held at once. */
export const largestExport = 480 * 1024 * 1024;

const name = z.string().refine(isName);

/** The lines of a segment, byte for byte as they lie in the journal, so that everybody can prove them again. */
const journalSchema = z.strictObject({
  partition: z.string().refine(isPartition),
  device: name,
  launch: name,
  lines: z.array(z.string().max(longestLine)).min(2),
});

export const exportSchema = z.strictObject({
  format: z.literal(exportFormat),
  workspace: name,
  zone: zoneSchema,
  /** What the journals say, for other programs. It is not read back: the journals are what counts. */
  facts: z.unknown(),
  journals: z.array(journalSchema).max(40_000),
  /** SHA-256 of each paper; the files lie in the folder beside. */
  papers: z.array(z.string().regex(/^[0-9a-f]{64}$/u)).max(100_000),
});

export type ExportedJournal = z.infer<typeof journalSchema>;
export type Exported = z.infer<typeof exportSchema>;

/** The folder in which the papers of an export lie. */
export function papersBeside(file: string): string {
  return `${file}.papers`;
}
