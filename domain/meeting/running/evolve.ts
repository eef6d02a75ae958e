import type { MeetingEvent, Payload } from '../../event/catalogue.ts';
import { change, find } from '../../kernel/list.ts';
import type { ItemResult } from '../item.ts';
import type { Meeting, MeetingNumber } from '../meeting.ts';
import { numbered } from '../new-item.ts';
import { withItem } from '../planning/evolve.ts';
import { edited, emptyProse } from '../prose.ts';
import { currentItem, edgeMoved, isPaused, running, sittingClosed, stopped } from './clock.ts';

export type RunningEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'meetingStarted'
      | 'itemLeft'
      | 'itemEntered'
      | 'resultSet'
      | 'meetingPaused'
      | 'meetingResumed'
      | 'meetingAdjourned'
      | 'sittingOpened'
      | 'timeboxesChanged'
      | 'endAgreed'
      | 'unclearSaid'
      | 'timeMended'
      | 'measuringChanged'
      | 'noteWritten'
      | 'noteEdited'
      | 'matterParked'
      | 'clockTaken'
      | 'clockHandedOver';
  }
>;

/**
 * What an event of the clock makes of a meeting; undefined when its ground is gone.
 * @param freeNumber gives the number that a meeting gets which claims another's
 */
export function evolveRunning(
  meeting: Meeting,
  event: RunningEvent,
  freeNumber: (claimed: MeetingNumber) => MeetingNumber,
): Meeting | undefined {
  switch (event.type) {
    case 'meetingStarted':
      return started(meeting, event.data, event.id, freeNumber);
    case 'itemLeft':
      return left(meeting, event.data, event.id);
    case 'itemEntered':
      return entered(meeting, event.data, event.id);
    case 'resultSet':
      return resultsSet(meeting, event.data.results);
    case 'meetingPaused':
      return currentItem(meeting) === undefined || isPaused(meeting)
        ? undefined
        : running(stopped(meeting, event.data.at), event.id, null, event.data.at);
    case 'meetingResumed':
      return isPaused(meeting) ? begun(stopped(meeting, event.data.at), event.id, event.data.item, event.data.at) : undefined;
    case 'meetingAdjourned':
      return adjourned(meeting, event.data);
    case 'sittingOpened':
      return sittingOpened(meeting, event.data, event.id);
    case 'timeMended':
      return timeMended(meeting, event.data, event.id);
    case 'timeboxesChanged':
      return timeboxesChanged(meeting, event.data);
    case 'endAgreed':
      return meeting.state === 'running' ? { ...meeting, agreedEnd: event.data.end } : undefined;
    case 'unclearSaid':
      return withItem(meeting, event.data.item, (item) => ({ ...item, unclear: [...item.unclear, event.data.at] }));
    case 'measuringChanged':
      return withItem(meeting, event.data.item, (item) => ({ ...item, notMeasured: event.data.notMeasured }));
    case 'noteWritten':
      return noteWritten(meeting, event.data, event.id);
    case 'noteEdited':
      return noteEdited(meeting, event.data, event.id);
    case 'matterParked':
      return matterParked(meeting, event.data);
    // Who holds the clock is no fact about the meeting.
    case 'clockTaken':
    case 'clockHandedOver':
      return meeting;
  }
}

/** A start on one machine wins over a calling off on another that did not know of it: the meeting was held. */
function started(
  meeting: Meeting,
  data: Payload<'meetingStarted'>,
  event: string,
  freeNumber: (claimed: MeetingNumber) => MeetingNumber,
): Meeting | undefined {
  if (meeting.state !== 'draft' && meeting.state !== 'called' && meeting.state !== 'cancelled') return undefined;
  const { cancelled: _held, ...planned } = meeting;
  const open: Meeting = {
    ...planned,
    state: 'running',
    number: freeNumber({ year: data.year, running: data.running }),
    items: numbered(meeting.items, data.numbers).map((item) => ({ ...item, planned: item.minutes })),
    sittings: [{ start: meeting.start, length: meeting.length, startedAt: data.at, endedAt: null }],
  };
  return begun(open, event, data.item, data.at);
}

/** Gives an item the floor, if it is there and waits. */
function begun(meeting: Meeting, span: string, item: string | null, at: number): Meeting {
  const target = find(meeting.items, item);
  return target === undefined ? meeting : running(meeting, span, target.id, at);
}

