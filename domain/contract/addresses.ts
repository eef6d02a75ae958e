import type { Id } from '../kernel/identity.ts';

/** The page of the main window, below the app's origin. */
export const mainAddress = 'index.html';

const roomPrefix = '#/room/';

/** The page of the room display. */
export function roomAddress(meeting: Id): string {
  return `${mainAddress}${roomPrefix}${meeting}`;
}

/** The meeting that a window's address shows in the room; null in the main window. @param hash with its `#` */
export function roomIn(hash: string): Id | null {
  return hash.startsWith(roomPrefix) ? hash.slice(roomPrefix.length) : null;
}
