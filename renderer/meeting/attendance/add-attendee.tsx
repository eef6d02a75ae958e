import { useState } from 'react';
import { readTime } from '../../../domain/capture/read-time.ts';
import { instantNear, type Instant } from '../../../domain/kernel/calendar.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { AttendanceReason } from '../../../domain/meeting/attendance/attendance.ts';
import { latestStart } from '../../../domain/meeting/running/latest-start.ts';
import { clockAt } from '../../../domain/text/dates.ts';
import { Button } from '../../component/button.tsx';
import { Choice } from '../../component/choice.tsx';
import { PersonField } from '../../component/person-field.tsx';
import { TextField } from '../../component/text-field.tsx';
import { useOpenMeeting } from '../open-meeting.tsx';
import { useNewPeople } from '../use-new-people.ts';
import { useFromNow } from '../../state/now.ts';
import { isoOf } from '../../state/send.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import type { Note } from './attendance-dialog.tsx';
import styles from './attendance.module.css';

type Role = Extract<AttendanceReason, 'co-opted' | 'substitute' | 'other'>;
const roles: readonly Role[] = ['co-opted', 'substitute', 'other'];
const nobody = '';

/** Somebody who was not expected: a guest, or a substitute for somebody who was. */
export function AddAttendee({ note }: { readonly note: Note }) {
  const say = useSay();
  const { meeting, view } = useOpenMeeting();
  const known = useNewPeople(view.people);
  const [person, setPerson] = useState<Id | null>(null);
  const [role, setRole] = useState<Role>('co-opted');
  const [replaced, setReplaced] = useState<Id | null>(null);
  const [isTried, setTried] = useState(false);
  const from = useFrom();
  const unexpected = known.people.filter(({ id }) => !meeting.attendance.some((each) => each.person === id));
  const add = async (): Promise<void> => {
    setTried(true);
    if (person === null || from.at === undefined) return;
    const presence = { from: from.at === null ? null : isoOf(from.at), to: null, reason: role === 'other' ? null : role };
    const added = await note([
      ...known.commandsFor([person]),
      { command: 'setAttendance', meeting: meeting.id, person, substituteFor: role === 'substitute' ? replaced : null, presences: [presence] },
    ]);
    if (!added) return;
    from.type(null);
    setPerson(null);
    setReplaced(null);
    setTried(false);
  };
  return (
    <form
      className={styles['add']}
      noValidate
      aria-label={say('attend.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={styles['addWho']}>
        <PersonField label={say('attend.add')} people={unexpected} value={person} onChange={setPerson} onNew={(name) => setPerson(known.name(name))} />
        {isTried && person === null && <p className={styles['failure']}>{say('attend.add.missing')}</p>}
      </div>
      <Choice label={say('attend.add.as')} value={role} onChange={setRole} options={roles.map((value) => ({ value, text: say(`attend.add.as.${value}`) }))} />
      {role === 'substitute' && <Replaced person={replaced} onChange={setReplaced} />}
      <TextField
        label={say('attend.from')}
        value={from.typed}
        onChange={from.type}
        placeholder={say('attend.from.placeholder')}
        error={isTried && from.at === undefined ? say('attend.wrong.unreadable') : null}
      />
      <Button type="submit">{say('attend.add.submit')}</Button>
    </form>
  );
}

function Replaced({ person, onChange }: { readonly person: Id | null; readonly onChange: (person: Id | null) => void }) {
  const say = useSay();
  const { meeting, nameOfPerson } = useOpenMeeting();
  return (
    <Choice
      label={say('attend.substituteFor')}
      value={person ?? nobody}
      onChange={(chosen) => onChange(chosen === nobody ? null : chosen)}
      options={[{ value: nobody, text: say('attend.nobody') }, ...meeting.attendance.map((each) => ({ value: each.person, text: nameOfPerson(each.person) }))]}
    />
  );
}

/** From when: now, while the meeting runs, until somebody types another time; empty means its start. `at` is undefined when it cannot be read. */
function useFrom(): { readonly typed: string; readonly type: (typed: string | null) => void; readonly at: Instant | null | undefined } {
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const now = useFromNow((instant) => (meeting.state === 'running' ? clockAt(language, instant, zone) : ''));
  const [changed, type] = useState<string | null>(null);
  const typed = changed ?? now;
  const time = readTime(typed);
  const at = typed.trim() === '' ? null : time === null ? undefined : instantNear(time, latestStart(meeting, zone), zone);
  return { typed, type, at };
}