function left(meeting: Meeting, data: Payload<'itemLeft'>, event: string): Meeting | undefined {
  if (currentItem(meeting)?.id !== data.item || isPaused(meeting)) return undefined;
  const closed = stopped(meeting, data.at);
  const items = change(closed.items, data.item, (item) => ({ ...item, result: data.result }));
  const next = find(items, data.next);
  return begun({ ...closed, items }, event, next?.result === null ? next.id : null, data.at);
}

function entered(meeting: Meeting, data: Payload<'itemEntered'>, event: string): Meeting | undefined {
  if (meeting.state !== 'running' || find(meeting.items, data.item) === undefined) return undefined;
  if (currentItem(meeting)?.id === data.item && !isPaused(meeting)) return meeting;
  return begun(stopped(meeting, data.at), event, data.item, data.at);
}

function resultsSet(meeting: Meeting, results: Payload<'resultSet'>['results']): Meeting | undefined {
  const there = results.filter(({ item }) => find(meeting.items, item) !== undefined);
  if (there.length === 0) return undefined;
  return { ...meeting, items: there.reduce((items, { item, result }) => withResult(items, item, result), meeting.items) };
}

function withResult(items: Meeting['items'], item: string, result: ItemResult | null): Meeting['items'] {
  return change(items, item, (each) => ({ ...each, result }));
}

function adjourned(meeting: Meeting, data: Payload<'meetingAdjourned'>): Meeting | undefined {
  if (meeting.state !== 'running') return undefined;
  const closed = sittingClosed(stopped(meeting, data.at), data.at);
  return { ...closed, state: 'adjourned', resumes: data.resumes === null ? null : { start: data.resumes, length: data.length } };
}

function sittingOpened(meeting: Meeting, data: Payload<'sittingOpened'>, event: string): Meeting | undefined {
  if (meeting.state !== 'adjourned') return undefined;
  const sitting = { start: data.start, length: data.length, startedAt: data.at, endedAt: null };
  const open: Meeting = { ...meeting, state: 'running', agreedEnd: null, resumes: null, sittings: [...meeting.sittings, sitting] };
  return begun(open, event, data.item, data.at);
}

function timeMended(meeting: Meeting, data: Payload<'timeMended'>, event: string): Meeting | undefined {
  const span = find(meeting.spans, data.span);
  const before = span?.[data.edge] ?? null;
  if (span === undefined || before === null) return undefined;
  const moved = edgeMoved(meeting, span, data.edge, data.at);
  const after = find(moved.spans, span.id)?.[data.edge] ?? before;
  return { ...moved, mendedTimes: [...moved.mendedTimes, { id: event, span: span.id, edge: data.edge, before, after }] };
}

function timeboxesChanged(meeting: Meeting, { timeboxes, postponed }: Payload<'timeboxesChanged'>): Meeting | undefined {
  const boxed = timeboxes.reduce(
    (items, { item, minutes }) => change(items, item, (each) => ({ ...each, minutes })),
    meeting.items,
  );
  const items = postponed.reduce(
    (all, { item, result }) => change(all, item, (each) => (each.result === null ? { ...each, result } : each)),
    boxed,
  );
  return items === meeting.items ? undefined : { ...meeting, items };
}

function noteWritten(meeting: Meeting, data: Payload<'noteWritten'>, event: string): Meeting | undefined {
  if (meeting.items.some((item) => find(item.notes, data.note) !== undefined)) return undefined;
  const note = { id: data.note, at: data.at, text: edited(emptyProse, { id: event, text: data.text }, []) };
  return withItem(meeting, data.item, (item) => ({ ...item, notes: [...item.notes, note] }));
}

function noteEdited(meeting: Meeting, data: Payload<'noteEdited'>, event: string): Meeting | undefined {
  const note = find(find(meeting.items, data.item)?.notes ?? [], data.note);
  if (note === undefined) return undefined;
  const text = edited(note.text, { id: event, text: data.text }, data.base);
  return withItem(meeting, data.item, (item) => ({ ...item, notes: change(item.notes, note.id, (each) => ({ ...each, text })) }));
}

function matterParked(meeting: Meeting, { parked: id, meeting: _meeting, ...rest }: Payload<'matterParked'>): Meeting | undefined {
  if (find(meeting.parked, id) !== undefined) return undefined;
  return { ...meeting, parked: [...meeting.parked, { id, ...rest }] };
}
