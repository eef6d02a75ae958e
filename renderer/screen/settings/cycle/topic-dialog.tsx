import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { readMinutes } from '../../../../domain/capture/read-time.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import { usualTopicMinutes, type CycleTopic, type Month } from '../../../../domain/group/annual-cycle/topic.ts';
import type { Group } from '../../../../domain/group/group.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import type { ItemType } from '../../../../domain/meeting/item.ts';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import { Button } from '../../../component/button.tsx';
import { Choice } from '../../../component/choice.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { PersonField } from '../../../component/person-field.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { TypeSquare } from '../../../component/type-mark.tsx';
import { itemTypes } from '../../../meeting/item-types.ts';
import { useNewPeople } from '../../../meeting/use-new-people.ts';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useSay } from '../../../text/language.tsx';
import styles from './cycle.module.css';
import { MonthsField } from './months-field.tsx';
import { useTopicCommands } from './topic-commands.ts';

interface Typed {
  readonly title: string;
  readonly months: readonly Month[];
  readonly type: ItemType;
  readonly outcome: string;
  readonly presenter: Id | null;
  readonly minutes: string;
  readonly note: string;
}

export interface TopicDialogProps {
  readonly group: Group;
  /** Null for a new one. */
  readonly topic: CycleTopic | null;
  /** Where a new one is put first. */
  readonly month: Month;
  readonly onClose: () => void;
}

/** A topic of the cycle: what it is about, in which months, and what its item will be like. */
export function TopicDialog({ group, topic, month, onClose }: TopicDialogProps) {
  const say = useSay();
  const { shell } = useSurroundings();
  const { save, remove } = useTopicCommands(group);
  const newPeople = useNewPeople(shell.people);
  const [before] = useState<Typed>(() => (topic === null ? blank(month) : { ...topic, minutes: String(topic.minutes) }));
  const [typed, setTyped] = useState(before);
  const [isTried, setTried] = useState(false);
  const change = (changes: Partial<Typed>): void => setTyped((now) => ({ ...now, ...changes }));
  const problems = useProblems(typed);
  const isWrong = Object.values(problems).some((each) => each !== null);
  const submit = async (): Promise<CallFailure | null> => {
    setTried(true);
    const minutes = readMinutes(typed.minutes);
    if (isWrong || minutes === null) return null;
    const failure = await save(topic, { ...typed, title: onOneLine(typed.title), outcome: onOneLine(typed.outcome), minutes }, newPeople.commandsFor([typed.presenter]));
    if (failure === null) onClose();
    return failure;
  };
  const takeAway = async (): Promise<void> => {
    if (topic !== null && (await remove(topic))) onClose();
  };
  return (
    <FormDialog
      title={say(topic === null ? 'cycle.topic.new' : 'cycle.topic.change')}
      submit={say(topic === null ? 'cycle.topic.add' : 'dialog.save')}
      onSubmit={submit}
      onClose={onClose}
      others={
        topic !== null && (
          <Button look="quiet" icon={Trash2} onPress={() => void takeAway()}>
            {say('cycle.topic.remove')}
          </Button>
        )
      }
    >
      <TextField label={say('prepare.field.title')} value={typed.title} onChange={(title) => change({ title })} placeholder={say('cycle.topic.example')} error={isTried ? problems.title : null} autoFocus />
      <MonthsField chosen={typed.months} onChange={(months) => change({ months })} error={isTried ? problems.months : null} />
      <TextField label={say('prepare.field.outcome')} value={typed.outcome} onChange={(outcome) => change({ outcome })} error={problems.outcome} isDocument isGrowing />
      <div className={styles['three']}>
        <Choice
          label={say('prepare.field.type')}
          value={typed.type}
          options={itemTypes.filter((type) => type !== 'break').map((value) => ({ value, text: say(`item.type.${value}`), mark: <TypeSquare type={value} /> }))}
          onChange={(type) => change({ type })}
        />
        <PersonField
          label={say('prepare.field.presenter')}
          people={newPeople.people}
          value={typed.presenter}
          onChange={(presenter) => change({ presenter })}
          onNew={(name) => change({ presenter: newPeople.name(name) })}
        />
        <TextField label={say('prepare.field.minutes')} value={typed.minutes} onChange={(minutes) => change({ minutes })} error={isTried ? problems.minutes : null} inputMode="numeric" />
      </div>
      <TextField label={say('cycle.topic.note')} hint={say('cycle.topic.note.hint')} value={typed.note} onChange={(note) => change({ note })} error={problems.note} isLong />
    </FormDialog>
  );
}

function blank(month: Month): Typed {
  return { title: '', months: [month], type: 'discussion', outcome: '', presenter: null, minutes: String(usualTopicMinutes), note: '' };
}

type Problems = Readonly<Record<'title' | 'months' | 'outcome' | 'minutes' | 'note', string | null>>;

/** What is wrong with each field, in words; null when nothing is. */
function useProblems({ title, months, outcome, minutes, note }: Typed): Problems {
  const say = useSay();
  const tooLong = (text: string, most: number): string | null => (text.length > most ? say('field.tooLong', { count: text.length, most }) : null);
  return {
    title: title.trim() === '' ? say('cycle.topic.noTitle') : tooLong(title, longest.line),
    months: months.length === 0 ? say('cycle.topic.noMonth') : null,
    outcome: tooLong(outcome, longest.line),
    minutes: readMinutes(minutes) === null ? say('prepare.minutes.wrong') : null,
    note: tooLong(note, longest.prose),
  };
}

