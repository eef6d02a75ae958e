import type { Group } from '../group/group.ts';
import type { Id } from '../kernel/identity.ts';
import type { Meeting } from './meeting.ts';

/** Who leads this meeting: the one named for the day, else the group's own. */
export function chairOf({ chair }: Meeting, group: Group): Id | null {
  return chair ?? memberWith(group, 'chair');
}

/** Who writes at this meeting: the one named for the day, else the group's own. */
export function secretaryOf({ secretary }: Meeting, group: Group): Id | null {
  return secretary ?? memberWith(group, 'secretary');
}

function memberWith({ members }: Group, role: 'chair' | 'secretary'): Id | null {
  return members.find((member) => member.role === role)?.person ?? null;
}
