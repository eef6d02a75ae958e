import type { Group } from '../../group/group.ts';
import type { Id } from '../../kernel/identity.ts';
import { find } from '../../kernel/list.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { printedNumbers } from '../../meeting/new-item.ts';
import { decisionNumber, meetingNumber } from '../labels.ts';

/** Where something comes from: a meeting, and there an item or a decision. All null when it came up elsewhere. */
export interface Origin {
  readonly meeting: Id | null;
  /** `KLG 2026:14`; null for a meeting without a number. */
  readonly meetingName: string | null;
  readonly item: Id | null;
  readonly itemNumber: number | null;
  readonly decision: Id | null;
  /** `KLG 2026:15-1`. */
  readonly decisionNumber: string | null;
}

const nowhere: Origin = { meeting: null, meetingName: null, item: null, itemNumber: null, decision: null, decisionNumber: null };

/** @param meeting the meeting that it comes from, or undefined when it comes from none */
export function originOf(group: Group, meeting: Meeting | undefined, from: { readonly item: Id | null; readonly decision?: Id | null }): Origin {
  if (meeting === undefined) return nowhere;
  const decision = find(meeting.decisions, from.decision);
  const item = find(meeting.items, from.item ?? decision?.item);
  const number = meetingNumber(meeting);
  return {
    meeting: meeting.id,
    meetingName: number === null ? null : `${group.shortName} ${number}`,
    item: item?.id ?? null,
    itemNumber: item === undefined ? null : numberOfItem(meeting, item.id),
    decision: decision?.id ?? null,
    decisionNumber: decision === undefined ? null : decisionNumber(group, meeting, decision.id),
  };
}

/** The number of an item as it is printed, or as it would be if it were printed now; null for a break. */
export function numberOfItem({ items }: Pick<Meeting, 'items'>, item: Id): number | null {
  return find(items, item)?.number ?? printedNumbers(items).find((each) => each.item === item)?.number ?? null;
}
