import { useState } from 'react';
import type { Decision } from '../../../../domain/decision/decision.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { Button } from '../../../component/button.tsx';
import { PersonField } from '../../../component/person-field.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useOneAtATime } from '../../../state/one-at-a-time.ts';
import { newId } from '../../../state/id.ts';
import { useSay } from '../../../text/language.tsx';
import styles from './entry.module.css';

/** Who did not agree and wants it written down. */
export function DissentFields({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const { view, act, nameOfPerson } = useOpenMeeting();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [person, setPerson] = useState<Id | null>(null);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const once = useOneAtATime();
  const record = async (): Promise<void> => {
    setTried(true);
    if (person === null || text.trim() === '') return;
    const sent = await act({ command: 'recordDissent', id: newId(), decision: decision.id, person, text: text.trim() });
    if (!sent.ok) return;
    setOpen(false);
    setWasOpen(true);
    setTried(false);
    setPerson(null);
    setText('');
  };
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['legend']}>{say('run.dissent')}</legend>
      {decision.dissent.map((each) => (
        <p key={each.id} className={styles['meta']}>
          {say('decision.dissent', { person: nameOfPerson(each.person), text: each.text })}
        </p>
      ))}
      {isOpen ? (
        <>
          <PersonField label={say('run.dissent.who')} people={view.people} value={person} onChange={setPerson} error={isTried && person === null ? say('run.dissent.whoMissing') : null} autoFocus />
          <TextField label={say('run.dissent.text')} value={text} onChange={setText} isLong error={isTried && text.trim() === '' ? say('run.text.missing') : null} />
          <div className={styles['done']}>
            <Button size="small" onPress={() => once(record)}>
              {say('run.dissent.record')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button size="small" autoFocus={wasOpen} onPress={() => setOpen(true)}>
            {say('run.dissent.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
