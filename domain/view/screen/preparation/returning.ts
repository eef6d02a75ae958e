import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { Item } from '../../../meeting/item.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { shown } from '../../../meeting/prose.ts';
import { isClosedItem, meetingNumber } from '../../labels.ts';
import { isOnAgenda, matterOf } from './matter.ts';
import { bareItem, type NamedMeeting, type Proposal, type ProposedItem } from './proposal.ts';

/** A matter that wants to come back, before it is known where in the agenda. */
export type Returning = Omit<Proposal, 'after'>;

export function named(meeting: Meeting): NamedMeeting {
  return { number: meetingNumber(meeting), date: meeting.start.slice(0, 10) };
}

/** Items that were postponed to a meeting by its day, or to the next one. @param earlier oldest first */
export function postponedItems(earlier: readonly Meeting[], all: readonly Meeting[], day: LocalDate): readonly Returning[] {
  return earlier.flatMap((meeting) =>
    meeting.items
      .filter(({ result }) => result?.kind === 'postponed' && isBy(result.postponedTo, day))
      .filter((item) => !isTakenUpSince(all, meeting, item))
      .map((item) => ({ id: item.id, origin: { kind: 'postponed', meeting: named(meeting), reason: item.result?.reason ?? null }, item: again(item) })),
  );
}

/** Parked matters and items whose day has come. */
export function parkedMatters(earlier: readonly Meeting[], all: readonly Meeting[], day: LocalDate): readonly Returning[] {
  return earlier.flatMap((meeting) =>
    [...parkedItems(meeting), ...parkedThoughts(meeting)]
      .filter(({ returns }) => returns !== null && returns <= day)
      .filter(({ id, item }) => !isTakenUpSince(all, meeting, { id, title: item.title }))
      .map(({ id, item, returns }) => ({ id, item, origin: { kind: 'parked', meeting: named(meeting), returns: returns ?? day } })),
  );
}

/** What was prepared for a meeting that was called off. Opening and closing belong to that day alone. */
export function calledOffItems(all: readonly Meeting[], here: Meeting): readonly Returning[] {
  return all
    .filter(({ state, start }) => state === 'cancelled' && start < here.start)
    .flatMap((meeting) =>
      meeting.items
        .filter(({ type }) => type !== 'break' && type !== 'formality' && type !== 'closing')
        .filter((item) => !isTakenUpSince(all, meeting, item))
        .map((item) => ({ id: matterOf(item.id), origin: { kind: 'called-off', meeting: named(meeting) }, item: again(item) })),
    );
}

interface Parked {
  readonly id: Id;
  readonly item: ProposedItem;
  readonly returns: LocalDate | null;
}

function parkedItems({ items }: Meeting): readonly Parked[] {
  return items.filter(({ result }) => result?.kind === 'parked').map((item) => ({ id: item.id, item: again(item), returns: item.result?.returns ?? null }));
}

function parkedThoughts(meeting: Meeting): readonly Parked[] {
  return meeting.parked.map(({ id, text, owner, returns, item }) => ({
    id,
    returns,
    item: { ...bareItem, title: text, presenter: owner, confidential: isClosedItem(meeting, item) },
  }));
}

/** Null means the next meeting, whichever that is. */
function isBy(postponedTo: LocalDate | null, day: LocalDate): boolean {
  return postponedTo === null || postponedTo <= day;
}

/** A meeting that was called off took nothing up. */
function isTakenUpSince(all: readonly Meeting[], origin: Meeting, matter: { readonly id: Id; readonly title: string | null }): boolean {
  return all.some((meeting) => meeting.id !== origin.id && meeting.state !== 'cancelled' && meeting.start >= origin.start && isOnAgenda(meeting, matter));
}

/** An item as it was prepared, for another meeting. */
export function again(item: Item): ProposedItem {
  const { title, type, outcome, presenter, shortest, priority, proposedDecisions, papers, goals, registryNumber, delegation, consultation, confidential, keptOut } = item;
  const prepared = { title, type, outcome, presenter, priority, proposedDecisions, papers, goals, registryNumber, delegation, consultation, confidential, keptOut };
  const minutes = item.planned ?? item.minutes;
  return { ...prepared, minutes, shortest: shortest !== null && shortest > minutes ? null : shortest, background: shown(item.background) };
}
