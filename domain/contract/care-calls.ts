import { z } from 'zod';
import { localDateTimeSchema, type Instant } from '../kernel/calendar.ts';
import { idSchema, type Id } from '../kernel/identity.ts';
import type { EventType } from '../event/catalogue.ts';
import { call } from './call.ts';
import type { SentFile } from './packet-calls.ts';

/** A copy of a store, by what its folder is called. */
export interface CopyEntry {
  readonly directory: string;
  /** What the folder is called, without the organisation's name. */
  readonly name: string;
  /** The organisation is that of the store that is open. */
  readonly isOurs: boolean;
}

/** What a copy holds, checked byte for byte. */
export interface CopyView {
  /** Places that are damaged; what could be read around them counts. */
  readonly problems: number;
  readonly commands: number;
  readonly organisation: string;
  readonly groups: readonly string[];
  readonly holds: { readonly meetings: number; readonly decisions: number; readonly actions: number; readonly papers: number };
  readonly latest: Instant | null;
  readonly zone: string;
  /** What the store that is open has not; null when it is another organisation's, or none is open. */
  readonly lacking: { readonly commands: number; readonly papers: number } | null;
}

export interface Restored {
  readonly commands: number;
  readonly papers: number;
  /** Damage in the copy itself: what could be read of it has been taken. */
  readonly problems: number;
}

/** Something that somebody has written of a thing, and that can be taken out for ever. */
export interface RedactableText {
  /** The event's id. */
  readonly event: Id;
  readonly kind: EventType;
  readonly by: string | null;
  readonly at: Instant | null;
  readonly text: string;
}

/** What would go for ever, and where it cannot be reached. */
export interface RedactionView {
  readonly texts: readonly RedactableText[];
  /** Finalised minutes settled words of it too, and have been redacted once, for another thing: what was left of them stays. */
  readonly isFixed: boolean;
  /** Packets and documents that have left this machine and may hold the words. */
  readonly sent: readonly SentFile[];
  /** Copies in the folder of the daily copy. */
  readonly copies: readonly string[];
  /** The store is shared through a folder: the others do the same when they hear of it. */
  readonly isShared: boolean;
}

export interface RedactionDone {
  readonly events: number;
  /** Files in the shared folder that still hold the words until their device has synchronised. */
  readonly stillShared: readonly string[];
  /** The shared folder could not be reached; the others hear of it the next time. */
  readonly isLater: boolean;
}

const directory = z.string().min(1).max(4_096);
const thing = z.strictObject({ of: idSchema, thing: idSchema.nullable() });

/** Care for a store as a whole: its copies, and what must be taken out of it. */
export const careCalls = {
  /** Those in the folder of the daily copy, the latest first. */
  copies: call<readonly CopyEntry[]>()(z.strictObject({})),
  examineCopy: call<CopyView>()(z.strictObject({ directory })),
  /** Brings back into the store that is open what it has lost. Everything that it has stays. */
  restoreMissing: call<Restored>()(z.strictObject({ directory })),
  /** Makes a store of a copy in a folder that is empty or not there, and opens it. */
  restoreAsNew: call<Restored>()(z.strictObject({ directory, into: directory })),
  /** Asks for a folder and copies the store as it was, after a command or at a local time. */
  savePast: call<{ readonly path: string | null }>()(
    z.strictObject({ until: z.union([z.strictObject({ of: idSchema, command: idSchema }), z.strictObject({ time: localDateTimeSchema })]) }),
  ),
  redactable: call<RedactionView>()(thing),
  /** Takes words out for ever. */
  redact: call<RedactionDone>()(
    z.strictObject({ thing: idSchema, events: z.array(idSchema).min(1).max(10_000), reason: z.string().trim().min(1).max(2_000), decision: z.string().trim().min(1).max(2_000) }),
  ),
} as const;
