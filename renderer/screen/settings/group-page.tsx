import { useState } from 'react';
import { documentWordSchema, memberRoleSchema, type Group, type Member } from '../../../domain/group/group.ts';
import { find } from '../../../domain/kernel/list.ts';
import { nameOf } from '../../../domain/view/labels.ts';
import { proposedShortName } from '../../../domain/group/short-name.ts';
import { Button } from '../../component/button.tsx';
import { Choice } from '../../component/choice.tsx';
import { PersonField } from '../../component/person-field.tsx';
import { SavedField } from '../../component/saved-field.tsx';
import { TextField } from '../../component/text-field.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { newId } from '../../state/id.ts';
import { useOneAtATime } from '../../state/one-at-a-time.ts';
import { useSay } from '../../text/language.tsx';
import { useNameProblem, useNumberProblem } from './name-problem.ts';
import { useSettingsAct, useSettingsSave } from './settings-commands.ts';
import styles from './settings.module.css';

/** The group that is looked at: its names, habits and members; and the way to a further group. */
export function GroupPage() {
  const say = useSay();
  const { group } = useSurroundings();
  return (
    <div className={styles['form']}>
      {group !== null && (
        <div key={group.id} className={styles['form']}>
          <GroupNames group={group} />
          <GroupHabits group={group} />
          <GroupWords group={group} />
          <Members group={group} />
        </div>
      )}
      <h2 className={styles['heading']}>{say('settings.group.another')}</h2>
      <NewGroup parent={group?.id ?? null} />
    </div>
  );
}

function GroupNames({ group }: { readonly group: Group }) {
  const say = useSay();
  const act = useSettingsAct();
  const save = useSettingsSave();
  const { shell } = useSurroundings();
  const problemIn = useNameProblem();
  const others = shell.groups.filter(({ id }) => id !== group.id);
  return (
    <div className={styles['halves']}>
      <SavedField label={say('fresh.group')} saved={group.name} problemIn={problemIn} onSave={async (name) => save({ command: 'changeGroup', group: group.id, name })} />
      <SavedField label={say('fresh.shortName')} saved={group.shortName} problemIn={problemIn} onSave={async (shortName) => save({ command: 'changeGroup', group: group.id, shortName })} />
      <Choice
        label={say('settings.group.parent')}
        value={group.parent ?? ''}
        options={[{ value: '', text: say('settings.group.noParent') }, ...others.map(({ id, name }) => ({ value: id, text: name }))]}
        onChange={(parent) => act({ command: 'changeGroup', group: group.id, parent: parent === '' ? null : parent })}
      />
      <Choice
        label={say('settings.group.word')}
        value={group.documentWord}
        options={documentWordSchema.options.map((word) => ({ value: word, text: say(`document.word.${word}`) }))}
        onChange={(documentWord) => act({ command: 'changeGroup', group: group.id, documentWord })}
      />
    </div>
  );
}

function GroupHabits({ group }: { readonly group: Group }) {
  const say = useSay();
  const save = useSettingsSave();
  const change = async (changes: { defaultLength?: number; buffer?: number; lastMeetingNumber?: number }): Promise<string | null> =>
    save({ command: 'changeGroup', group: group.id, ...changes });
  return (
    <div className={styles['pair']}>
      <SavedField
        label={say('settings.group.length')}
        saved={String(group.defaultLength)}
        inputMode="numeric"
        problemIn={useNumberProblem(1, 1440)}
        onSave={async (typed) => change({ defaultLength: Number(typed) })}
      />
      <SavedField
        label={say('fresh.buffer')}
        saved={String(group.buffer)}
        inputMode="numeric"
        problemIn={useNumberProblem(0, 60)}
        onSave={async (typed) => change({ buffer: Number(typed) })}
      />
      <SavedField
        label={say('fresh.lastNumber')}
        saved={String(group.lastMeetingNumber)}
        inputMode="numeric"
        problemIn={useNumberProblem(0, 9_999)}
        onSave={async (typed) => change({ lastMeetingNumber: Number(typed) })}
      />
    </div>
  );
}

