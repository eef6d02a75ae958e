import { useEffect, useRef, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { find } from '../../../../domain/kernel/list.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { Button } from '../../../component/button.tsx';
import field from '../../../component/field.module.css';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useShortName } from '../item-words.ts';
import { pastedText, putIn } from '../state/paste.ts';
import { focusLine, focusStage } from '../state/focus.ts';
import entry from './entry.module.css';
import styles from './open-note.module.css';
import type { NoteAtHand } from './use-open-note.ts';

/** The area for a note: it grows with its text, Enter begins a new line, Ctrl+Enter closes it. */
export function OpenNote({ note, here }: { readonly note: NoteAtHand; readonly here: Item }) {
  const say = useSay();
  const shortName = useShortName();
  const { meeting } = useOpenMeeting();
  const area = useRef<HTMLTextAreaElement>(null);
  const { open } = note;
  // Whoever opens a note goes on where it ends.
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);
  if (open === null) return null;
  const item = find(meeting.items, open.item) ?? here;
  const done = (): void => void note.finish().then(focusLine);
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      done();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      void note.finish().then(focusStage);
    }
  };
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    putIn(event.currentTarget, pastedText(event.clipboardData));
  };
  const left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) void note.finish();
    else void note.save();
  };
  const isElsewhere = item.id !== here.id;
  return (
    <div className={[entry['entry'], styles['open']].join(' ')} onBlur={left}>
      <div className={entry['head']}>
        <label className={entry['label']} htmlFor={`note-${open.id}`}>
          {isElsewhere ? say('run.note.elsewhere', { item: shortName(item) }) : say('run.note')}
        </label>
      </div>
      <textarea
        ref={area}
        id={`note-${open.id}`}
        className={[field['input'], styles['area']].join(' ')}
        value={open.text}
        maxLength={longest.prose}
        rows={3}
        placeholder={say('run.note.placeholder')}
        onChange={(event) => note.change(event.target.value)}
        onKeyDown={pressed}
        onPaste={pasted}
      />
      <div className={styles['foot']}>
        <p className={styles['hint']} role="status">
          {say(open.text === open.saved && open.text !== '' ? 'run.note.saved' : 'run.note.saves')}
        </p>
        <Button size="small" onPress={done}>
          {say('run.note.done')}
        </Button>
      </div>
    </div>
  );
}
