import { useState, type FormEvent } from 'react';
import { membersFromText } from '../../../domain/group/members-from-text.ts';
import { proposedShortName } from '../../../domain/group/short-name.ts';
import { ask, failureOf } from '../../bridge.ts';
import { Button } from '../../component/button.tsx';
import { Choice } from '../../component/choice.tsx';
import { FolderField } from '../../component/folder-field.tsx';
import { TextField } from '../../component/text-field.tsx';
import { announceStoreChange, useMachine } from '../../state/machine.tsx';
import { newId } from '../../state/id.ts';
import { sendAll } from '../../state/send.ts';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { emptyForm, freshCommands, problemsIn, type FreshStart } from './fresh-commands.ts';
import { MemberPreview } from './member-preview.tsx';
import styles from './first-start.module.css';

/** A group of one's own: its name and people are enough, the rest has sensible beginnings. */
export function FreshForm({ onBack }: { readonly onBack: (() => void) | null }) {
  const say = useSay();
  const { form, change, problems, failure, isBusy, submit } = useFreshForm();
  const { members } = membersFromText(form.members);
  return (
    <form className={styles['step']} onSubmit={submit} noValidate>
      <h1 className={styles['title']}>{say('fresh.title')}</h1>
      <TextField label={say('fresh.organisation')} value={form.organisation} error={problems.organisation} autoFocus onChange={(organisation) => change({ organisation })} />
      <div className={styles['pair']}>
        <TextField label={say('fresh.group')} value={form.group} error={problems.group} onChange={(group) => change({ group, ...(isOwnShortName(form) ? {} : { shortName: proposedShortName(group) }) })} />
        <TextField label={say('fresh.shortName')} value={form.shortName} error={problems.shortName} hint={say('fresh.shortName.hint')} onChange={(shortName) => change({ shortName })} />
      </div>
      <TextField isLong label={say('fresh.members')} value={form.members} hint={say('fresh.members.hint')} onChange={(text) => change({ members: text })} />
      <MemberPreview text={form.members} />
      {members.length > 0 && (
        <Choice
          label={say('fresh.me')}
          value={form.me ?? ''}
          options={[{ value: '', text: say('fresh.me.none') }, ...members.map(({ name }) => ({ value: name, text: name }))]}
          onChange={(me) => change({ me: me === '' ? null : me })}
        />
      )}
      <div className={styles['pair']}>
        <TextField label={say('fresh.lastNumber')} value={form.lastNumber} error={problems.lastNumber} hint={say('fresh.lastNumber.hint')} inputMode="numeric" onChange={(lastNumber) => change({ lastNumber })} />
        <TextField label={say('fresh.buffer')} value={form.buffer} error={problems.buffer} hint={say('fresh.buffer.hint')} inputMode="numeric" onChange={(buffer) => change({ buffer })} />
      </div>
      <FolderField label={say('copy.label')} none={say('copy.none')} hint={say('copy.hint')} folder={form.dailyCopy} onChange={(dailyCopy) => change({ dailyCopy })} />
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure}
        </p>
      )}
      <div className={styles['choices']}>
        <Button look="primary" type="submit" isDisabled={isBusy}>
          {say('fresh.create')}
        </Button>
        {onBack !== null && (
          <Button look="quiet" onPress={onBack}>
            {say('fresh.back')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Somebody has written another short name than the one that was proposed: it is theirs, and stays. */
function isOwnShortName({ group, shortName }: FreshStart): boolean {
  return shortName !== '' && shortName !== proposedShortName(group);
}

function useFreshForm() {
  const say = useSay();
  const language = useLanguage();
  const { store } = useMachine();
  const [form, setForm] = useState<FreshStart>(emptyForm);
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const found = problemsIn(form);
  const create = async (): Promise<void> => {
    if (store === null) await ask('createStore', { directory: null, example: false });
    const { commands, group, me } = freshCommands(form, newId);
    const { failure: refused } = await sendAll(commands);
    if (refused !== null) return setFailure(failureText(language, refused));
    await ask('changeSettings', { group, person: me, dailyCopy: form.dailyCopy });
    announceStoreChange();
    return undefined;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    setFailure(null);
    if (Object.values(found).some((problem) => problem !== null)) return;
    setBusy(true);
    create()
      .catch((error: unknown) => setFailure(failureText(language, failureOf(error))))
      .finally(() => setBusy(false));
  };
  const shown = (field: keyof typeof found): string | null => {
    const problem = isTried ? found[field] : null;
    return problem === null ? null : say(problem);
  };
  return {
    form,
    change: (part: Partial<FreshStart>) => setForm((before) => ({ ...before, ...part })),
    problems: {
      organisation: shown('organisation'),
      group: shown('group'),
      shortName: shown('shortName'),
      lastNumber: shown('lastNumber'),
      buffer: shown('buffer'),
    },
    failure,
    isBusy,
    submit,
  };
}
