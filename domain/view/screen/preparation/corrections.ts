import type { Meeting } from '../../../meeting/meeting.ts';
import { isClosedItem } from '../../labels.ts';
import type { Ground } from './outstanding.ts';
import { bareItem } from './proposal.ts';
import { named, type Returning } from './returning.ts';

/** Corrections of settled minutes that came after the last meeting and by this one's day. @param earlier meetings that were held, oldest first */
export function correctionsSince({ day, since, secretary }: Pick<Ground, 'day' | 'since' | 'secretary'>, earlier: readonly Meeting[]): readonly Returning[] {
  return earlier.flatMap((meeting) =>
    meeting.corrections
      .filter(({ on }) => on <= day && on > (since ?? ''))
      .map(({ id, item, text, on }) => ({
        id,
        origin: { kind: 'correction', meeting: named(meeting), on, text } as const,
        item: { ...bareItem, type: 'formality' as const, minutes: 5, presenter: secretary, confidential: isClosedItem(meeting, item) },
      })),
  );
}
