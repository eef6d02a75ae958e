import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Item, Note } from '../../../../domain/meeting/item.ts';
import { shown } from '../../../../domain/meeting/prose.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../../meeting/telling-record.ts';
import { Versions } from '../../../meeting/versions/versions.tsx';
import { useSay } from '../../../text/language.tsx';
import { focusStage } from '../state/focus.ts';
import { EntryFrame, Words } from './entry-frame.tsx';
import type { NoteAtHand } from './use-open-note.ts';

/** A note as it is recorded. What somebody else wrote at the same time stands beside it until it is joined. */
export function NoteEntry({ note, item, hand }: { readonly note: Note; readonly item: Item; readonly hand: NoteAtHand }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const record = useTellingRecord();
  const text = shown(note.text);
  const rewritten = (words: string): WrittenCommand => ({ command: 'editNote', meeting: meeting.id, item: item.id, note: note.id, base: note.text.map(({ id }) => id), text: words });
  const remove = (): void => {
    focusStage();
    void record(rewritten(''), say('run.note.removed'));
  };
  return (
    <EntryFrame label={say('run.note')} at={note.at} about={text} onEdit={() => hand.edit(item, note)} onRemove={remove}>
      <Words text={text} />
      <Versions item={item.id} note={note.id} prose={note.text} onSettled={focusStage} />
    </EntryFrame>
  );
}
