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

/** Answers each request in turn: opens the ground at the first one, and lets go of it on `close`. What takes its time is answered when it is done. */
export function serve<Opened>(port: MessagePort, ground: Ground<Opened>): void {
  let opened: Opened | undefined;
  port.on('message', ({ id, name, argument }: Request) => {
    if (name === 'close') {
      ground.close(opened);
      port.postMessage({ id, ok: true, answer: undefined } satisfies Reply);
      port.close();
      return;
    }
    const said = (reply: Reply): void => {
      port.postMessage(reply);
      if (opened !== undefined) ground.answered?.(opened);
    };
    answered(id, said, () => {
      opened ??= ground.open();
      const call = ground.calls[name] as (opened: Opened, argument: unknown) => unknown;
      return call(opened, argument);
    });
  });
}

function answered(id: number, say: (reply: Reply) => void, work: () => unknown): void {
  try {
    const answer = work();
    if (answer instanceof Promise) answer.then((value: unknown) => say({ id, ok: true, answer: value })).catch((error: unknown) => say(refused(id, error)));
    else say({ id, ok: true, answer });
  } catch (error) {
    say(refused(id, error));
  }
}

/** An error that people can do something about travels as its code; anything else is a crash and takes its own path. */
function refused(id: number, error: unknown): Reply {
  if (error instanceof StoreError) return { id, ok: false, code: error.code, detail: {} };
  if (error instanceof CallError) return { id, ok: false, code: error.code, detail: error.detail };
  throw error;
}
