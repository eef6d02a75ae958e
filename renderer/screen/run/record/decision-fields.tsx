import { useEffect, type ReactNode } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Decision, DecisionForm } from '../../../../domain/decision/decision.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { Button } from '../../../component/button.tsx';
import { CheckField } from '../../../component/check-field.tsx';
import { Choice } from '../../../component/choice.tsx';
import { MendableDate } from '../../../component/mendable-date.tsx';
import { MendablePerson } from '../../../component/mendable-person.tsx';
import { MendableText } from '../../../component/mendable-text.tsx';
import { leaveField, mendingArea } from '../../../component/next-field.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { send } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useAtOnce } from '../state/use-at-once.ts';
import { useKeyDown } from '../state/use-key-down.ts';
import { DissentFields } from './dissent-fields.tsx';
import styles from './entry.module.css';

const forms = ['leader', 'jointly', 'recommendation'] as const satisfies readonly DecisionForm[];

type Changes = Omit<Extract<WrittenCommand, { command: 'changeDecision' }>, 'command' | 'decision'>;
type Change = (changes: Changes) => Promise<string | null>;

/** The field that has the focus when they open. */
export type DecisionField = 'text' | 'motive';

/** Everything that a decision says, recorded field by field as each is left. */
export function DecisionFields({ decision, first, onDone }: { readonly decision: Decision; readonly first: DecisionField; readonly onDone: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const change: Change = async (changes) => {
    const sent = await send({ command: 'changeDecision', decision: decision.id, ...changes });
    return sent.ok ? null : failureText(language, sent.failure);
  };
  const area = useKeyDown<HTMLDivElement>((event) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isDone) leaveField();
    if (isDone || event.key === 'Escape') onDone();
  });
  useEffect(() => {
    area.current?.querySelectorAll('textarea')[first === 'text' ? 0 : 1]?.focus();
  }, [area, first]);
  return (
    <div {...mendingArea} ref={area} className={styles['fields']} role="group" aria-label={say('run.decision')}>
      <MendableText look="framed" isLong label={say('run.decision.text')} value={decision.text} save={async (text) => (text.trim() === '' ? say('run.text.missing') : change({ text: text.trim() }))} />
      <Labelled label={say('run.decision.motive')}>
        <MendableText look="framed" isLong label={say('run.decision.motive')} value={decision.motive} save={async (motive) => change({ motive: motive.trim() })} />
      </Labelled>
      <Labelled label={say('run.decision.alternatives')}>
        <MendableText
          look="framed"
          isLong
          label={say('run.decision.alternatives')}
          hint={say('run.decision.alternatives.hint')}
          value={decision.alternatives.join('\n')}
          save={async (lines) => change({ alternatives: linesOf(lines) })}
        />
      </Labelled>
      <Days decision={decision} change={change} />
      <Deciders decision={decision} change={change} />
      <Labelled label={say('run.decision.registryNumber')}>
        <MendableText look="framed" label={say('run.decision.registryNumber')} value={decision.registryNumber} save={async (registryNumber) => change({ registryNumber: registryNumber.trim() })} />
      </Labelled>
      <Goals chosen={decision.goals} change={change} />
      <DissentFields decision={decision} />
      <div className={styles['done']}>
        <Button size="small" onPress={onDone}>
          {say('run.note.done')}
        </Button>
      </div>
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A label above a field that carries its own name for those who hear it. */
function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <span className={styles['fieldLabel']} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

function Days({ decision, change }: { readonly decision: Decision; readonly change: Change }) {
  const say = useSay();
  const { shell } = useSurroundings();
  return (
    <div className={styles['pair']}>
      {(['validFrom', 'followUp'] as const).map((field) => (
        <Labelled key={field} label={say(`run.decision.field.${field}`)}>
          <MendableDate
            look="framed"
            label={say(`run.decision.field.${field}`)}
            value={{ date: decision[field], nextMeeting: false }}
            save={async ({ date }) => change({ [field]: date })}
            today={shell.today}
          />
        </Labelled>
      ))}
    </div>
  );
}

function Deciders({ decision, change }: { readonly decision: Decision; readonly change: Change }) {
  const say = useSay();
  const { view } = useOpenMeeting();
  return (
    <>
      <div className={styles['pair']}>
        <Labelled label={say('run.decision.decidedBy')}>
          <MendablePerson look="framed" label={say('run.decision.decidedBy')} people={view.people} value={decision.decidedBy} save={async (decidedBy) => change({ decidedBy })} />
        </Labelled>
        <Choice<DecisionForm>
          label={say('run.decision.form')}
          value={decision.form}
          options={forms.map((value) => ({ value, text: say(`run.decision.form.${value}`) }))}
          onChange={(form) => void change({ form })}
        />
      </div>
      {decision.form !== 'leader' && (
        <Labelled label={say(`run.decision.formalDecider.${decision.form}`)}>
          <MendableText look="framed" label={say(`run.decision.formalDecider.${decision.form}`)} value={decision.formalDecider} save={async (formalDecider) => change({ formalDecider: formalDecider.trim() })} />
        </Labelled>
      )}
    </>
  );
}

function Goals({ chosen, change }: { readonly chosen: readonly Id[]; readonly change: Change }) {
  const say = useSay();
  const { goals } = useOpenMeeting().view;
  const [shown, show] = useAtOnce(chosen.join(' '));
  const picked = shown === '' ? [] : shown.split(' ');
  if (goals.length === 0) return null;
  const pick = (next: readonly Id[]): void => show(next.join(' '), change({ goals: [...next] }));
  return (
    <fieldset className={styles['goals']}>
      <legend className={styles['legend']}>{say('run.decision.goals')}</legend>
      {goals.map(({ id, name }) => (
        <CheckField key={id} label={name} isChecked={picked.includes(id)} onChange={(isPicked) => pick(isPicked ? [...picked, id] : picked.filter((each) => each !== id))} />
      ))}
    </fieldset>
  );
}
