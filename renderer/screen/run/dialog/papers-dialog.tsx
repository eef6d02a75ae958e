import { ExternalLink, FileText } from 'lucide-react';
import { useState } from 'react';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import type { Paper } from '../../../../domain/meeting/item.ts';
import { currentItem } from '../../../../domain/meeting/running/clock.ts';
import { ask, failureOf } from '../../../bridge.ts';
import { Button } from '../../../component/button.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { Icon } from '../../../component/icon.tsx';
import { Pill } from '../../../component/pill.tsx';
import { useShownItems } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { sizeInWords } from '../../../text/size-in-words.ts';
import type { RunDialogProps } from './dialog-props.ts';
import parts from './dialog-parts.module.css';
import { ItemLine } from './item-line.tsx';
import styles from './papers.module.css';

/** The papers of the item that has the floor, each opened by the system's own program for it. */
export function PapersDialog({ isOpen, onClose }: RunDialogProps) {
  const say = useSay();
  return (
    <Dialog title={say('papers.title')} isOpen={isOpen} onClose={onClose}>
      <Content />
    </Dialog>
  );
}

function Content() {
  const say = useSay();
  const shown = useShownItems();
  const { meeting } = useOpenMeeting();
  const item = currentItem(meeting);
  if (item === undefined) return <p className={parts['intro']}>{say('papers.noItem')}</p>;
  return (
    <div className={styles['content']}>
      <ItemLine item={item} />
      {shown(item).isHidden ? (
        <p className={parts['quiet']}>{say('papers.hidden')}</p>
      ) : item.papers.length === 0 ? (
        <p className={parts['quiet']}>{say('papers.none')}</p>
      ) : (
        <ul className={styles['papers']}>
          {item.papers.map((paper, index) => (
            <PaperRow key={paper.id} paper={paper} isFirst={index === 0} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PaperRow({ paper, isFirst }: { readonly paper: Paper; readonly isFirst: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const open = (): void => {
    setFailure(null);
    opened(paper).catch((error: unknown) => setFailure(failureOf(error)));
  };
  return (
    <li className={styles['paper']}>
      <Icon of={paper.link === null ? FileText : ExternalLink} />
      <div className={styles['words']}>
        <p className={styles['name']}>{paper.name}</p>
        {paper.size !== null && <p className={parts['quiet']}>{sizeInWords(language, paper.size)}</p>}
        {failure !== null && (
          <p className={styles['failure']} role="alert">
            {failureText(language, failure)}
          </p>
        )}
      </div>
      {paper.link !== null && <Pill>{say('papers.needsNetwork')}</Pill>}
      <Button size="small" onPress={open} autoFocus={isFirst} label={say('papers.open.which', { name: paper.name })}>
        {say('papers.open')}
      </Button>
    </li>
  );
}

async function opened({ link, file, name }: Paper): Promise<void> {
  if (link !== null) await ask('openLink', { address: link });
  else if (file !== null) await ask('openPaper', { file, name });
}
