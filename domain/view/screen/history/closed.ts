import type { RecordedCommand } from '../../../event/envelope.ts';
import { known } from '../../../event/known.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { Meeting } from '../../../meeting/meeting.ts';

/**
 * The items that have never been confidential. What was said of any other stays behind the same door, whatever the item is marked as at
 * the moment that is looked at; and what nothing is known of counts as confidential.
 */
export function openThroughout(commands: readonly RecordedCommand[]): ReadonlySet<Id> {
  const open = new Set<Id>();
  const closed = new Set<Id>();
  for (const event of commands.flatMap(({ events }) => events)) {
    if (event.type !== 'itemAdded' && event.type !== 'itemChanged') continue;
    const understood = known(event);
    if (understood?.type === 'itemAdded') (understood.data.confidential ? closed : open).add(understood.data.item);
    if (understood?.type === 'itemChanged' && understood.data.changes.confidential === true) closed.add(understood.data.item);
  }
  return new Set([...open].filter((item) => !closed.has(item)));
}

/** A meeting whose items are confidential unless they have been open throughout. */
export function closedAsEver(meeting: Meeting, open: ReadonlySet<Id>): Meeting {
  return { ...meeting, items: meeting.items.map((item) => (open.has(item.id) || item.confidential ? item : { ...item, confidential: true })) };
}
