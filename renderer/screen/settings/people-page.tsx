import { ListPlus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Person } from '../../../domain/group/group.ts';
import { Button } from '../../component/button.tsx';
import { useNotices } from '../../component/notices.tsx';
import { SavedField } from '../../component/saved-field.tsx';
import { TextField } from '../../component/text-field.tsx';
import { PeopleListDialog } from '../../import/list-dialogs.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { newId } from '../../state/id.ts';
import { useOneAtATime } from '../../state/one-at-a-time.ts';
import { useSay } from '../../text/language.tsx';
import { useNameProblem } from './name-problem.ts';
import { OrganisationWords } from './organisation-words.tsx';
import { useSettingsSave } from './settings-commands.ts';
import styles from './settings.module.css';

/** Everybody whom the organisation knows by name. */
export function PeoplePage() {
  const say = useSay();
  const { shell } = useSurroundings();
  return (
    <div className={styles['section']}>
      <div className={styles['form']}>
        <OrganisationWords />
        <NewPerson />
      </div>
      <h2 className={styles['heading']}>{say('settings.people.count', { count: shell.people.length })}</h2>
      <div className={styles['listHead']} aria-hidden="true">
        <span>{say('settings.people.name')}</span>
        <span>{say('settings.people.title')}</span>
        <span>{say(`unit.${shell.words.unitWord}`)}</span>
      </div>
      <ul className={styles['rows']}>
        {shell.people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
    </div>
  );
}

function PersonRow({ person }: { readonly person: Person }) {
  const say = useSay();
  const save = useSettingsSave();
  const problemIn = useNameProblem();
  const { unitWord } = useSurroundings().shell.words;
  const change = async (changes: { name?: string; title?: string; unit?: string }): Promise<string | null> => save({ command: 'changePerson', person: person.id, ...changes });
  return (
    <li className={styles['listRow']}>
      <SavedField hideLabel label={say('settings.people.nameOf', { name: person.name })} saved={person.name} problemIn={problemIn} onSave={async (name) => change({ name })} />
      <SavedField hideLabel label={say('settings.people.titleOf', { name: person.name })} saved={person.title} onSave={async (title) => change({ title })} />
      <SavedField hideLabel label={say(`unit.${unitWord}.of`, { name: person.name })} saved={person.unit} onSave={async (unit) => change({ unit })} />
    </li>
  );
}

function NewPerson() {
  const say = useSay();
  const save = useSettingsSave();
  const { tell } = useNotices();
  const problemIn = useNameProblem();
  const once = useOneAtATime();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isFromList, setFromList] = useState(false);
  const add = async (): Promise<void> => {
    const wrong = problemIn(name) ?? (await save({ command: 'addPerson', id: newId(), name: name.trim() }));
    setError(wrong);
    if (wrong !== null) return;
    setName('');
    tell(say('settings.people.added', { name: name.trim() }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    once(add);
  };
  return (
    <form onSubmit={submit} className={styles['section']} noValidate>
      <TextField label={say('settings.people.new')} value={name} error={error} hint={say('settings.people.new.hint')} onChange={setName} />
      <div className={styles['row']}>
        <Button type="submit">{say('settings.people.add')}</Button>
        <Button icon={ListPlus} onPress={() => setFromList(true)}>
          {say('import.fromList')}
        </Button>
      </div>
      {isFromList && <PeopleListDialog onClose={() => setFromList(false)} />}
    </form>
  );
}
