import { appendFileSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SentFile } from '../../../domain/contract/packet-calls.ts';
import { idSchema } from '../../../domain/kernel/identity.ts';
import { layout } from '../../store/layout.ts';

/** A line as it is written. Before documents were remembered too there were packets alone. */
const sentSchema = z.object({
  at: z.number(),
  group: idSchema.nullable(),
  file: z.string().max(1_000),
  kind: z.enum(['packet', 'document']).default('packet'),
  to: idSchema.nullable().default(null),
});

/** Remembers that a packet was made or a document saved. It keeps nobody from making one. */
export function rememberSent(store: string, sent: SentFile): void {
  try {
    appendFileSync(layout.sent(store), `${JSON.stringify(sent)}\n`);
  } catch {
    // A list for convenience, on a disk that may be full.
  }
}

/** What has left here, the oldest first. */
export function sentFiles(store: string): readonly SentFile[] {
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
