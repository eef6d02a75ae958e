import type { Item } from '../../../../domain/meeting/item.ts';
import { useNotices } from '../../../component/notices.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useRecord } from '../../../meeting/use-record.ts';
import { useSay } from '../../../text/language.tsx';
import { goToCommands } from '../dialog/result-commands.ts';
import { useTitleOutside } from '../item-words.ts';

/** Gives another item the floor. The one before keeps what it has and gets its result later. */
export function useGoTo(): (item: Item) => void {
  const { meeting } = useOpenMeeting();
  const { tellFailure } = useNotices();
  const record = useRecord();
  const say = useSay();
  const titleOutside = useTitleOutside();
  return (item) =>
    void record(goToCommands(meeting, item.id), say('goTo.done', { title: titleOutside(item) })).then((failure) => failure !== null && tellFailure(failure));
}
