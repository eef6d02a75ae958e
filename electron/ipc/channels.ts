import type { NotificationName } from '../../domain/contract/notifications.ts';

/** A window asks: the name of the call, and its argument as JSON text. */
export const callChannel = 'klubba:call';

/** The machine tells. */
export function newsChannel(name: NotificationName): string {
  return `klubba:${name}`;
}
