import { appendFileSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { idSchema } from '../../../domain/kernel/identity.ts';
import { layout } from '../../store/layout.ts';

/** A packet that was made here. What is redacted later is still in it. */
export interface SentPacket {
  /** UTC milliseconds. */
  readonly at: number;
  readonly group: string;
  /** What the file was called. */
  readonly file: string;
}

const sentSchema = z.object({ at: z.number(), group: idSchema, file: z.string().max(1_000) });

/** Remembers that a packet was made. It keeps nobody from making one. */
export function rememberSent(store: string, sent: SentPacket): void {
  try {
    appendFileSync(layout.sent(store), `${JSON.stringify(sent)}\n`);
  } catch {
    // A list for convenience, on a disk that may be full.
  }
}

/** The packets that were made here, the oldest first. */
export function sentPackets(store: string): readonly SentPacket[] {
  let text: string;
  try {
    text = readFileSync(layout.sent(store), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    try {
      const read = sentSchema.safeParse(JSON.parse(line));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });
}
