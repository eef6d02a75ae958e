import { useRef, useState } from 'react';
import type { Decision } from '../../../../domain/decision/decision.ts';
import { dayThisYear } from '../../../../domain/text/dates.ts';
import { decisionNumber } from '../../../../domain/view/labels.ts';
import { Button } from '../../../component/button.tsx';
import { typeColour } from '../../../component/type-mark.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { DecisionFields, type DecisionField } from './decision-fields.tsx';
import { EntryFrame, Words } from './entry-frame.tsx';
import styles from './entry.module.css';
import { useRemoval } from './use-removal.ts';

/** A decision: what it says, and, a press away, why, what else was considered and when it is followed up. */
export function DecisionEntry({ decision }: { readonly decision: Decision }) {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  const [open, setOpen] = useState<DecisionField | null>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(null);
    edit.current?.focus();
  };
  const remove = useRemoval();
  const number = decisionNumber(group, meeting, decision.id);
  const label = number === null ? say('run.decision') : say('run.decision.number', { number });
  return (
    <EntryFrame
      label={label}
      at={decision.at}
      about={decision.text}
      stripe={typeColour('decision')}
      onEdit={() => setOpen(open === null ? 'text' : null)}
      editRef={edit}
      onRemove={() => remove(decision.id, say('run.decision'))}
    >
      {open === null ? <Read decision={decision} onMore={() => setOpen('motive')} /> : <DecisionFields decision={decision} first={open} onDone={close} />}
    </EntryFrame>
  );
}

function Read({ decision, onMore }: { readonly decision: Decision; readonly onMore: () => void }) {
  const say = useSay();
  const facts = useFacts(decision);
  return (
    <>
      <Words text={decision.text} />
      {facts.map((fact) => (
        <p key={fact} className={styles['meta']}>
          {fact}
        </p>
      ))}
      <div className={styles['more']}>
        <Button size="small" onPress={onMore}>
          {say(decision.motive === '' && decision.alternatives.length === 0 ? 'run.decision.addDetails' : 'run.decision.details')}
        </Button>
      </div>
    </>
  );
}

function useFacts({ motive, alternatives, validFrom, followUp, form, formalDecider, dissent }: Decision): readonly string[] {
  const say = useSay();
  const language = useLanguage();
  const { nameOfPerson } = useOpenMeeting();
  const { shell } = useSurroundings();
  const day = (date: string): string => dayThisYear(language, date, shell.today);
  const dates = [validFrom === null ? '' : say('run.decision.validFrom', { date: day(validFrom) }), followUp === null ? '' : say('run.decision.followUp', { date: day(followUp) })];
  const decider = form === 'jointly' ? say('decision.jointly', { name: formalDecider }) : form === 'recommendation' ? say('decision.recommendation', { name: formalDecider }) : '';
  return [
    dates.filter((each) => each !== '').join(' · '),
    motive === '' ? '' : say('decision.motive', { text: motive }),
    alternatives.length === 0 ? '' : say('decision.alternatives', { names: alternatives.join(', ') }),
    decider,
    ...dissent.map(({ person, text }) => say('decision.dissent', { person: nameOfPerson(person), text })),
  ].filter((each) => each !== '');
}
