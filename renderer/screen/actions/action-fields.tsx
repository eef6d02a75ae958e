import { X } from 'lucide-react';
import type { Action } from '../../../domain/action/action.ts';
import type { WrittenCommand } from '../../../domain/api.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import { longest } from '../../../domain/kernel/longest.ts';
import { nameOf } from '../../../domain/view/labels.ts';
import { IconButton } from '../../component/button.tsx';
import { Later } from '../../component/later.tsx';
import { MendableDate } from '../../component/mendable-date.tsx';
import { MendablePerson } from '../../component/mendable-person.tsx';
import { MendableText } from '../../component/mendable-text.tsx';
import { mendingArea } from '../../component/next-field.ts';
import { PersonField } from '../../component/person-field.tsx';
import { Facts, type Fact } from '../../register/detail.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { newId } from '../../state/id.ts';
import { useRecorder } from '../../state/recorder.ts';
import { sendAll } from '../../state/send.ts';
import { useToday } from '../../state/today.ts';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './actions.module.css';

interface ActionFieldsProps {
  readonly group: Id;
  readonly action: Action;
  readonly origin: readonly Fact[];
}

type Changes = Omit<Extract<WrittenCommand, { command: 'changeAction' }>, 'command' | 'action'>;

/** What an action says, mended where it is read. */
export function ActionFields({ group, action, origin }: ActionFieldsProps) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const { save } = useRecorder();
  const { people } = useSurroundings().shell;
  const change = async (changes: Changes): Promise<string | null> => save({ command: 'changeAction', action: action.id, ...changes }, say('actions.changed'));
  const saveText = async (text: string): Promise<string | null> => {
    if (text.trim() === '') return say('actions.missing');
    return text.length > longest.prose ? say('field.tooLong', { count: text.length, most: longest.prose }) : change({ text: text.trim() });
  };
  const saveNew = async (name: string): Promise<string | null> => {
    const person = newId();
    const { failure } = await sendAll([{ command: 'addPerson', id: person, name, group }, { command: 'changeAction', action: action.id, owner: person }]);
    return failure === null ? null : failureText(language, failure);
  };
  const owner = <MendablePerson label={say('column.owner')} people={people} value={action.owner} save={async (person) => change({ owner: person })} saveNew={saveNew} placeholder={say('actions.nobody')} />;
  const due = (
    <MendableDate
      label={say('column.due')}
      value={{ date: action.due, nextMeeting: action.dueNextMeeting }}
      save={async ({ date, nextMeeting }) => change({ due: date, dueNextMeeting: nextMeeting })}
      today={today}
      takesNextMeeting
      placeholder={say('action.withoutDay')}
    />
  );
  return (
    <div {...mendingArea}>
      <div className={styles['title']} data-field="text">
        <MendableText label={say('column.action')} value={action.text} save={saveText} isLong />
      </div>
      <Facts
        facts={[
          { label: say('column.owner'), value: <div className={styles['mended']} data-field="owner">{owner}</div> },
          { label: say('column.due'), value: <div className={styles['mended']} data-field="due">{due}</div> },
          { label: say('actions.helpers'), value: <Later><Helpers action={action} /></Later> },
          ...origin,
        ]}
      />
    </div>
  );
}

/** "Tillsammans med": people who help. */
function Helpers({ action: { id, owner, helpers } }: { readonly action: Action }) {
  const say = useSay();
  const { record } = useRecorder();
  const { people } = useSurroundings().shell;
  const change = (next: readonly Id[]): void => void record({ command: 'changeAction', action: id, helpers: [...next] }, say('actions.changed'));
  return (
    <div className={styles['lines']}>
      {helpers.map((helper) => (
        <div key={helper} className={styles['helper']}>
          {nameOf(people, helper)}
          <IconButton icon={X} label={say('actions.helpers.remove', { name: nameOf(people, helper) })} onPress={() => change(helpers.filter((each) => each !== helper))} />
        </div>
      ))}
      {/* Emptied for the next one when somebody has been added. */}
      <div className={styles['mended']}>
        <PersonField
          key={helpers.length}
          label={say('actions.helpers.add')}
          hideLabel
          look="plain"
          people={people.filter((person) => person.id !== owner && !helpers.includes(person.id))}
          value={null}
          placeholder={say('actions.helpers.add')}
          onChange={(person) => person !== null && change([...helpers, person])}
        />
      </div>
    </div>
  );
}
