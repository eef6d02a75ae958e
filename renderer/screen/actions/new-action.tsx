import { useState } from 'react';
import type { CallFailure } from '../../../domain/contract/call.ts';
import type { Group } from '../../../domain/group/group.ts';
import type { LocalDate } from '../../../domain/kernel/calendar.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import { longest } from '../../../domain/kernel/longest.ts';
import { DayField, useTypedDay } from '../../component/day-field.tsx';
import { FormDialog } from '../../component/form-dialog.tsx';
import { PersonField } from '../../component/person-field.tsx';
import { TextField } from '../../component/text-field.tsx';
import { useRecord } from '../../meeting/use-record.ts';
import { useSurroundings } from '../../state/current-group.tsx';
import { useDraft } from '../../state/draft.ts';
import { newId } from '../../state/id.ts';
import { useMachine } from '../../state/machine.tsx';
import { useSay } from '../../text/language.tsx';
import styles from './actions.module.css';

export interface NewActionProps {
  readonly group: Group;
  readonly today: LocalDate;
  readonly onClose: () => void;
  readonly onRecorded: (action: Id) => void;
}

/** An action that comes from no meeting. It may lack owner and day, as everywhere, and is then marked. */
export function NewAction({ group, today, onClose, onRecorded }: NewActionProps) {
  const say = useSay();
  const { shell } = useSurroundings();
  const record = useRecord();
  const { person } = useMachine().settings;
  const [text, setText] = useDraft(`new-action.${group.id}`);
  const [owner, setOwner] = useState<Id | null>(person);
  const due = useTypedDay(null, today);
  const [isTried, setTried] = useState(false);
  const tooLong = text.length > longest.prose ? say('field.tooLong', { count: text.length, most: longest.prose }) : null;
  const isMissing = text.trim() === '';
  const submit = async (): Promise<CallFailure | null> => {
    setTried(true);
    if (isMissing || tooLong !== null || due.isWrong) return null;
    const id = newId();
    const failure = await record([{ command: 'recordLooseAction', id, group: group.id, text: text.trim(), owner, due: due.day }], say('actions.recorded'));
    if (failure !== null) return failure;
    setText('');
    onClose();
    onRecorded(id);
    return null;
  };
  return (
    <FormDialog title={say('actions.new.title', { group: group.shortName })} submit={say('actions.record')} onSubmit={submit} onClose={onClose}>
      <div className={styles['form']}>
        <TextField label={say('column.action')} value={text} onChange={setText} isLong autoFocus error={isTried && isMissing ? say('actions.missing') : tooLong} />
        <div className={styles['pair']}>
          <PersonField label={say('column.owner')} people={shell.people} value={owner} onChange={setOwner} />
          <DayField label={say('column.due')} of={due} />
        </div>
      </div>
    </FormDialog>
  );
}
