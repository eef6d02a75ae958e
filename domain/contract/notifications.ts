import type { CopyState, SaveState } from './machine-calls.ts';
import type { IncomingPacket } from './packet-calls.ts';
import type { Settings } from './settings.ts';

/** What the machine tells every window without being asked. */
export interface Notifications {
  /** Something in the store has changed, whoever changed it: ask again for what is shown. */
  readonly changed: { readonly revision: number };
  readonly settings: Settings;
  readonly saving: SaveState;
  /** The daily copy was made, or could not be. */
  readonly copy: CopyState;
  /** The room display was opened for a meeting or closed. */
  readonly room: { readonly meeting: string | null };
  /** How many rows of a register that is being saved are ready, of how many. */
  readonly savingRegister: { readonly done: number; readonly total: number };
  /** A packet was opened, or let go of. */
  readonly incoming: { readonly packet: IncomingPacket | null };
  /** The application's menu: the name of what was chosen, as in the table of keys. */
  readonly chosen: { readonly name: string };
  /** Somebody has come here by the system's own notification: what is due stands on the first screen. */
  readonly reminded: Readonly<Record<string, never>>;
}

export type NotificationName = keyof Notifications;

/** Every notification by name, so that a window can listen for no other. */
export const notificationNames = ['changed', 'settings', 'saving', 'copy', 'room', 'savingRegister', 'incoming', 'chosen', 'reminded'] as const satisfies readonly NotificationName[];
