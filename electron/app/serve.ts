import type { MessagePort } from 'node:worker_threads';
import { StoreError } from '../store/error.ts';
import { openStore } from '../store/store.ts';
import { CallError } from './call-error.ts';
import { calls, type CallName } from './calls.ts';
import type { OpenOptions, Reply, Request } from './thread.ts';
import { Workspace } from './workspace.ts';

/** Runs the use cases in this thread: opens the store, answers each request in turn, and lets go of the store on `close`. */
export function serve(port: MessagePort, { directory, mode }: OpenOptions): void {
  let workspace: Workspace | undefined;
  const opened = (): Workspace => {
    workspace ??= new Workspace(openStore(directory, { mode }));
    return workspace;
  };
  port.on('message', ({ id, name, argument }: Request) => {
    if (name === 'close') {
      workspace?.close();
      port.postMessage({ id, ok: true, answer: undefined } satisfies Reply);
      port.close();
      return;
    }
    port.postMessage(replyTo(id, () => run(opened(), name, argument)));
  });
}

function run(workspace: Workspace, name: CallName, argument: unknown): unknown {
  const call = calls[name] as (workspace: Workspace, argument: unknown) => unknown;
  return call(workspace, argument);
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
