import { Pencil, Trash2 } from 'lucide-react';
import type { CSSProperties, ReactNode, Ref } from 'react';
import { clockAt } from '../../../../domain/text/dates.ts';
import { IconButton } from '../../../component/button.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './entry.module.css';

export interface EntryFrameProps {
  readonly label: string;
  /** UTC milliseconds. */
  readonly at?: number | null;
  /** A stripe in this colour: what is prepared or decided. */
  readonly stripe?: string;
  /** What it says, for the names of the buttons. */
  readonly about: string;
  readonly onEdit?: () => void;
  /** The button that opens the fields, for the focus when they close. */
  readonly editRef?: Ref<HTMLButtonElement>;
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}

/** One thing of the record: what it is, when it was recorded, and the ways to mend it. */
export function EntryFrame({ label, at = null, stripe, about, onEdit, editRef, onRemove, children }: EntryFrameProps) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useOpenMeeting();
  const name = about.length > 60 ? `${about.slice(0, 60)}…` : about;
  return (
    <article className={[styles['entry'], stripe === undefined ? '' : styles['striped']].join(' ')} style={{ '--stripe': stripe } as CSSProperties}>
      <header className={styles['head']}>
        <h4 className={styles['label']}>{label}</h4>
        <span className={styles['ways']}>
          {onEdit !== undefined && <IconButton icon={Pencil} ref={editRef} label={say('run.record.edit', { what: label, about: name })} onPress={onEdit} />}
          {onRemove !== undefined && <IconButton icon={Trash2} label={say('run.record.remove', { what: label, about: name })} onPress={onRemove} />}
        </span>
        {at !== null && <span className={styles['time']}>{clockAt(language, at, zone)}</span>}
      </header>
      {children}
    </article>
  );
}

/** Words as they were written, line by line. */
export function Words({ text }: { readonly text: string }) {
  return <p className={styles['words']}>{text}</p>;
}
