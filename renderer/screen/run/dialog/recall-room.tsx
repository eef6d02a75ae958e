import { LogIn } from 'lucide-react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { outFor } from '../../../../domain/meeting/attendance/clear-room.ts';
import { Button } from '../../../component/button.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useRecord } from '../../../meeting/use-record.ts';
import { isoNow } from '../../../state/send.ts';
import { useSay } from '../../../text/language.tsx';
import styles from './closed-item.module.css';

/** Says who is out of the room for a confidential item, and brings them back; nothing when nobody is. */
export function RecallRoom() {
  const say = useSay();
  const record = useRecord();
  const { tellFailure } = useNotices();
  const { meeting, nameOfPerson } = useOpenMeeting();
  const items = meeting.items.filter(({ id }) => outFor(meeting, id).length > 0);
  const people = items.flatMap(({ id }) => outFor(meeting, id));
  const [first] = people;
  if (first === undefined) return null;
  const recall = async (): Promise<void> => {
    const at = isoNow();
    const commands = items.map(({ id }): WrittenCommand => ({ command: 'recallRoom', meeting: meeting.id, item: id, at }));
    const failure = await record(commands, say('closedItem.recalled'));
    if (failure !== null) tellFailure(failure);
  };
  return (
    <div className={styles['recall']}>
      <span className={styles['recallWords']}>{say('closedItem.out', { name: nameOfPerson(first.person), others: people.length - 1 })}</span>
      <Button size="small" icon={LogIn} onPress={() => void recall()}>
        {say('closedItem.recall')}
      </Button>
    </div>
  );
}
