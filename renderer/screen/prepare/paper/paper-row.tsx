import { FileText, Link2, X } from 'lucide-react';
import { useState } from 'react';
import type { Item, Paper } from '../../../../domain/meeting/item.ts';
import { ask, failureOf } from '../../../bridge.ts';
import { IconButton } from '../../../component/button.tsx';
import { Icon } from '../../../component/icon.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { sizeInWords } from '../../../text/size-in-words.ts';
import { useItemCommands } from '../agenda/item-commands.ts';
import styles from './papers.module.css';

export interface PaperRowProps {
  readonly item: Item;
  readonly paper: Paper;
  readonly isReadOnly: boolean;
  readonly onRemoved: () => void;
}

/** One paper: opens in the system's own program for it, and says so when it is not there any more. */
export function PaperRow({ item, paper, isReadOnly, onRemoved }: PaperRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { act } = useOpenMeeting();
  const { tell } = useNotices();
  const { change } = useItemCommands();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { name, file, link, size } = paper;
  const open = async (): Promise<void> => {
    try {
      if (file !== null) await ask('openPaper', { file, name });
      else if (link !== null) await ask('openLink', { address: link });
      setTrouble(null);
    } catch (error) {
      setTrouble(failureText(language, failureOf(error)));
    }
  };
  const remove = async (): Promise<void> => {
    const sent = await change(item.id, { papers: item.papers.filter(({ id }) => id !== paper.id) });
    if (!sent.ok) return;
    onRemoved();
    tell(say('prepare.papers.removed', { name }), () => void act({ command: 'undo', of: sent.id }));
  };
  return (
    <li className={styles['paper']}>
      <button type="button" className={styles['open']} onClick={() => void open()} aria-label={say('prepare.papers.open', { name })}>
        <Icon of={file === null ? Link2 : FileText} size={16} />
        <span className={styles['name']}>{name}</span>
      </button>
      <span className={styles['quiet']}>{file === null ? say('prepare.papers.needsNetwork') : size !== null && sizeInWords(language, size)}</span>
      {trouble !== null && (
        <span className={styles['wrong']} role="alert">
          {trouble}
        </span>
      )}
      {!isReadOnly && <IconButton icon={X} label={say('prepare.papers.remove', { name })} onPress={() => void remove()} />}
    </li>
  );
}
