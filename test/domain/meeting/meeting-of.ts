import { newItem } from '../../../domain/meeting/new-item.ts';
import { newMeeting } from '../../../domain/meeting/planning/evolve.ts';
import type { Item } from '../../../domain/meeting/item.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';

/** 24 November 2026, 08.30 in Stockholm. */
export const halfPastEight = Date.UTC(2026, 10, 24, 7, 30);
export const minute = 60_000;

/** An item for a test: a discussion of ten minutes unless something else is said. */
export function itemOf(id: string, changes: Partial<Item> = {}): Item {
  const item = newItem(
    {
      meeting: 'm1',
      item: id,
      title: id,
      type: 'discussion',
      outcome: '',
      presenter: null,
      minutes: 10,
      shortest: null,
      priority: 'should',
      proposedDecisions: [],
      papers: [],
      goals: [],
      registryNumber: '',
      delegation: '',
      consultation: null,
      confidential: false,
      keptOut: false,
      background: '',
      after: null,
      extra: false,
    },
    `added-${id}`,
  );
  return { ...item, ...changes };
}

/** A planned meeting, 08.30 for an hour. */
export function meetingOf(items: readonly Item[], changes: Partial<Meeting> = {}): Meeting {
  const planned = newMeeting({
    meeting: 'm1',
    group: 'klg',
    kind: 'regular',
    start: '2026-11-24T08:30',
    length: 60,
    zone: 'Europe/Stockholm',
    place: '',
    chair: null,
    secretary: null,
    approvers: [],
    expected: [],
    source: null,
  });
  return { ...planned, items, ...changes };
}

/** The same meeting while it runs: its first item has had the floor since `startedAt`, UTC milliseconds. */
export function runningMeetingOf(items: readonly Item[], startedAt: number, changes: Partial<Meeting> = {}): Meeting {
  const meeting = meetingOf(items, changes);
  const [first] = items;
  return {
    ...meeting,
    state: 'running',
    sittings: [{ start: meeting.start, length: meeting.length, startedAt, endedAt: null }],
    spans: first === undefined ? [] : [{ id: 'span-1', item: first.id, from: startedAt, to: null }],
    ...changes,
  };
}
