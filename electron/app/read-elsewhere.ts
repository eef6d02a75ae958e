import { CallError } from './call-error.ts';
import type { ReadingCalls } from './reading-ground.ts';
import { startReadingThread, type Thread } from './thread.ts';

/** Milliseconds after which a file is given up. The largest that is taken needs a few seconds. */
const longest = 30_000;

/**
 * Reads something that was written elsewhere in a thread of its own, so that neither its size nor its tricks hold anything up.
 * @throws CallError for what people can do something about; `file-too-heavy` when it takes too long or too much memory
 */
export async function readElsewhere<Answer>(script: URL, work: (thread: Thread<ReadingCalls>) => Promise<Answer>): Promise<Answer> {
  const thread = startReadingThread(script);
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CallError('file-too-heavy')), longest);
  });
  try {
    return await Promise.race([work(thread), tooLong]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw new CallError('file-too-heavy');
    throw error;
  } finally {
    clearTimeout(timer);
    await thread.stop();
  }
}
