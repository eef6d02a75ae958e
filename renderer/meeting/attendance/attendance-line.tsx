import { Clock } from 'lucide-react';
import { useRef } from 'react';
import type { WrittenCommand } from '../../../domain/api.ts';
import { currentItem } from '../../../domain/meeting/running/clock.ts';
import type { AttendanceForm, AttendanceRow } from '../../../domain/view/screen/run/attendance-rows.ts';
import { Button } from '../../component/button.tsx';
import { Choice } from '../../component/choice.tsx';
import { useOpenMeeting } from '../open-meeting.tsx';
import { isoNow } from '../../state/send.ts';
import { useSay } from '../../text/language.tsx';
import type { Note } from './attendance-dialog.tsx';
import styles from './attendance.module.css';
import { PresenceEditor } from './presence-editor.tsx';

const forms: readonly AttendanceForm[] = ['room', 'remote', 'absent', 'times'];

export interface AttendanceLineProps {
  readonly row: AttendanceRow;
  readonly note: Note;
  readonly isEdited: boolean;
  readonly onEdit: (isEdited: boolean) => void;
}

/** One person: how they attend, who comes or goes right now, and what the minutes will say. */
export function AttendanceLine({ row, note, isEdited, onEdit }: AttendanceLineProps) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const times = useRef<HTMLButtonElement>(null);
  const { attendance, name, title, form } = row;
  const choose = (chosen: AttendanceForm): void => {
    if (chosen === 'times') onEdit(true);
    else void note([formCommand(meeting.id, row, chosen)]);
  };
  const close = (): void => {
    onEdit(false);
    times.current?.focus();
  };
  return (
    <li className={styles['person']}>
      <div className={styles['line']}>
        <div className={styles['who']}>
          <p className={styles['name']}>{name}</p>
          {title !== '' && <p className={styles['title']}>{title}</p>}
        </div>
        <div className={styles['how']}>
          <Choice
            label={say('attend.how', { name })}
            hideLabel
            value={form}
            onChange={choose}
            options={forms.map((value) => ({ value, text: say(`attend.form.${value}`) }))}
          />
        </div>
        <Moves row={row} note={note} />
        <Button size="small" look="quiet" icon={Clock} ref={times} onPress={() => onEdit(!isEdited)} label={say('attend.times.of', { name })}>
          {say('attend.times')}
        </Button>
      </div>
      {!isEdited &&
        row.sentences.map((sentence, index) => (
          <p key={index} className={styles['sentence']}>
            {sentence}
          </p>
        ))}
      {isEdited && <PresenceEditor attendance={attendance} note={note} onClose={close} />}
    </li>
  );
}

/** Who is here may go, also for a conflict of interest; who is not may come. */
function Moves({ row, note }: Pick<AttendanceLineProps, 'row' | 'note'>) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { attendance, name, isHere } = row;
  const current = currentItem(meeting);
  if (meeting.state !== 'running') return <span className={styles['moves']} />;
  const shared = { meeting: meeting.id, person: attendance.person } as const;
  const go = (reason: 'left-early' | 'conflict-of-interest', item: string | null): void =>
    void note([{ command: 'noteDeparture', ...shared, at: isoNow(), reason, item }]);
  const come = (): void => {
    const mode = attendance.presences.at(-1)?.mode ?? 'room';
    void note([{ command: 'noteArrival', ...shared, at: isoNow(), mode, reason: attendance.presences.length === 0 ? 'late' : null }]);
  };
  return (
    <span className={styles['moves']}>
      {isHere && current?.number !== undefined && current.number !== null && (
        <Button size="small" look="quiet" onPress={() => go('conflict-of-interest', current.id)} label={say('attend.conflict.who', { name, number: current.number })}>
          {say('attend.conflict')}
        </Button>
      )}
      {isHere ? (
        <Button size="small" onPress={() => go('left-early', null)} label={say('attend.leaves.who', { name })}>
          {say('attend.leaves')}
        </Button>
      ) : (
        <Button size="small" onPress={come} label={say('attend.comes.who', { name })}>
          {say('attend.comes')}
        </Button>
      )}
    </span>
  );
}

/** Somebody's attendance for the whole meeting; whose place they take stays as it was. */
function formCommand(meeting: string, { attendance: { person, substituteFor } }: AttendanceRow, form: Exclude<AttendanceForm, 'times'>): WrittenCommand {
  if (form === 'absent') return { command: 'noteAbsence', meeting, person };
  const presences = form === 'room' ? [] : [{ from: null, to: null, mode: form }];
  return { command: 'setAttendance', meeting, person, substituteFor, presences };
}
