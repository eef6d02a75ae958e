import { useState } from 'react';
import type { WrittenCommand } from '../../../domain/api.ts';
import type { CallFailure } from '../../../domain/contract/call.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import { attendanceCount, attendanceRows } from '../../../domain/view/screen/run/attendance-rows.ts';
import { Button } from '../../component/button.tsx';
import { Dialog } from '../../component/dialog.tsx';
import { Pill } from '../../component/pill.tsx';
import { useForTheRoom } from '../for-the-room.tsx';
import { useOpenMeeting } from '../open-meeting.tsx';
import { sendAll } from '../../state/send.ts';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { AddAttendee } from './add-attendee.tsx';
import { AttendanceLine } from './attendance-line.tsx';
import styles from './attendance.module.css';
import { useFinish } from '../use-finish.ts';

/** Who is there. Everyone expected is, until something else is said; one key says that the list is right. */
export function AttendanceDialog({ isOpen, ...props }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

/** Records something about attendance. @returns whether it was recorded */
export type Note = (commands: readonly WrittenCommand[]) => Promise<boolean>;

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const finish = useFinish({ onClose });
  const { meeting } = useOpenMeeting();
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const note: Note = async (commands) => {
    const sent = await sendAll(commands);
    setFailure(sent.failure);
    return sent.failure === null;
  };
  const confirm = async (): Promise<void> => setFailure(await finish([{ command: 'confirmAttendance', meeting: meeting.id }], say('attend.confirmed')));
  const isConfirmed = meeting.attendanceConfirmed;
  const { here, expected } = attendanceCount(meeting);
  return (
    <Dialog
      title={say('key.attendance')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          {isConfirmed && <Pill tone="good">{say('attend.isConfirmed')}</Pill>}
          <Button look="primary" onPress={() => (isConfirmed ? onClose() : void confirm())} autoFocus>
            {say(isConfirmed ? 'dialog.ready' : here === expected && expected > 0 ? 'attend.allHere' : 'attend.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <p className={styles['quiet']} role="status">
          {expected === 0 ? say('attend.empty') : say('attend.count', { here, expected })}
        </p>
        <People note={note} />
        {failure !== null && (
          <p className={styles['failure']} role="alert">
            {failureText(language, failure)}
          </p>
        )}
        <AddAttendee note={note} />
      </div>
    </Dialog>
  );
}

function People({ note }: { readonly note: Note }) {
  const { meeting, view, zone } = useOpenMeeting();
  const language = useLanguage();
  const { isOn } = useForTheRoom();
  const [edited, setEdited] = useState<Id | null>(null);
  const rows = attendanceRows(meeting, { people: view.people, zone, language, withConfidential: !isOn });
  if (rows.length === 0) return null;
  return (
    <ul className={styles['people']}>
      {rows.map((row) => {
        const { person } = row.attendance;
        return <AttendanceLine key={person} row={row} note={note} isEdited={edited === person} onEdit={(isEdited) => setEdited(isEdited ? person : null)} />;
      })}
    </ul>
  );
}
