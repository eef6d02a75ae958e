import { isIncomplete, type Action } from '../../../action/action.ts';
import type { Decision } from '../../../decision/decision.ts';
import type { Group } from '../../../group/group.ts';
import { localDateOf, type LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { Item, ResultKind } from '../../../meeting/item.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { currentItem } from '../../../meeting/running/clock.ts';
import { isOver } from '../../../meeting/running/decide.ts';
import { decisionNumber, isClosedAction, isClosedItem } from '../../labels.ts';

/** A decision as it is read out. */
export interface ReadDecision {
  readonly decision: Decision;
  /** `KLG 2026:17-2`. */
  readonly number: string;
  /** It was taken on a confidential item: its words are shown by hand only. */
  readonly closed: boolean;
}

/** An action as it is read out. */
export interface ReadAction {
  readonly action: Action;
  readonly closed: boolean;
}

/** The parts of the closing ritual that are done or not. That all items have a result is a part of its own: no meeting ends without. */
export type ClosingStep = 'read-back' | 'messages' | 'pulse';

/** Something that has to be completed before the minutes are sent or a message is passed on. */
export type Lacking =
  | { readonly kind: 'result'; readonly item: Id }
  | { readonly kind: 'owner' | 'day' | 'owner-and-day'; readonly action: Id }
  | { readonly kind: 'why'; readonly message: Id };

/** How many messages a group agrees on. */
export const fewestMessages = 3;
export const mostMessages = 5;

const resultOrder = ['done', 'decided', 'postponed', 'parked', 'handed-over', 'struck'] as const satisfies readonly ResultKind[];

/** What the closing of a meeting shows. */
export interface Closing {
  readonly decisions: readonly ReadDecision[];
  readonly actions: readonly ReadAction[];
  /** How many items have each result, in the order in which results are named; breaks are left out. */
  readonly results: readonly { readonly kind: ResultKind; readonly count: number }[];
  /** In the order of the agenda, breaks too: no meeting ends while one has none. */
  readonly withoutResult: readonly Item[];
  /** The item that has the floor now. */
  readonly current: Id | null;
  readonly openSteps: readonly ClosingStep[];
  readonly lacking: readonly Lacking[];
}

export function closingOf(meeting: Meeting, group: Group): Closing {
  const withoutResult = meeting.items.filter(({ result }) => result === null);
  return {
    decisions: meeting.decisions.map((decision) => ({
      decision,
      number: decisionNumber(group, meeting, decision.id) ?? '',
      closed: isClosedItem(meeting, decision.item),
    })),
    actions: meeting.actions.filter(({ state }) => state !== 'dropped').map((action) => ({ action, closed: isClosedAction(meeting, action) })),
    results: resultsOf(meeting),
    withoutResult,
    current: currentItem(meeting)?.id ?? null,
    openSteps: openSteps(meeting),
    lacking: [...withoutResult.map(({ id }) => ({ kind: 'result' as const, item: id })), ...lackingOfActions(meeting), ...lackingOfMessages(meeting)],
  };
}

function resultsOf({ items }: Meeting): Closing['results'] {
  const kinds = items.filter(({ type }) => type !== 'break').map(({ result }) => result?.kind);
  return resultOrder
    .map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0);
}

function openSteps({ readBack, messages, pulse }: Meeting): readonly ClosingStep[] {
  const open: ClosingStep[] = [];
  if (!readBack) open.push('read-back');
  if (messages.length < fewestMessages) open.push('messages');
  if (pulse === null) open.push('pulse');
  return open;
}

function lackingOfActions({ actions }: Meeting): readonly Lacking[] {
  return actions
    .filter((action) => action.state === 'open' && isIncomplete(action))
    .map(({ id, owner, due, dueNextMeeting }) => {
      const withoutDay = due === null && !dueNextMeeting;
      return { kind: owner !== null ? 'day' : withoutDay ? 'owner-and-day' : 'owner', action: id };
    });
}

function lackingOfMessages({ messages }: Meeting): readonly Lacking[] {
  return messages.filter(({ why }) => why.trim() === '').map(({ id }) => ({ kind: 'why', message: id }));
}

/**
 * How many things are left: what lacks something, and, from the end of the meeting until the day is over, the parts of the ritual that
 * were put off. While the meeting runs those parts are ahead, not left behind; after the day nobody can read anything back.
 * @param today the date in the meeting's zone
 * @param zone the meeting's IANA zone
 */
export function countLeft(meeting: Meeting, { lacking, openSteps: steps }: Pick<Closing, 'lacking' | 'openSteps'>, today: LocalDate, zone: string): number {
  return lacking.length + (isOver(meeting) && endedOn(meeting, zone) === today ? steps.length : 0);
}

/** The day on which a meeting ended; null before that. */
export function endedOn({ sittings }: Meeting, zone: string): LocalDate | null {
  const ended = sittings.at(-1)?.endedAt ?? null;
  return ended === null ? null : localDateOf(ended, zone);
}
