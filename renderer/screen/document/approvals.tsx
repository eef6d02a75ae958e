import { Check } from 'lucide-react';
import type { Id } from '../../../domain/kernel/identity.ts';
import { longDate } from '../../../domain/text/dates.ts';
import { Button } from '../../component/button.tsx';
import { Icon } from '../../component/icon.tsx';
import { PersonField } from '../../component/person-field.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../meeting/telling-record.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './panels.module.css';

/** Who approves, and who has. */
export function Approvals() {
  const say = useSay();
  const { view, meeting, nameOfPerson } = useOpenMeeting();
  const tellingRecord = useTellingRecord();
  const people = [...new Set([...meeting.approvers, ...meeting.approvals.map(({ person }) => person)])];
  const approve = (person: Id): void =>
    void tellingRecord({ command: 'approveMinutes', meeting: meeting.id, person }, say('paper.approved.told', { name: nameOfPerson(person) }));
  return (
    <>
      {people.length > 0 && (
        <ul className={styles['list']}>
          {people.map((person) => (
            <Approver key={person} person={person} approve={() => approve(person)} />
          ))}
        </ul>
      )}
      {meeting.state === 'sent' && (
        <PersonField
          label={say(people.length === 0 ? 'paper.approve.who' : 'paper.approve.other')}
          people={view.people.filter(({ id }) => !people.includes(id))}
          value={null}
          onChange={(person) => person !== null && approve(person)}
        />
      )}
    </>
  );
}

function Approver({ person, approve }: { readonly person: Id; readonly approve: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, nameOfPerson } = useOpenMeeting();
  const approval = meeting.approvals.find((each) => each.person === person);
  const name = nameOfPerson(person);
  return (
    <li className={styles['row']}>
      <span>{name}</span>
      {approval !== undefined ? (
        <span className={styles['quiet']}>
          <Icon of={Check} size={14} /> {say('paper.approved', { date: longDate(language, approval.on) })}
        </span>
      ) : meeting.state === 'sent' ? (
        <Button size="small" onPress={approve} label={say('paper.approve.name', { name })}>
          {say('paper.approve')}
        </Button>
      ) : (
        <span className={styles['quiet']}>{say('paper.notApproved')}</span>
      )}
    </li>
  );
}
