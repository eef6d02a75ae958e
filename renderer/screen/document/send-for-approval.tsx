import { X } from 'lucide-react';
import { useState } from 'react';
import type { Id } from '../../../domain/kernel/identity.ts';
import { closingOf, type Lacking } from '../../../domain/view/screen/closing/closing.ts';
import { Button, IconButton } from '../../component/button.tsx';
import { Dialog } from '../../component/dialog.tsx';
import { FormDialog } from '../../component/form-dialog.tsx';
import { PersonField } from '../../component/person-field.tsx';
import { useLackingWords } from '../../meeting/lacking-words.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useFinish } from '../../meeting/use-finish.ts';
import { go } from '../../state/navigation.ts';
import { meetingPlace } from '../../state/place.ts';
import { useSay } from '../../text/language.tsx';
import styles from './panels.module.css';

/** The document leaves the secretary's desk. From then on no action lacks an owner or a day. */
export function SendForApproval() {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const hindering = closingOf(meeting, group).lacking.filter(({ kind }) => kind !== 'why');
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        {say('paper.send')}
      </Button>
      {isOpen && (hindering.length > 0 ? <Hindered hindering={hindering} onClose={close} /> : <SendDialog onClose={close} />)}
    </>
  );
}

/** Which actions hinder it, and the way to put them right. */
function Hindered({ hindering, onClose }: { readonly hindering: readonly Lacking[]; readonly onClose: () => void }) {
  const say = useSay();
  const wordsOf = useLackingWords();
  const { meeting } = useOpenMeeting();
  const [first] = hindering;
  const mend = (): void => {
    onClose();
    go(meetingPlace(meeting.id, 'close', first !== undefined && 'action' in first ? first.action : null));
  };
  return (
    <Dialog
      title={say('paper.send.hindered')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('dialog.cancel')}</Button>
          <Button look="primary" onPress={mend} autoFocus>
            {say('paper.complete')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>{say('paper.send.rule')}</p>
        <ul className={styles['lacking']}>
          {hindering.map((each) => (
            <li key={wordsOf(each)}>{wordsOf(each)}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { view, meeting, nameOfPerson } = useOpenMeeting();
  const finish = useFinish({ onClose });
  const [approvers, setApprovers] = useState<readonly Id[]>(meeting.approvers);
  const send = async () => {
    const isChanged = approvers.join() !== meeting.approvers.join();
    return finish(
      [...(isChanged ? [{ command: 'changeMeeting' as const, meeting: meeting.id, approvers: [...approvers] }] : []), { command: 'sendMinutes', meeting: meeting.id }],
      say('paper.send.told'),
    );
  };
  return (
    <FormDialog title={say('paper.send')} submit={say('paper.send.do')} onSubmit={send} onClose={onClose}>
      <p>{say('paper.send.text')}</p>
      {approvers.length > 0 && (
        <ul className={styles['list']} aria-label={say('paper.approvers')}>
          {approvers.map((person) => (
            <li key={person} className={styles['row']}>
              <span>{nameOfPerson(person)}</span>
              <IconButton icon={X} label={say('paper.approvers.remove', { name: nameOfPerson(person) })} onPress={() => setApprovers(approvers.filter((each) => each !== person))} />
            </li>
          ))}
        </ul>
      )}
      <PersonField
        key={approvers.length}
        label={say(approvers.length === 0 ? 'paper.approvers.first' : 'paper.approvers.more')}
        people={view.people.filter(({ id }) => !approvers.includes(id))}
        value={null}
        onChange={(person) => person !== null && setApprovers([...approvers, person])}
      />
    </FormDialog>
  );
}
