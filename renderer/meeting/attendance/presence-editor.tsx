import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { WrittenCommand } from '../../../domain/api.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { Attendance, Presence } from '../../../domain/meeting/attendance/attendance.ts';
import { latestStart } from '../../../domain/meeting/running/latest-start.ts';
import { sentencesOf } from '../../../domain/view/screen/run/attendance-rows.ts';
import { draftsOf, readPresences, type PresenceDraft } from '../../../domain/view/screen/run/presence-draft.ts';
import { Button } from '../../component/button.tsx';
import { Choice } from '../../component/choice.tsx';
import { useOpenMeeting } from '../open-meeting.tsx';
import { isoOf } from '../../state/send.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import type { Note } from './attendance-dialog.tsx';
import styles from './attendance.module.css';
import { PresenceFields } from './presence-fields.tsx';

const empty: PresenceDraft = { from: '', to: '', mode: 'room', reason: null, item: null, note: '' };
const nobody = '';

/** The stretches in which somebody was there, with times and reasons, and the sentences they make in the minutes. */
export function PresenceEditor({ attendance, note, onClose }: { readonly attendance: Attendance; readonly note: Note; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, view, zone, nameOfPerson } = useOpenMeeting();
  const [drafts, setDrafts] = useState(() => draftsOf(attendance, zone, language));
  const [substituteFor, setSubstituteFor] = useState<Id | null>(attendance.substituteFor);
  const [isTried, setTried] = useState(false);
  const form = useEscape(onClose);
  const read = readPresences(drafts, attendance, latestStart(meeting, zone), zone);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!read.ok) return;
    if (await note([command(meeting.id, { ...attendance, substituteFor, presences: read.presences })])) onClose();
  };
  const others = meeting.attendance.filter(({ person }) => person !== attendance.person);
  return (
    <form
      ref={form}
      className={styles['editor']}
      noValidate
      aria-label={say('attend.times.of', { name: nameOfPerson(attendance.person) })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {drafts.map((draft, index) => (
        <PresenceFields
          // A stretch has no name; its place tells it from the others.
          key={index}
          draft={draft}
          isFirst={index === 0}
          errors={read.ok || !isTried ? [] : read.errors.filter((each) => each.index === index)}
          onChange={(changed) => setDrafts(drafts.with(index, changed))}
          onRemove={drafts.length === 1 ? null : () => setDrafts(drafts.filter((_each, place) => place !== index))}
        />
      ))}
      <div className={styles['editorFoot']}>
        <Button size="small" look="quiet" icon={Plus} onPress={() => setDrafts([...drafts, empty])}>
          {say('attend.addTime')}
        </Button>
        {others.length > 0 && (
          <div className={styles['substitute']}>
            <Choice
              label={say('attend.substituteFor')}
              value={substituteFor ?? nobody}
              onChange={(person) => setSubstituteFor(person === nobody ? null : person)}
              options={[{ value: nobody, text: say('attend.nobody') }, ...others.map(({ person }) => ({ value: person, text: nameOfPerson(person) }))]}
            />
          </div>
        )}
      </div>
      {read.ok && (
        <div className={styles['preview']} role="status">
          {sentencesOf({ ...attendance, absent: false, substituteFor, presences: read.presences }, meeting, { people: view.people, zone, language, withConfidential: true }).map(
            (sentence, index) => (
              <p key={index}>{sentence}</p>
            ),
          )}
        </div>
      )}
      <div className={styles['editorActions']}>
        <Button size="small" look="quiet" onPress={onClose}>
          {say('dialog.cancel')}
        </Button>
        <Button size="small" type="submit">
          {say('attend.save')}
        </Button>
      </div>
    </form>
  );
}

/** Esc leaves the times; the dialog around them stays. */
function useEscape(leave: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const element = form.current;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      latest.current();
    };
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  }, []);
  return form;
}

function command(meeting: Id, { person, substituteFor, presences }: Attendance): WrittenCommand {
  return { command: 'setAttendance', meeting, person, substituteFor, presences: presences.map(written) };
}

function written({ from, to, ...rest }: Presence) {
  return { ...rest, from: from === null ? null : isoOf(from), to: to === null ? null : isoOf(to) };
}
