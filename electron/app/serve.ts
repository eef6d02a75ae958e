import type { MessagePort } from 'node:worker_threads';
import { StoreError } from '../store/error.ts';
import { CallError } from './call-error.ts';
import type { Reply, Request } from './thread.ts';

/** What a thread works on, once something is asked of it. */
export interface Ground<Opened> {
  readonly open: () => Opened;
  readonly calls: Readonly<Record<string, unknown>>;
  readonly answered?: (opened: Opened) => void;
  readonly close: (opened: Opened | undefined) => void;
}

/** Answers each request in turn: opens the ground at the first one, and lets go of it on `close`. */
export function serve<Opened>(port: MessagePort, ground: Ground<Opened>): void {
  let opened: Opened | undefined;
  port.on('message', ({ id, name, argument }: Request) => {
    if (name === 'close') {
      ground.close(opened);
      port.postMessage({ id, ok: true, answer: undefined } satisfies Reply);
      port.close();
      return;
    }
    port.postMessage(replyTo(id, () => {
      opened ??= ground.open();
      const call = ground.calls[name] as (opened: Opened, argument: unknown) => unknown;
      return call(opened, argument);
    }));
    if (opened !== undefined) ground.answered?.(opened);
  });
}

/** An error that people can do something about travels as its code; anything else is a crash and takes its own path. */
function replyTo(id: number, work: () => unknown): Reply {
  try {
    return { id, ok: true, answer: work() };
  } catch (error) {
    if (error instanceof StoreError) return { id, ok: false, code: error.code, detail: {} };
    if (error instanceof CallError) return { id, ok: false, code: error.code, detail: error.detail };
    throw error;
  }
}
