import type { CopyEntry, CopyView, RedactionDone } from '../../domain/contract/care-calls.ts';
import type { PacketTaken, PacketView, SentFile } from '../../domain/contract/packet-calls.ts';
import type { Place } from '../../domain/event/replay.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { copiesIn, examineCopy } from '../share/examine-copy.ts';
import { existingWorkspace } from '../share/existing-store.ts';
import { sharedFolder } from '../share/membership.ts';
import { createPacket } from '../share/packet/create-packet.ts';
import { examinePacket } from '../share/packet/examine-packet.ts';
import { importPacket } from '../share/packet/import-packet.ts';
import { rememberSent, sentFiles } from '../share/packet/sent-files.ts';
import { restoreFrom, type Restored } from '../share/restore.ts';
import { stillShared } from '../share/still-shared.ts';
import { synchronise } from '../share/synchronise.ts';
import { copyForTheDay } from '../store/daily-copy.ts';
import { copyAsOf } from '../store/past-copy.ts';
import { redact, type RedactionRequest } from '../store/redact.ts';
import { CallError } from './call-error.ts';

interface OfStore {
  readonly store: string;
}

/**
 * What is done with a store as a whole, in a thread of its own that lives no longer than the work: a large packet or a slow second disk holds up
 * no key. It goes about the store as another process does, and is seen as one.
 */
export const careCalls = {
  copy: (_ground: null, { store, folder, today }: OfStore & { readonly folder: string; readonly today: LocalDate }): string => copyForTheDay(store, folder, today),
  createPacket: (_ground: null, { store, group, file }: OfStore & { readonly group: string; readonly file: string }): { readonly papers: number } => createPacket(store, group, file),
  examinePacket: (_ground: null, { store, file }: OfStore & { readonly file: string }): PacketView => examinePacket(store, file),
  importPacket: (_ground: null, { store, file }: OfStore & { readonly file: string }): PacketTaken => importPacket(store, file),
  rememberSent: (_ground: null, { store, sent }: OfStore & { readonly sent: SentFile }): void => rememberSent(store, sent),
  sentFiles: (_ground: null, { store }: OfStore): readonly SentFile[] => sentFiles(store),
  copies: (_ground: null, { store, folder }: { readonly store: string | null; readonly folder: string }): readonly CopyEntry[] => copiesIn(folder, store),
  examineCopy: (_ground: null, { store, copy }: { readonly store: string | null; readonly copy: string }): CopyView => examineCopy(copy, store),
  restore: (_ground: null, { store, copy }: OfStore & { readonly copy: string }): Restored => restoreFrom(copy, store),
  /** Only into a folder that is empty or not there: a store is never mixed with another. */
  restoreNew: (_ground: null, { store, copy }: OfStore & { readonly copy: string }): Restored => {
    if (existingWorkspace(store) !== null) throw new CallError('restore-taken');
    return restoreFrom(copy, store);
  },
  copyAsOf: (_ground: null, { store, target, place }: OfStore & { readonly target: string; readonly place: Place }): number => copyAsOf(store, target, place),
  isShared: (_ground: null, { store }: OfStore): boolean => sharedFolder(store) !== null,
  redact: (_ground: null, { store, request }: OfStore & { readonly request: RedactionRequest }): RedactionDone => redacted(store, request),
} as const;

export type CareCalls = typeof careCalls;

/** @throws CallError `event-unknown` when nothing of it is there any more */
function redacted(store: string, request: RedactionRequest): RedactionDone {
  const { events } = redact(store, request);
  if (events === 0) throw new CallError('event-unknown', { event: request.events[0] ?? '' });
  if (sharedFolder(store) === null) return { events, stillShared: [], isLater: false };
  try {
    // The others hear of it at once if the folder can be reached, else the next time.
    synchronise(store, { isThorough: true });
    return { events, stillShared: stillShared(store), isLater: false };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    return { events, stillShared: [], isLater: true };
  }
}
