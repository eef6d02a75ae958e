import type { MeetingEvent } from '../../event/catalogue.ts';
import type { Meeting } from '../meeting.ts';

export type AttendanceEvent = Extract<MeetingEvent, { type: 'attendanceNoted' | 'attendanceConfirmed' }>;

/** What a note about attendance makes of a meeting. Somebody who was not expected is added. */
export function evolveAttendance(meeting: Meeting, event: AttendanceEvent): Meeting {
  if (event.type === 'attendanceConfirmed') return { ...meeting, attendanceConfirmed: true };
  const { meeting: _meeting, ...noted } = event.data;
  const index = meeting.attendance.findIndex((each) => each.person === noted.person);
  return { ...meeting, attendance: index < 0 ? [...meeting.attendance, noted] : meeting.attendance.with(index, noted) };
}
