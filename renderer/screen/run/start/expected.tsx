import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { attendanceCount, attendanceRows, type AttendanceForm, type AttendanceRow } from '../../../../domain/view/screen/run/attendance-rows.ts';
import { Button } from '../../../component/button.tsx';
import { Icon } from '../../../component/icon.tsx';
import { useKeys } from '../../../keys/keys.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { AttendanceDialog } from '../../../meeting/attendance/attendance-dialog.tsx';
import { useAtOnce } from '../state/use-at-once.ts';
import styles from './expected.module.css';

const forms = ['room', 'remote', 'absent'] as const satisfies readonly AttendanceForm[];

/** Who is expected: everybody is here unless something else is said, and one press says that the list is right. */
export function Expected() {
  const say = useSay();
  const language = useLanguage();
  const { meeting, view, zone, act } = useOpenMeeting();
  const [isMore, setMore] = useState(false);
  const rows = attendanceRows(meeting, { people: view.people, zone, language, withConfidential: false });
  const { here, expected } = attendanceCount(meeting);
  useKeys({ attendance: () => setMore(true) });
  return (
    <section className={styles['expected']} aria-labelledby="expected">
      <header className={styles['head']}>
        <h3 id="expected" className={styles['title']}>
          {expected === 0 ? say('key.attendance') : say('run.start.attendance', { here, expected })}
        </h3>
        <Button size="small" keyName="attendance" onPress={() => setMore(true)}>
          {say('run.start.more')}
        </Button>
      </header>
      {rows.length === 0 && <p className={styles['quiet']}>{say('run.start.nobody')}</p>}
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <Row key={row.attendance.person} row={row} />
        ))}
      </ul>
      <div className={styles['foot']}>
        {meeting.attendanceConfirmed ? (
          <p className={styles['confirmed']} role="status">
            <Icon of={CircleCheck} />
            {say('run.start.confirmed')}
          </p>
        ) : (
          rows.length > 0 && <Button onPress={() => void act({ command: 'confirmAttendance', meeting: meeting.id })}>{say('run.start.confirm')}</Button>
        )}
      </div>
      <AttendanceDialog isOpen={isMore} onClose={() => setMore(false)} />
    </section>
  );
}

function Row({ row: { attendance, name, title, form, sentences } }: { readonly row: AttendanceRow }) {
  const say = useSay();
  const { meeting, act } = useOpenMeeting();
  const [shown, show] = useAtOnce(form);
  const note = (chosen: (typeof forms)[number]): void => {
    const whole = { from: null, to: null, mode: 'remote' as const };
    const said: WrittenCommand =
      chosen === 'absent'
        ? { command: 'noteAbsence', meeting: meeting.id, person: attendance.person }
        : { command: 'setAttendance', meeting: meeting.id, person: attendance.person, absent: false, presences: chosen === 'remote' ? [whole] : [] };
    show(chosen, act(said));
  };
  return (
    <li className={styles['row']}>
      <div className={styles['who']}>
        <p className={styles['name']}>{name}</p>
        {title !== '' && title !== name && <p className={styles['quiet']}>{title}</p>}
        {form === 'times' && sentences.map((sentence) => (
          <p key={sentence} className={styles['quiet']}>
            {sentence}
          </p>
        ))}
      </div>
      <div className={styles['forms']} role="radiogroup" aria-label={name}>
        {forms.map((each) => (
          <label key={each} className={styles['form']}>
            <input type="radio" className={styles['radio']} name={`attendance-${attendance.person}`} checked={shown === each} onChange={() => note(each)} />
            <span className={styles['word']}>{say(`run.start.form.${each}`)}</span>
          </label>
        ))}
      </div>
    </li>
  );
}
