import { useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { recordOf, type RecordEntry } from '../../../../domain/view/screen/run/record.ts';
import { find } from '../../../../domain/kernel/list.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { Button } from '../../../component/button.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { useForTheRoom } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useRecordName } from '../item-words.ts';
import { useRunning } from '../running-context.tsx';
import { ActionEntry } from './action-entry.tsx';
import { DecisionEntry } from './decision-entry.tsx';
import { NoteEntry } from './note-entry.tsx';
import { OpenNote } from './open-note.tsx';
import { ParkedEntry, ProposalEntry, UnclearEntry } from './small-entries.tsx';
import { useOpenNote, type NoteAtHand } from './use-open-note.ts';
import styles from './record.module.css';

/**
 * What the item has given so far. Everything in it can be mended where it stands.
 * @param isAsked who may hear it has not been settled yet: nothing of a confidential item is shown
 */
export function Record({ isAsked }: { readonly isAsked: boolean }) {
  const say = useSay();
  const recordName = useRecordName();
  const { meeting } = useOpenMeeting();
  const hidden = useHidden(isAsked);
  const { aim, looked, look, notes } = useRunning();
  const { tell } = useNotices();
  const note = useOpenNote();
  useImperativeHandle(notes, () => ({
    begin: (item) => {
      if (hidden !== null && item.confidential) tell(say(hidden));
      else note.begin(item);
    },
  }));
  const list = useRef<HTMLDivElement>(null);
  const showLatest = useCallback(() => list.current?.scrollTo({ top: list.current.scrollHeight }), []);
  if (looked === undefined) return null;
  const isElsewhere = looked.id !== aim?.id;
  // A note stays open when its item is left; what belongs to a confidential one is not shown beside another either.
  const isNoteHidden = hidden !== null && find(meeting.items, note.open?.item ?? null)?.confidential === true;
  return (
    <section className={styles['record']} aria-label={recordName(looked)}>
      <header className={styles['head']}>
        <h3 className={styles['title']}>{recordName(looked)}</h3>
        {isElsewhere && aim !== undefined && (
          <Button size="small" onPress={() => look(null)}>
            {say('run.record.back')}
          </Button>
        )}
      </header>
      <div className={styles['list']} ref={list}>
        {hidden !== null && looked.confidential ? (
          <p className={styles['empty']}>{say(hidden)}</p>
        ) : (
          <Entries key={looked.id} item={looked} note={note} onMore={showLatest} />
        )}
        {/* Beside the entries and not among them: whoever writes goes on writing when the item is left. */}
        {note.open !== null && !isNoteHidden && <OpenNote key={note.open.id} note={note} here={looked} />}
      </div>
    </section>
  );
}

/** Why nothing of a confidential item is shown at the moment; null when it is. */
function useHidden(isAsked: boolean): 'run.record.hidden' | 'run.record.asked' | null {
  const { isOn: isForRoom } = useForTheRoom();
  if (isForRoom) return 'run.record.hidden';
  return isAsked ? 'run.record.asked' : null;
}

function Entries({ item, note, onMore }: { readonly item: Item; readonly note: NoteAtHand; readonly onMore: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const entries = recordOf(meeting, item).filter(({ id }) => id !== note.open?.id);
  const count = entries.length;
  // What has just come is in sight.
  useEffect(() => {
    if (count > 0) onMore();
  }, [count, onMore]);
  if (count === 0 && note.open === null) return <p className={styles['empty']}>{say('run.record.empty')}</p>;
  return entries.map((entry) => <Entry key={entry.id} entry={entry} item={item} hand={note} />);
}

function Entry({ entry, item, hand }: { readonly entry: RecordEntry; readonly item: Item; readonly hand: NoteAtHand }) {
  switch (entry.kind) {
    case 'note':
      return <NoteEntry note={entry.note} item={item} hand={hand} />;
    case 'proposal':
      return <ProposalEntry text={entry.text} item={item} />;
    case 'decision':
      return <DecisionEntry decision={entry.decision} />;
    case 'action':
      return <ActionEntry action={entry.action} item={item} />;
    case 'parked':
      return <ParkedEntry matter={entry.matter} />;
    case 'unclear':
      return <UnclearEntry at={entry.at} />;
  }
}
