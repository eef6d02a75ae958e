import { Link2, Upload as UploadSign } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Item } from '../../../../domain/meeting/item.ts';
import { Button } from '../../../component/button.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { LinkForm } from './link-form.tsx';
import { PaperRow } from './paper-row.tsx';
import styles from './papers.module.css';
import { UploadRow } from './upload-row.tsx';
import { useUploads } from './uploads.ts';

/** The papers of an item: files that are copied into the store, and links. */
export function Papers({ item, isReadOnly }: { readonly item: Item; readonly isReadOnly: boolean }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { uploads, attach, dismiss } = useUploads(meeting.id);
  const [isLinking, setLinking] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const ways = useRef<HTMLDivElement>(null);
  // What was pressed goes: the focus stays where papers come from.
  const focusWays = (): void => void window.requestAnimationFrame(() => ways.current?.querySelector('button')?.focus());
  const own = uploads.filter((upload) => upload.item === item.id);
  return (
    <div role="group" aria-label={say('prepare.papers')}>
      <h3 className={styles['label']}>{say('prepare.papers')}</h3>
      {(item.papers.length > 0 || own.length > 0) && (
        <ul className={styles['list']}>
          {item.papers.map((paper) => (
            <PaperRow key={paper.id} item={item} paper={paper} isReadOnly={isReadOnly} onRemoved={focusWays} />
          ))}
          {own.map((upload) => (
            <UploadRow key={upload.id} upload={upload} onDismiss={() => (dismiss(upload), focusWays())} onLink={() => setLinking(true)} />
          ))}
        </ul>
      )}
      {isLinking && <LinkForm item={item} onDone={() => (setLinking(false), focusWays())} />}
      {!isReadOnly && !isLinking && (
        <div className={styles['ways']} ref={ways}>
          <Button size="small" icon={UploadSign} onPress={() => chooser.current?.click()}>
            {say('prepare.papers.choose')}
          </Button>
          <Button size="small" look="quiet" icon={Link2} onPress={() => setLinking(true)}>
            {say('prepare.papers.link')}
          </Button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={say('prepare.papers.choose')}
            onChange={(event) => {
              attach(item.id, [...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </div>
      )}
      {!isReadOnly && <p className={styles['hint']}>{say('prepare.papers.hint')}</p>}
    </div>
  );
}
