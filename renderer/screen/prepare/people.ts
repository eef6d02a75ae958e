import { useMemo } from 'react';
import type { Person } from '../../../domain/group/group.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';

/** Everybody, the group's own first. */
export function usePeople(): readonly Person[] {
  const { view, group } = useOpenMeeting();
  return useMemo(() => {
    const isMember = ({ id }: Person): boolean => group.members.some(({ person }) => person === id);
    return view.people.toSorted((a, b) => Number(isMember(b)) - Number(isMember(a)));
  }, [view.people, group.members]);
}
