import type { CallTable, Thread } from './thread.ts';

/** A thread that is started again when it has crashed: what it had acknowledged is on the disk. */
export function lastingThread<Calls extends CallTable>(start: () => Thread<Calls>): Pick<Thread<Calls>, 'call' | 'close'> {
  let thread = start();
  return {
    call: async (name, argument) => {
      if (!thread.alive()) thread = start();
      return thread.call(name, argument);
    },
    close: async () => thread.close(),
  };
}

export type LastingThread<Calls extends CallTable> = ReturnType<typeof lastingThread<Calls>>;
