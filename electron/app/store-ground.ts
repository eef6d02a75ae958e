import { randomInt } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { StoreError } from '../store/error.ts';
import { openStore } from '../store/store.ts';
import { storeCalls } from './store-calls.ts';
import type { Ground } from './serve.ts';
import type { News, OpenOptions } from './thread.ts';
import { Workspace } from './workspace.ts';

/** Milliseconds between two looks at whether another process has appended anything. */
const lookPause = 1_000;

/** Groups that nobody looks at are made ready one by one, so that a search through all of them need not wait: when the start is over, and between calls. Milliseconds. */
const firstLoad = 10_000;
const loadPause = 250;

/**
 * The use cases over one store. With `watch` it tells when anything has changed, with each command and else about once a second. Its
 * revisions begin anywhere, so that no two threads have the same.
 */
export function storeGround(port: MessagePort, { directory, mode, watch = false }: OpenOptions): Ground<Workspace> {
  let told = '';
  let revision = randomInt(2 ** 32);
  const seen = (workspace: Workspace): string => `${workspace.revision()} ${workspace.today()}`;
  let isUntold = false;
  const look = (workspace: Workspace): void => {
    const now = seen(workspace);
    if (now === told) return;
    told = now;
    revision += 1;
    isUntold = true;
  };
  const tell = (workspace: Workspace): void => {
    look(workspace);
    if (!isUntold) return;
    isUntold = false;
    port.postMessage({ revision } satisfies News);
  };
  const handled: typeof storeCalls.handle = (workspace, asked) => {
    const answer = storeCalls.handle(workspace, asked);
    if (!answer.ok) return answer;
    // The answer names the change; the news of it follows, so that nobody who waits for the answer waits for the news.
    quietly(() => look(workspace));
    return { ...answer, revision };
  };
  let timer: NodeJS.Timeout | undefined;
  let loading: NodeJS.Timeout | undefined;
  /** One group more is no news. */
  const loadOn = (workspace: Workspace): void =>
    quietly(() => {
      const before = seen(workspace);
      if (!workspace.loadAnother()) return;
      if (told === before) told = seen(workspace);
      loading = setTimeout(() => loadOn(workspace), loadPause);
    });
  return {
    open: () => {
      const workspace = new Workspace(openStore(directory, { mode }));
      told = seen(workspace);
      if (!watch) return workspace;
      timer = setInterval(() => quietly(() => tell(workspace)), lookPause);
      loading = setTimeout(() => loadOn(workspace), firstLoad);
      return workspace;
    },
    calls: { ...storeCalls, handle: watch ? handled : storeCalls.handle },
    answered: (workspace) => {
      if (watch) quietly(() => tell(workspace));
    },
    close: (workspace) => {
      clearInterval(timer);
      clearTimeout(loading);
      workspace?.close();
    },
  };
}

/** A store that cannot be looked at this moment says so to the next who asks something of it. */
function quietly(look: () => void): void {
  try {
    look();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}