function GroupWords({ group }: { readonly group: Group }) {
  const say = useSay();
  const save = useSettingsSave();
  return (
    <>
      <SavedField isLong label={say('settings.group.mandate')} hint={say('settings.group.mandate.hint')} saved={group.mandate} onSave={async (mandate) => save({ command: 'changeGroup', group: group.id, mandate })} />
      <SavedField
        isLong
        label={say('settings.group.agreements')}
        hint={say('settings.group.agreements.hint')}
        saved={group.workingAgreements.join('\n')}
        onSave={async (typed) => save({ command: 'changeGroup', group: group.id, workingAgreements: linesOf(typed) })}
      />
    </>
  );
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function Members({ group }: { readonly group: Group }) {
  const say = useSay();
  const act = useSettingsAct();
  const { shell } = useSurroundings();
  const outside = shell.people.filter((person) => !group.members.some((member) => member.person === person.id));
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{say('settings.group.members', { count: group.members.length })}</h2>
      <ul className={styles['rows']}>
        {group.members.map((member) => (
          <MemberRow key={member.person} group={group} member={member} name={nameOf(shell.people, member.person)} />
        ))}
      </ul>
      <PersonField
        key={group.members.length}
        label={say('settings.group.addMember')}
        placeholder={say('settings.group.addMember.example')}
        people={outside}
        value={null}
        onChange={(person) => person !== null && act({ command: 'addMember', group: group.id, person })}
        onNew={(name) => act({ command: 'addPerson', id: newId(), name, group: group.id })}
      />
      <Leads />
    </section>
  );
}

/** Who supports the group beside its members: the same in all groups, and chosen for the organisation. */
function Leads() {
  const say = useSay();
  const { people, words } = useSurroundings().shell;
  const names = words.developmentLeads.filter((id) => find(people, id) !== undefined).map((id) => nameOf(people, id));
  if (names.length === 0) return null;
  return <p className={styles['quiet']}>{say('settings.group.leads', { names: names.join(', '), count: names.length })}</p>;
}

function MemberRow({ group, member, name }: { readonly group: Group; readonly member: Member; readonly name: string }) {
  const say = useSay();
  const act = useSettingsAct();
  return (
    <li className={styles['memberRow']}>
      <span className={styles['name']}>{name}</span>
      <Choice
        hideLabel
        label={say('settings.group.roleOf', { name })}
        value={member.role}
        options={memberRoleSchema.options.map((role) => ({ value: role, text: say(`role.${role}`) }))}
        onChange={(role) => act({ command: 'addMember', group: group.id, person: member.person, role })}
      />
      <Button size="small" look="quiet" label={say('settings.group.removeNamed', { name })} onPress={() => act({ command: 'removeMember', group: group.id, person: member.person })}>
        {say('settings.group.remove')}
      </Button>
    </li>
  );
}

function NewGroup({ parent }: { readonly parent: string | null }) {
  const say = useSay();
  const save = useSettingsSave();
  const { shell, choose } = useSurroundings();
  const problemIn = useNameProblem();
  const once = useOneAtATime();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const id = newId();
    const shortName = proposedShortName(name.trim(), shell.groups.map((each) => each.shortName));
    const wrong = problemIn(name) ?? (await save({ command: 'addGroup', id, name: name.trim(), shortName, parent }));
    setError(wrong);
    if (wrong !== null) return;
    choose(id);
    setName('');
  };
  return (
    <div className={styles['section']}>
      <TextField label={say('fresh.group')} value={name} error={error} hint={say('settings.group.another.hint')} onChange={setName} />
      <div className={styles['row']}>
        <Button onPress={() => once(add)}>{say('settings.group.add')}</Button>
      </div>
    </div>
  );
}
