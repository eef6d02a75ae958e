import type { CommandOf } from '../../api.ts';
import { decided, type Decided } from '../../decided.ts';
import type { NewEvent } from '../../event/catalogue.ts';
import { find } from '../../kernel/list.ts';
import { refusal } from '../../refusal.ts';
import type { Meeting } from '../meeting.ts';
import { presencesOf, whole, type Attendance, type Presence } from './attendance.ts';
import { leaving, outFor } from './clear-room.ts';

export function noteAbsence(meeting: Meeting, { person }: CommandOf<'noteAbsence'>): Decided {
  return noted(meeting, { ...attendanceOf(meeting, person), absent: true, presences: [] });
}

/** Somebody comes, or comes back. */
export function noteArrival(meeting: Meeting, command: CommandOf<'noteArrival'>): Decided {
  const before = attendanceOf(meeting, command.person);
  const presence: Presence = {
    from: command.at,
    to: null,
    mode: command.mode ?? 'room',
    reason: command.reason ?? null,
    item: command.item ?? null,
    note: command.note ?? '',
  };
  const earlier = before.presences.map((each) => (each.to === null ? { ...each, to: command.at } : each));
  return noted(meeting, {
    person: command.person,
    absent: false,
    substituteFor: command.substituteFor ?? before.substituteFor,
    presences: [...earlier, presence],
  });
}

/** Somebody leaves. Who was there from the start until now gets a stretch that says so. */
export function noteDeparture(meeting: Meeting, command: CommandOf<'noteDeparture'>): Decided {
  const before = attendanceOf(meeting, command.person);
  if (before.absent) return refusal('still-absent', { person: command.person });
  const presences = presencesOf(before);
  const last = presences.at(-1);
  if (last === undefined || last.to !== null) return refusal('not-present', { person: command.person });
  const ended: Presence = {
    ...last,
    to: Math.max(command.at, last.from ?? command.at),
    reason: command.reason ?? last.reason,
    item: command.item ?? last.item,
    note: command.note ?? last.note,
  };
  return noted(meeting, { ...before, presences: presences.with(-1, ended) });
}

export function setAttendance(meeting: Meeting, command: CommandOf<'setAttendance'>): Decided {
  const presences = command.presences ?? [];
  if (presences.some(({ from, to }) => from !== null && to !== null && to < from)) {
    return refusal('time-out-of-place', { person: command.person });
  }
  const absent = command.absent ?? false;
  return noted(meeting, {
    person: command.person,
    absent,
    substituteFor: command.substituteFor ?? null,
    presences: absent ? [] : presences.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity)),
  });
}

/** Starting a confidential item asks who stays. The others leave, all in one command. */
export function clearRoom(meeting: Meeting, { item, stay, at }: CommandOf<'clearRoom'>): Decided {
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  const leavers = leaving(meeting, stay);
  if (leavers.length === 0) return refusal('nobody-leaves', { meeting: meeting.id });
  const events = leavers.map((each) => {
    const presences = presencesOf(each);
    const last = presences.at(-1) ?? whole;
    const left: Presence = { ...last, to: Math.max(at, last.from ?? at), reason: 'confidential-item', item };
    return notedEvent(meeting, { ...each, presences: presences.with(-1, left) });
  });
  return decided([meeting.id, item, ...leavers.map(({ person }) => person)], ...events);
}

/** Whoever left for the item comes back, in the mode in which they were there before. */
export function recallRoom(meeting: Meeting, { item, at }: CommandOf<'recallRoom'>): Decided {
  const returning = outFor(meeting, item);
  if (returning.length === 0) return refusal('nobody-returns', { meeting: meeting.id });
  const events = returning.map((each) => {
    const last = each.presences.at(-1) ?? whole;
    const back: Presence = { ...whole, from: Math.max(at, last.to ?? at), mode: last.mode };
    return notedEvent(meeting, { ...each, presences: [...each.presences, back] });
  });
  return decided([meeting.id, item, ...returning.map(({ person }) => person)], ...events);
}

export function confirmAttendance(meeting: Meeting): Decided {
  return decided([meeting.id], { type: 'attendanceConfirmed', data: { meeting: meeting.id } });
}

function attendanceOf(meeting: Meeting, person: string): Attendance {
  const known = meeting.attendance.find((each) => each.person === person);
  return known ?? { person, absent: false, substituteFor: null, presences: [] };
}

function noted(meeting: Meeting, attendance: Attendance): Decided {
  return decided([meeting.id, attendance.person], notedEvent(meeting, attendance));
}

function notedEvent(meeting: Meeting, { presences, ...rest }: Attendance): Extract<NewEvent, { type: 'attendanceNoted' }> {
  return { type: 'attendanceNoted', data: { meeting: meeting.id, ...rest, presences: [...presences] } };
}
