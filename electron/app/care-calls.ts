import type { PacketTaken, PacketView, SentFile } from '../../domain/contract/packet-calls.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { createPacket } from '../share/packet/create-packet.ts';
import { examinePacket } from '../share/packet/examine-packet.ts';
import { importPacket } from '../share/packet/import-packet.ts';
import { rememberSent, sentFiles } from '../share/packet/sent-files.ts';
import { copyForTheDay } from '../store/daily-copy.ts';

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
} as const;

export type CareCalls = typeof careCalls;
