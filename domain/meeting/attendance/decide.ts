import type { CommandOf } from '../../api.ts';
import { decided, type Decided } from '../../decided.ts';
import { refusal } from '../../refusal.ts';
import type { Meeting } from '../meeting.ts';
import type { Attendance, Presence } from './attendance.ts';

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
  const whole: Presence = { from: null, to: null, mode: 'room', reason: null, item: null, note: '' };
  const presences = before.presences.length === 0 ? [whole] : before.presences;
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

export function confirmAttendance(meeting: Meeting): Decided {
  return decided([meeting.id], { type: 'attendanceConfirmed', data: { meeting: meeting.id } });
}

function attendanceOf(meeting: Meeting, person: string): Attendance {
  const known = meeting.attendance.find((each) => each.person === person);
  return known ?? { person, absent: false, substituteFor: null, presences: [] };
}

function noted(meeting: Meeting, attendance: Attendance): Decided {
  const { presences, ...rest } = attendance;
  return decided([meeting.id, attendance.person], {
    type: 'attendanceNoted',
    data: { meeting: meeting.id, ...rest, presences: [...presences] },
  });
}
