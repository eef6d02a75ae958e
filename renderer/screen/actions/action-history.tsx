import { useState } from 'react';
import type { ActionComment } from '../../../domain/action/action.ts';
import type { LocalDate } from '../../../domain/kernel/calendar.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import { longest } from '../../../domain/kernel/longest.ts';
import { longDate } from '../../../domain/text/dates.ts';
import { Button } from '../../component/button.tsx';
import { TextField } from '../../component/text-field.tsx';
import { DetailPart } from '../../register/detail.tsx';
import { useDraft } from '../../state/draft.ts';
import { newId } from '../../state/id.ts';
import { useOneAtATime } from '../../state/one-at-a-time.ts';
import { useRecorder } from '../../state/recorder.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './actions.module.css';

/** The days that an action has been due on, the first promise first. */
export function Days({ days }: { readonly days: readonly LocalDate[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DetailPart title={say('actions.moved', { moves: days.length - 1 })}>
      <ol className={styles['lines']}>
        {days.map((day, place) => (
          // A day may come back: only its place tells it from the others.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place} className={place < days.length - 1 ? styles['past'] : ''}>
            {longDate(language, day)}
          </li>
        ))}
      </ol>
    </DetailPart>
  );
}

/** What has been said about an action, and a place to say something. It outlives the window until it is recorded. */
export function Comments({ action, comments }: { readonly action: Id; readonly comments: readonly ActionComment[] }) {
  const say = useSay();
  const { save } = useRecorder();
  const once = useOneAtATime();
  const [text, setText] = useDraft(`comment.${action}`);
  const [error, setError] = useState<string | null>(null);
  const tooLong = text.length > longest.prose ? say('field.tooLong', { count: text.length, most: longest.prose }) : null;
  const add = async (): Promise<void> => {
    if (tooLong !== null) return;
    if (text.trim() === '') return setError(say('actions.comment.missing'));
    const wrong = await save({ command: 'commentAction', id: newId(), action, text: text.trim() }, say('actions.commented'));
    setError(wrong);
    if (wrong === null) setText('');
  };
  return (
    <DetailPart title={say('actions.comments')}>
      <ul className={styles['lines']}>
        {comments.map(({ id, text: said }) => (
          <li key={id}>{said}</li>
        ))}
      </ul>
      <div className={styles['comment']}>
        <TextField
          label={say('actions.comment')}
          hideLabel
          placeholder={say('actions.comment')}
          value={text}
          onChange={(next) => {
            setText(next);
            setError(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) once(add);
          }}
          isLong
          error={error ?? tooLong}
        />
        <Button size="small" onPress={() => once(add)}>
          {say('actions.comment.add')}
        </Button>
      </div>
    </DetailPart>
  );
}
