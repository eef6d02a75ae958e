import type { Answers } from './answers.ts';
import type { Desk } from './desk.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { SourcePieces } from './source-pieces.ts';

/** Reading what was written elsewhere, so that a person can look at it before anything is taken in. */
export function importAnswers(desk: Desk) {
  const pieces = new SourcePieces();
  return {
    sendSource: async ({ key, offset, base64 }) => {
      pieces.send(key, offset, Buffer.from(base64, 'base64'));
      return null;
    },
    preview: async ({ as, group, today, language, source }) => {
      const read = 'text' in source ? source : { name: source.name, bytes: pieces.take(source.key) };
      const ground = await desk.store.call('importGround', { as, group });
      return readElsewhere(desk.surroundings.workerScript, async (thread) => thread.call('preview', { as, source: read, ground, today, language }));
    },
  } satisfies Partial<Answers>;
}
