import { useState } from 'react';
import type { SharedChange } from '../../../../domain/action/commands.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import type { LeftOutRow } from '../../../../domain/contract/workspace-calls.ts';
import type { LocalDate } from '../../../../domain/kernel/calendar.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { longDate } from '../../../../domain/text/dates.ts';
import { nameOf } from '../../../../domain/view/labels.ts';
import { DayField, useTypedDay, type TypedDay } from '../../../component/day-field.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { PersonField } from '../../../component/person-field.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useRecorder } from '../../../state/recorder.ts';
import { changeSeveral } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import type { Becoming } from './mark-bar.tsx';
import styles from './marking.module.css';

export interface ChangeDialogProps {
  readonly becoming: Becoming;
  readonly actions: ReadonlySet<Id>;
  readonly today: LocalDate;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One change of all that is marked. Those that cannot be changed are named, and nothing happens until it is said to leave them out. */
export function ChangeDialog({ becoming, actions, today, onClose, onChanged }: ChangeDialogProps) {
  const say = useSay();
  const { recorded } = useRecorder();
  const day = useTypedDay(becoming === 'done' ? today : null, today, becoming === 'done' ? 'past' : 'coming');
  const [owner, setOwner] = useState<Id | null>(null);
  const [isTried, setTried] = useState(false);
  const [left, setLeft] = useState<readonly LeftOutRow[]>([]);
  const chosen = [...actions].filter((id) => !left.some(({ action }) => action === id));
  const to = changeOf(becoming, { day, owner });
  const done = useTold();
  const submit = async (): Promise<CallFailure | null> => {
    setTried(true);
    if (to === null) return null;
    const answer = await changeSeveral(chosen, to);
    if (answer.outcome === 'failed') return answer.failure;
    if (answer.outcome === 'left-out') {
      setLeft((before) => [...before, ...answer.rows]);
      return null;
    }
    recorded(answer.commands, done(to, chosen.length));
    onChanged();
    return null;
  };
  const count = chosen.length;
  return (
    <FormDialog
      title={say(`marks.title.${becoming}`, { count: actions.size })}
      submit={left.length === 0 ? say('marks.submit', { count }) : say('marks.submit.others', { count })}
      canSubmit={count > 0}
      focusSubmit={becoming === 'dropped'}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles['fields']}>
        <BecomingField becoming={becoming} day={day} owner={owner} onOwner={setOwner} isMissing={isTried && to === null} />
        {left.length > 0 && <LeftOut rows={left} />}
      </div>
    </FormDialog>
  );
}

interface Answers {
  readonly day: TypedDay;
  readonly owner: Id | null;
}

/** Null while something is missing or wrong. */
function changeOf(what: Becoming, { day: { day, isWrong }, owner }: Answers): SharedChange | null {
  if (what === 'dropped') return { what };
  if (what === 'owner') return owner === null ? null : { what, owner };
  if (day === null || isWrong) return null;
  return what === 'due' ? { what, due: day } : { what, on: day };
}

interface BecomingFieldProps extends Answers {
  readonly becoming: Becoming;
  readonly onOwner: (owner: Id | null) => void;
  readonly isMissing: boolean;
}

function BecomingField({ becoming, day, owner, onOwner, isMissing }: BecomingFieldProps) {
  const say = useSay();
  const { people } = useSurroundings().shell;
  switch (becoming) {
    case 'owner':
      return <PersonField label={say('column.owner')} people={people} value={owner} onChange={onOwner} autoFocus error={isMissing ? say('marks.owner.missing') : null} />;
    case 'dropped':
      return <p>{say('marks.dropped.about')}</p>;
    default:
      return <DayField label={say(becoming === 'due' ? 'column.due' : 'marks.done.on')} of={day} error={isMissing ? say('date.wrong') : null} />;
  }
}

function LeftOut({ rows }: { readonly rows: readonly LeftOutRow[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className={styles['left']} role="alert">
      <p>{say('marks.left', { count: rows.length })}</p>
      <ul className={styles['rows']} aria-label={say('marks.left.label')}>
        {rows.map(({ action, text, failure }) => (
          <li key={action}>
            {text ?? say('item.closed')}
            <span className={styles['why']}>{failureText(language, failure)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was done, in words. */
function useTold(): (to: SharedChange, count: number) => string {
  const say = useSay();
  const language = useLanguage();
  const { people } = useSurroundings().shell;
  return (to, count) => {
    switch (to.what) {
      case 'owner':
        return say('marks.told.owner', { count, name: nameOf(people, to.owner) });
      case 'due':
        return say('marks.told.due', { count, date: longDate(language, to.due) });
      case 'done':
        return say('marks.told.done', { count });
      case 'dropped':
        return say('marks.told.dropped', { count });
    }
  };
}
