import { z } from 'zod';
import type { Instant } from '../kernel/calendar.ts';
import { idSchema, type Id } from '../kernel/identity.ts';
import { call } from './call.ts';

/** A packet that somebody has opened, and not taken in yet. The machine knows where it lies. */
export interface IncomingPacket {
  readonly id: string;
  /** What the file is called. */
  readonly name: string;
}

/** What a packet holds, and what of it is new here. */
export interface PacketView {
  readonly organisation: string;
  /** The organisation's IANA zone. */
  readonly zone: string;
  readonly group: { readonly id: Id; readonly name: string; readonly shortName: string };
  readonly holds: { readonly meetings: number; readonly decisions: number; readonly actions: number; readonly papers: number };
  /** What the store does not have. */
  readonly brings: { readonly commands: number; readonly papers: number };
  /** Who recorded something last, and when; null where the packet does not say. */
  readonly latest: { readonly at: Instant; readonly by: string | null } | null;
  /** There is no store yet: the packet becomes one. */
  readonly makesStore: boolean;
}

export interface PacketTaken {
  /** What the store did not have. */
  readonly commands: number;
  readonly papers: number;
  /** Segments of which there are two ends now. */
  readonly forks: number;
  readonly hasNewName: boolean;
}

export interface PacketMade {
  /** Null when the person changed their mind. */
  readonly path: string | null;
  readonly papers: number;
}

/** A packet or a document that has left this machine. What is taken out of the journals later is still in it. */
export interface SentFile {
  /** UTC milliseconds. */
  readonly at: Instant;
  /** What the file was called. */
  readonly file: string;
  readonly kind: 'packet' | 'document';
  readonly group: Id | null;
  /** The person that a packet was made for; null where nobody was named. */
  readonly to: Id | null;
}

/** A packet is at most this large. Bytes. */
export const largestPacket = 2 * 1024 * 1024 * 1024;

const packet = z.strictObject({ packet: idSchema });

/** Journals carried as one file. A window names a packet by its id and never by a place on the disk. */
export const packetCalls = {
  /** Asks where to put it, and writes it. Everything of the group is in it, confidential items too. */
  createPacket: call<PacketMade>()(z.strictObject({ group: idSchema, to: idSchema.nullable() })),
  /** What has left here, the latest first. */
  sentFiles: call<readonly SentFile[]>()(z.strictObject({ group: idSchema.nullable() })),
  /** The system's own dialog; what is chosen comes as `incoming`. */
  choosePacket: call<null>()(z.strictObject({})),
  /** A packet that was dropped on the window, in pieces. */
  beginPacket: call<{ readonly upload: string }>()(z.strictObject({ name: z.string().max(1_000), size: z.int().min(0).max(largestPacket) })),
  sendPacket: call<null>()(z.strictObject({ upload: idSchema, offset: z.int().min(0), base64: z.string().max(1_100_000) })),
  /** It has arrived whole, and comes as `incoming`. */
  endPacket: call<null>()(z.strictObject({ upload: idSchema })),
  cancelPacket: call<null>()(z.strictObject({ upload: idSchema })),
  examinePacket: call<PacketView>()(packet),
  /** Takes it in; where no store is open it becomes one, in the usual place. Twice is once. */
  takePacket: call<PacketTaken>()(packet),
  dismissPacket: call<null>()(packet),
} as const;
