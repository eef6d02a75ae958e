import type { MeetingEvent, Payload } from '../../event/catalogue.ts';
import { change, find } from '../../kernel/list.ts';
import type { Item } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { newItem, numbered, placedAfter } from '../new-item.ts';
import { edited } from '../prose.ts';

export type PlanningEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'meetingChanged'
      | 'itemAdded'
      | 'itemChanged'
      | 'itemMoved'
      | 'itemRemoved'
      | 'backgroundEdited'
      | 'meetingCalled'
      | 'meetingCancelled';
  }
>;

/** A meeting as it is when it has just been planned. */
export function newMeeting(data: Payload<'meetingPlanned'>): Meeting {
  const { meeting: id, expected, ...rest } = data;
  return {
    id,
    ...rest,
    state: 'draft',
    number: null,
    calledOn: null,
    items: [],
    sittings: [],
    agreedEnd: null,
    resumes: null,
    spans: [],
    mendedTimes: [],
    attendance: expected.map((person) => ({ person, absent: false, substituteFor: null, presences: [] })),
    attendanceConfirmed: false,
    decisions: [],
    actions: [],
    parked: [],
    messages: [],
    reviewed: [],
    readBack: false,
    pulse: null,
    sentOn: null,
    approvals: [],
    finalised: null,
    corrections: [],
  };
}

/** What a planning event makes of a meeting; undefined when its ground is gone. */
export function evolvePlanning(meeting: Meeting, event: PlanningEvent): Meeting | undefined {
  switch (event.type) {
    case 'meetingChanged':
      return { ...meeting, ...event.data.changes };
    case 'itemAdded':
      return find(meeting.items, event.data.item) === undefined ? withNewItem(meeting, event.data, event.id) : undefined;
    case 'itemChanged':
      return renumbered(withItem(meeting, event.data.item, (item) => ({ ...item, ...event.data.changes })));
    case 'itemMoved':
      return moved(meeting, event.data);
    case 'itemRemoved':
      return removed(meeting, event.data.item);
    case 'backgroundEdited':
      return withItem(meeting, event.data.item, (item) => ({
        ...item,
        background: edited(item.background, { id: event.id, text: event.data.text }, event.data.base),
      }));
    case 'meetingCalled':
      return called(meeting, event.data);
    case 'meetingCancelled':
      return cancelled(meeting, event.data);
  }
}

/** The meeting with one of its items changed; undefined when the item is not in it. */
export function withItem(meeting: Meeting, id: string, changed: (item: Item) => Item): Meeting | undefined {
  if (find(meeting.items, id) === undefined) return undefined;
  return { ...meeting, items: change(meeting.items, id, changed) };
}

/** Numbers have been printed once the meeting was called or began: what comes afterwards takes the next one. */
function withNewItem(meeting: Meeting, data: Payload<'itemAdded'>, event: string): Meeting {
  const item = newItem(data, event);
  const begun = meeting.sittings.length > 0;
  const added = placedAfter(meeting.items, begun ? { ...item, planned: item.minutes } : item, data.after);
  return { ...meeting, items: begun || meeting.calledOn !== null ? numbered(added) : added };
}

/** A break that becomes an item takes the next number, once numbers have been printed. */
function renumbered(meeting: Meeting | undefined): Meeting | undefined {
  if (meeting === undefined || (meeting.calledOn === null && meeting.sittings.length === 0)) return meeting;
  const isComplete = meeting.items.every(({ type, number }) => type === 'break' || number !== null);
  return isComplete ? meeting : { ...meeting, items: numbered(meeting.items) };
}

function moved(meeting: Meeting, { item: id, after }: Payload<'itemMoved'>): Meeting | undefined {
  const item = find(meeting.items, id);
  return item === undefined ? undefined : { ...meeting, items: placedAfter(meeting.items, item, after) };
}

/** An item that something came out of stays, however late the removal is heard of. */
function removed(meeting: Meeting, id: string): Meeting | undefined {
  const there = find(meeting.items, id);
  if (there === undefined) return undefined;
  const inUse =
    meeting.calledOn !== null ||
    there.notes.length > 0 ||
    meeting.parked.some((matter) => matter.item === id) ||
    meeting.spans.some((span) => span.item === id) ||
    meeting.decisions.some((decision) => decision.item === id) ||
    meeting.actions.some((action) => action.item === id);
  return inUse ? undefined : { ...meeting, items: meeting.items.filter((item) => item.id !== id) };
}

function called(meeting: Meeting, { on, numbers }: Payload<'meetingCalled'>): Meeting {
  return {
    ...meeting,
    state: meeting.state === 'draft' ? 'called' : meeting.state,
    calledOn: meeting.calledOn ?? on,
    items: numbered(meeting.items, numbers),
  };
}

/** One that has begun was held, whatever somebody thought elsewhere. */
function cancelled(meeting: Meeting, { on, why }: Payload<'meetingCancelled'>): Meeting | undefined {
  return meeting.state === 'draft' || meeting.state === 'called' ? { ...meeting, state: 'cancelled', cancelled: { on, why } } : undefined;
}
