import { useState } from 'react';
import { Button } from '../../component/button.tsx';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useNotices } from '../../component/notices.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { send } from '../../state/send.ts';
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
  const { tell } = useNotices();
  const waiting = meeting.approvers.filter((person) => !meeting.approvals.some((approval) => approval.person === person));
  const finalise = async () => {
    const sent = await send({ command: 'finaliseMeeting', meeting: meeting.id });
    if (!sent.ok) return sent.failure;
    onClose();
    // No way back is offered: there is none.
    tell(say('paper.finalise.told'));
    return null;
  };
  return (
    <FormDialog
      title={say('paper.finalise.title')}
      submit={say('paper.finalise')}
      onSubmit={finalise}
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
