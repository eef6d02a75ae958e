import type { CallTable, Thread } from './thread.ts';

/** A thread that is started again when it has crashed: what it had acknowledged is on the disk. */
export function lastingThread<Calls extends CallTable>(start: () => Thread<Calls>): Pick<Thread<Calls>, 'call' | 'close'> & { readonly renew: () => Promise<void> } {
  let thread = start();
  return {
    call: async (name, argument) => {
      if (!thread.alive()) thread = start();
      return thread.call(name, argument);
    },
    close: async () => thread.close(),
    /** Starts another in its place: what was asked of the old one is answered by it. */
    renew: async () => {
      const old = thread;
      thread = start();
      await old.close();
    },
  };
}

export type LastingThread<Calls extends CallTable> = ReturnType<typeof lastingThread<Calls>>;
