import type { Group, Person } from '../../group/group.ts';
import type { OrganisationState } from '../../group/organisation.ts';
import { localTimeOf } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import { find, type List } from '../../kernel/list.ts';
import type { Attendance } from '../../meeting/attendance/attendance.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { chairOf, secretaryOf } from '../../meeting/roles.ts';
import { isClosedItem, nameOf, nameOrNull } from '../labels.ts';
import type { AttendanceRemark, MinutesAttendance } from './document.ts';

/** Who was there, by name; who leads and who writes come first. */
export function attendanceIn(
  meeting: Meeting,
  group: Group,
  organisation: OrganisationState,
  zone: string,
  withConfidential: boolean,
): MinutesAttendance {
  const chair = chairOf(meeting, group);
  const secretary = secretaryOf(meeting, group);
  const first = (person: Id): number => (person === chair ? 0 : person === secretary ? 1 : 2);
  const named = (absent: boolean): readonly string[] =>
    meeting.attendance
      .filter((each) => each.absent === absent)
      .toSorted((a, b) => first(a.person) - first(b.person))
      .map(({ person }) => nameOf(organisation.people, person));
  return {
    chair: nameOrNull(organisation.people, chair),
    secretary: nameOrNull(organisation.people, secretary),
    present: named(false),
    absent: named(true),
    remarks: meeting.attendance.flatMap((each) => remarksOf(each, meeting, organisation.people, zone, withConfidential)),
  };
}

/** What differs from "there in the room, the whole meeting". */
export function remarksOf(
  { person, substituteFor, presences }: Attendance,
  meeting: Meeting,
  people: List<Person>,
  zone: string,
  withConfidential: boolean,
): readonly AttendanceRemark[] {
  return presences.map(({ from, to, mode, reason, item, note }) => ({
    person: nameOf(people, person),
    from: from === null ? null : localTimeOf(from, zone),
    to: to === null ? null : localTimeOf(to, zone),
    mode,
    reason,
    item: String(find(meeting.items, item)?.number ?? '') || null,
    note: isClosedItem(meeting, item) && !withConfidential ? '' : note,
    substituteFor: nameOrNull(people, substituteFor),
  }));
}
