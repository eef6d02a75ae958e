import type { Person } from '../../../group/group.ts';
import type { Id } from '../../../kernel/identity.ts';
import { find, type List } from '../../../kernel/list.ts';
import { isHere, type Attendance } from '../../../meeting/attendance/attendance.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import type { Language } from '../../../text/text.ts';
import { nameOf } from '../../labels.ts';
import { remarksOf } from '../../minutes/build-attendance.ts';
import { voiceOf } from '../../minutes/voice.ts';
import { remarkOf } from '../../minutes/words-head.ts';

/** How somebody attends, as far as one word can say it; `times` when it takes times to say. */
export type AttendanceForm = 'room' | 'remote' | 'absent' | 'times';

/** One person in the list of attendance. */
export interface AttendanceRow {
  readonly attendance: Attendance;
  readonly name: string;
  readonly title: string;
  readonly form: AttendanceForm;
  readonly isHere: boolean;
  /** As the minutes will say it; empty for somebody who is there the whole time. */
  readonly sentences: readonly string[];
}

export interface AttendanceCount {
  readonly here: number;
  readonly expected: number;
}

export interface AttendanceVoice {
  readonly people: List<Person>;
  readonly zone: string;
  readonly language: Language;
  /** False: what was noted about confidential items is left out. */
  readonly withConfidential: boolean;
}

export function attendanceRows(meeting: Meeting, voice: AttendanceVoice): readonly AttendanceRow[] {
  return meeting.attendance.map((attendance) => ({
    attendance,
    name: nameOf(voice.people, attendance.person),
    title: find(voice.people, attendance.person)?.title ?? '',
    form: formOf(attendance),
    isHere: isHere(attendance),
    sentences: sentencesOf(attendance, meeting, voice),
  }));
}

/** What the minutes will say of one person, also of an attendance that has not been recorded yet. */
export function sentencesOf(attendance: Attendance, meeting: Meeting, { people, zone, language, withConfidential }: AttendanceVoice): readonly string[] {
  const said = voiceOf(language);
  return remarksOf(attendance, meeting, people, zone, withConfidential).map((remark) => remarkOf(remark, said));
}

export function formOf({ absent, presences, substituteFor }: Attendance): AttendanceForm {
  if (absent) return 'absent';
  if (presences.length === 0) return 'room';
  const [only] = presences;
  const isWhole = presences.length === 1 && only?.from === null && only.to === null && only.reason === null && only.note === '';
  return isWhole && substituteFor === null ? only.mode : 'times';
}

export function attendanceCount(meeting: Meeting): AttendanceCount {
  return { here: meeting.attendance.filter(isHere).length, expected: meeting.attendance.length };
}

/** The attendance of somebody, known or not yet. */
export function attendanceOf(meeting: Meeting, person: Id): Attendance {
  return meeting.attendance.find((each) => each.person === person) ?? { person, absent: false, substituteFor: null, presences: [] };
}
