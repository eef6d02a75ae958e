import type { Group } from '../../group/group.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Meeting } from '../meeting.ts';
import { isHere, presencesOf, type Attendance } from './attendance.ts';

/** Those who are there and leave the room when only the named ones stay. */
export function leaving(meeting: Meeting, stay: readonly Id[]): readonly Attendance[] {
  return meeting.attendance.filter((each) => isHere(each) && !stay.includes(each.person));
}

/** Those who left the room for a confidential item and have not come back. */
export function outFor(meeting: Meeting, item: Id): readonly Attendance[] {
  return meeting.attendance.filter(({ presences }) => {
    const last = presences.at(-1);
    return last?.reason === 'confidential-item' && last.item === item && last.to !== null;
  });
}

/** Who stays for a confidential item until somebody says otherwise: everyone there who belongs to the group. Guests leave. */
export function usuallyStaying(meeting: Meeting, group: Pick<Group, 'members'>): readonly Id[] {
  const isGuest = (attendance: Attendance): boolean =>
    presencesOf(attendance).at(-1)?.reason === 'co-opted' || group.members.find(({ person }) => person === attendance.person)?.role === 'co-opted';
  return meeting.attendance.filter((each) => isHere(each) && !isGuest(each)).map(({ person }) => person);
}
