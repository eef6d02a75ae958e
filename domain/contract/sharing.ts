import type { Instant } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';

/**
 * How far what was recorded on this device has come. "Sparat" is this disk and stands beside this; "Delat" is the shared folder; "Mottaget"
 * is another device that has said so. Counts are commands.
 */
export type Sharing =
  | { readonly kind: 'alone' }
  /** The folder cannot be reached. */
  | { readonly kind: 'offline'; readonly count: number }
  /** Nothing is carried until somebody has done something. The code has a sentence under `refusal.`. */
  | { readonly kind: 'halted'; readonly code: string; readonly count: number }
  | { readonly kind: 'waiting'; readonly count: number }
  /** All of it lies in the folder. `received` of the `devices` others have said that they have all of it. */
  | { readonly kind: 'shared'; readonly received: number; readonly devices: number };

/** Why something that lies in a share or a packet cannot be taken in, now or ever. Each has a sentence under `trouble.`. */
export type Trouble = 'unreadable' | 'half' | 'foreign' | 'newer' | 'too-large' | 'link';

/** Another device that shares the folder, and how much of what was recorded here it has said that it has. */
export interface SharingDevice {
  readonly device: Id;
  /** Whose profile is in use there; null when that is not known. */
  readonly person: Id | null;
  /** When it last had something new, by its own clock, UTC milliseconds; null where an older program said it. */
  readonly at: Instant | null;
  readonly received: number;
  readonly waiting: number;
}

/** Something that could not be read and was put aside. Never deleted. */
export interface Quarantined {
  readonly name: string;
  readonly kind: 'torn-tail' | 'damaged-line' | 'damaged-segment' | 'misplaced-segment';
  /** The file that it stood in, relative to the store. */
  readonly segment: string;
  /** Bytes. */
  readonly size: number;
}

/** Everything that the page about sharing shows of the store that is open. */
export interface SharingView {
  /** The folder that the store is shared through on this machine; null when it is not. */
  readonly folder: string | null;
  /** Why nothing is carried now: a code with a sentence under `refusal.`; null when all is well. */
  readonly trouble: string | null;
  /** When everything was last looked through, UTC milliseconds; null before the first time since the start. */
  readonly carriedAt: Instant | null;
  readonly device: Id;
  /** Recorded on this device: all of it, and what lies in the folder. */
  readonly own: { readonly commands: number; readonly shared: number };
  readonly devices: readonly SharingDevice[];
  /** Files in the folder that cannot be taken in, or not yet. */
  readonly waiting: readonly { readonly file: string; readonly trouble: Trouble }[];
  /** Files in the folder that could not be written. */
  readonly unwritten: readonly string[];
  /** Folders in the share that this machine may not read. */
  readonly closed: readonly string[];
  /** Another machine has written under the name that this device had, since the app was started. */
  readonly hasNewName: boolean;
  /** Segments with two ends: two machines have written as one. Both are kept. */
  readonly forks: number;
  readonly quarantine: readonly Quarantined[];
}

/** What the machine tells of the share without being asked. */
export interface SharingNews {
  readonly sharing: Sharing;
  /** By how many milliseconds each other device's clock lies before (above zero) or after this one's, where that can be told. */
  readonly behind: Readonly<Record<Id, number>>;
}
