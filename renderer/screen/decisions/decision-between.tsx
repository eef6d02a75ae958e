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
import { useSay } from '../../text/language.tsx';
import styles from './decisions.module.css';

export interface DecisionBetweenProps {
  readonly group: Group;
  readonly today: LocalDate;
  /** The decision whose place it takes. */
  readonly supersedes: Id | null;
  readonly onClose: () => void;
  readonly onRecorded: (decision: Id) => void;
}

/** Records a decision that was taken between two meetings. What is written here outlives the window until it is recorded. */
export function DecisionBetween({ group, today, supersedes, onClose, onRecorded }: DecisionBetweenProps) {
  const say = useSay();
  const { shell } = useSurroundings();
  const record = useRecord();
  const place = `decision-between.${supersedes ?? group.id}`;
  const [text, setText] = useDraft(`${place}.text`);
  const [motive, setMotive] = useDraft(`${place}.motive`);
  const [decidedBy, setDecidedBy] = useState<Id | null>(() => group.members.find(({ role }) => role === 'chair')?.person ?? null);
  const takenOn = useTypedDay(today, today, 'past');
  const validFrom = useTypedDay(null, today);
  const followUp = useTypedDay(null, today);
  const [isTried, setTried] = useState(false);
  const tooLong = (words: string): string | null => (words.length > longest.prose ? say('field.tooLong', { count: words.length, most: longest.prose }) : null);
  const isMissing = text.trim() === '';
  const isWrong = isMissing || takenOn.day === null || [takenOn, validFrom, followUp].some((day) => day.isWrong) || tooLong(text) !== null || tooLong(motive) !== null;
  const submit = async (): Promise<CallFailure | null> => {
    setTried(true);
    if (isWrong || takenOn.day === null) return null;
    const id = newId();
    const details = { motive: motive.trim(), decidedBy, validFrom: validFrom.day, followUp: followUp.day, supersedes };
    const failure = await record([{ command: 'recordDecisionBetween', id, group: group.id, text: text.trim(), takenOn: takenOn.day, ...details }], say('decisions.recorded'));
    if (failure !== null) return failure;
    setText('');
    setMotive('');
    onClose();
    onRecorded(id);
    return null;
  };
  return (
    <FormDialog title={say(supersedes === null ? 'decisions.between.title' : 'decisions.replace.title', { group: group.shortName })} submit={say('decisions.record')} onSubmit={submit} onClose={onClose}>
      <div className={styles['form']}>
        <TextField label={say('column.decision')} value={text} onChange={setText} isLong isDocument autoFocus error={isTried && isMissing ? say('decisions.missing') : tooLong(text)} hint={say('decisions.between.hint')} />
        <TextField label={say('fact.motive')} value={motive} onChange={setMotive} isLong error={tooLong(motive)} />
        <div className={styles['pair']}>
          <DayField label={say('decisions.takenOn')} of={takenOn} error={isTried && takenOn.day === null ? say('date.wrong') : null} />
          <PersonField label={say('fact.decidedBy')} people={shell.people} value={decidedBy} onChange={setDecidedBy} />
        </div>
        <div className={styles['pair']}>
          <DayField label={say('fact.validFrom')} of={validFrom} />
          <DayField label={say('fact.followUp')} of={followUp} />
        </div>
      </div>
    </FormDialog>
  );
}
