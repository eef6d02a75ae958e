import { TriangleAlert } from 'lucide-react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { find } from '../../../../domain/kernel/list.ts';
import { Button } from '../../../component/button.tsx';
import { Icon } from '../../../component/icon.tsx';
import { useForTheRoom } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import styles from './capture-line.module.css';

/** Words that could not be recorded, and the item that they belong to. */
export interface UnsentLine {
  readonly id: Id;
  readonly text: string;
  readonly item: Id;
}

/** What could not be recorded while something else was typed already: kept in sight until it is. */
export function Unsent({ lines, onRetry }: { readonly lines: readonly UnsentLine[]; readonly onRetry: (line: UnsentLine) => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { isOn: isForRoom } = useForTheRoom();
  const wordsOf = ({ text, item }: UnsentLine): string => (isForRoom && find(meeting.items, item)?.confidential === true ? say('item.closed') : text);
  return lines.map((line) => (
    <div key={line.id} className={styles['unsent']} role="alert">
      <Icon of={TriangleAlert} size={16} />
      <p>{say('run.line.unsent', { text: wordsOf(line) })}</p>
      <Button size="small" onPress={() => onRetry(line)}>
        {say('run.line.retry')}
      </Button>
    </div>
  ));
}
