import { Worker } from 'node:worker_threads';
import { CallError } from './call-error.ts';
import type { CallAnswer, CallArgument, CallName } from './calls.ts';

export interface OpenOptions {
  readonly directory: string;
  /** `create` makes a store of a folder that is empty or missing; `read` never writes a byte. */
  readonly mode: 'create' | 'write' | 'read';
}

export interface Request {
  readonly id: number;
  readonly name: CallName | 'close';
  readonly argument: unknown;
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly detail: Readonly<Record<string, string | number>> };

/** The use cases in a thread of their own, so that a slow disk never holds up whoever asks. */
export interface Thread {
  /** @throws CallError for what people can do something about */
  call<Name extends CallName>(name: Name, argument: CallArgument<Name>): Promise<CallAnswer<Name>>;
  /** Answers what is under way, keeps the states and ends the thread. */
  close(): Promise<void>;
}

/** @param script the built `worker.js` */
export function startThread(script: URL, options: OpenOptions): Thread {
  const worker = new Worker(script, { workerData: options });
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: unknown) => void }>();
  let last = 0;
  worker.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.answer);
    else asked?.reject(new CallError(reply.code, reply.detail));
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  const ask = async (name: Request['name'], argument: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, name, argument } satisfies Request);
    });
  return {
    call: async (name, argument) => (await ask(name, argument)) as CallAnswer<typeof name>,
    close: async () => {
      await ask('close', undefined);
      await worker.terminate();
    },
  };
}
