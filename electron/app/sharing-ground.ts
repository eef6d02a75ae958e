import type { MessagePort } from 'node:worker_threads';
import type { Id } from '../../domain/kernel/identity.ts';
import { joinAnew } from '../share/join-new.ts';
import { synchronise } from '../share/synchronise.ts';
import type { Ground } from './serve.ts';
import { OpenSharing } from './sharing.ts';

/** What the thread of the sharing does. It is apart from the store's, so that a network that does not answer holds up no record. */
export const sharingCalls = {
  begin: (sharing: OpenSharing, { person }: { person: Id | null }) => sharing.begin(person),
  recorded: (sharing: OpenSharing) => sharing.recorded(),
  join: (sharing: OpenSharing, { folder }: { folder: string }) => sharing.join(folder),
  /** On a machine without a store of the share's organisation. @returns the store's folder */
  joinAnew: (_sharing: OpenSharing, { usual, folder }: { usual: string; folder: string }) => {
    const store = joinAnew(usual, folder);
    synchronise(store, { isThorough: true });
    return store;
  },
  leave: (sharing: OpenSharing) => sharing.leave(),
  synchronise: (sharing: OpenSharing, { mayFill }: { mayFill: boolean }) => sharing.synchronise(mayFill),
  view: (sharing: OpenSharing) => sharing.view(),
} as const;

export type SharingCalls = typeof sharingCalls;

export function sharingGround(port: MessagePort, store: string): Ground<OpenSharing> {
  return { open: () => new OpenSharing(store, (told) => port.postMessage(told)), calls: sharingCalls, close: (sharing) => sharing?.end() };
}
