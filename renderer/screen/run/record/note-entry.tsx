import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Item, Note } from '../../../../domain/meeting/item.ts';
import { beside, shown } from '../../../../domain/meeting/prose.ts';
import { Button } from '../../../component/button.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../../meeting/telling-record.ts';
import { useSay } from '../../../text/language.tsx';
import { focusStage } from '../state/focus.ts';
import { EntryFrame, Words } from './entry-frame.tsx';
import styles from './entry.module.css';
import type { NoteAtHand } from './use-open-note.ts';

/** A note as it is recorded. What somebody else wrote at the same time stands beside it until it is joined. */
export function NoteEntry({ note, item, hand }: { readonly note: Note; readonly item: Item; readonly hand: NoteAtHand }) {
  const say = useSay();
  const { meeting, act } = useOpenMeeting();
  const record = useTellingRecord();
  const text = shown(note.text);
  const others = beside(note.text);
  const rewritten = (words: string): WrittenCommand => ({ command: 'editNote', meeting: meeting.id, item: item.id, note: note.id, base: note.text.map(({ id }) => id), text: words });
  const remove = (): void => {
    focusStage();
    void record(rewritten(''), say('run.note.removed'));
  };
  return (
    <EntryFrame label={say('run.note')} at={note.at} about={text} onEdit={() => hand.edit(item, note)} onRemove={remove}>
      <Words text={text} />
      {others.map((other) => (
        <div key={other.id} className={styles['beside']}>
          <p className={styles['label']}>{say('run.note.beside')}</p>
          <Words text={other.text} />
        </div>
      ))}
      {others.length > 0 && (
        <div className={styles['done']}>
          <Button size="small" onPress={() => void act(rewritten([text, ...others.map((other) => other.text)].join('\n')))}>
            {say('run.note.join')}
          </Button>
        </div>
      )}
    </EntryFrame>
  );
}
