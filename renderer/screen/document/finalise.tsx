import { useState } from 'react';
import { Button } from '../../component/button.tsx';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useFinish } from '../../meeting/use-finish.ts';
import { useSay } from '../../text/language.tsx';
import styles from './panels.module.css';

/** Settles the text for ever. What that means is said before it is done, since it cannot be taken back. */
export function Finalise() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        {say('paper.finalise')}
      </Button>
      {isOpen && <FinaliseDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function FinaliseDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { meeting, nameOfPerson } = useOpenMeeting();
  const finish = useFinish({ onClose });
  const waiting = meeting.approvers.filter((person) => !meeting.approvals.some((approval) => approval.person === person));
  return (
    <FormDialog
      title={say('paper.finalise.title')}
      submit={say('paper.finalise')}
      onSubmit={async () => finish([{ command: 'finaliseMeeting', meeting: meeting.id }], say('paper.finalise.told'))}
      onClose={onClose}
    >
      <p>{say('paper.finalise.text')}</p>
      <ul className={styles['points']}>
        <li>{say('paper.finalise.words')}</li>
        <li>{say('paper.finalise.numbers')}</li>
        <li>{say('paper.finalise.after')}</li>
      </ul>
      {waiting.length > 0 && (
        <div>
          <p className={styles['warned']}>{say('paper.finalise.waiting', { count: waiting.length })}</p>
          <ul className={styles['points']}>
            {waiting.map((person) => (
              <li key={person}>{nameOfPerson(person)}</li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}
