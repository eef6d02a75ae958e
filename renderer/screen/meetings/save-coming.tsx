import { CalendarArrowDown } from 'lucide-react';
import type { Group } from '../../../domain/group/group.ts';
import { ask, failureOf } from '../../bridge.ts';
import { IconButton } from '../../component/button.tsx';
import { useNotices } from '../../component/notices.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';

/** Saves every meeting that is to come as one calendar file. */
export function SaveComing({ group }: { readonly group: Group }) {
  const say = useSay();
  const language = useLanguage();
  const { tell, tellFailure } = useNotices();
  const save = async (): Promise<void> => {
    try {
      const { path } = await ask('saveComingMeetings', { group: group.id, language });
      if (path !== null) tell(say('paper.savedAs', { path }));
    } catch (error) {
      tellFailure(failureOf(error));
    }
  };
  return <IconButton icon={CalendarArrowDown} label={say('meetings.calendar')} onPress={() => void save()} />;
}
