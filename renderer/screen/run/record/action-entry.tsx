import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Action } from '../../../../domain/action/action.ts';
import { isIncomplete } from '../../../../domain/action/action.ts';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { dayThisYear } from '../../../../domain/text/dates.ts';
import { Button } from '../../../component/button.tsx';
import { Icon } from '../../../component/icon.tsx';
import { MendableDate } from '../../../component/mendable-date.tsx';
import { MendablePerson } from '../../../component/mendable-person.tsx';
import { MendableText } from '../../../component/mendable-text.tsx';
import { leaveField, mendingArea } from '../../../component/next-field.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../../meeting/telling-record.ts';
import { useSurroundings } from '../../../state/current-group.tsx';
import { newId } from '../../../state/id.ts';
import { send } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { focusStage } from '../state/focus.ts';
import { useKeyDown } from '../state/use-key-down.ts';
import { EntryFrame, Words } from './entry-frame.tsx';
import styles from './entry.module.css';
import { useRemoval } from './use-removal.ts';

/** An action: what, whose, by when. What is missing is said, with what is likely a press away. */
export function ActionEntry({ action, item }: { readonly action: Action; readonly item: Item }) {
  const say = useSay();
  const record = useTellingRecord();
  const [isOpen, setOpen] = useState(false);
  const remove = useRemoval();
  const edit = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    edit.current?.focus();
  };
  const drop = (): void => {
    focusStage();
    void record({ command: 'dropAction', action: action.id }, say('run.record.removed', { what: say('run.action') }));
  };
  return (
    <EntryFrame
      label={say('run.action')}
      at={action.at}
      about={action.text}
      onEdit={() => setOpen(!isOpen)}
      editRef={edit}
      onRemove={() => remove(action.id, say('run.action'), drop)}
    >
      {isOpen ? <Fields action={action} onDone={close} /> : <Read action={action} />}
      {!isOpen && isIncomplete(action) && <Missing action={action} item={item} />}
    </EntryFrame>
  );
}

function Read({ action }: { readonly action: Action }) {
  const say = useSay();
  const language = useLanguage();
  const { nameOfPerson } = useOpenMeeting();
  const { shell } = useSurroundings();
  const when = action.due === null ? (action.dueNextMeeting ? say('run.action.dueNextMeeting') : null) : say('run.action.due', { date: dayThisYear(language, action.due, shell.today) });
  const helpers = action.helpers.length === 0 ? null : say('run.action.helpers', { names: action.helpers.map(nameOfPerson).join(', ') });
  const facts = [action.owner === null ? null : nameOfPerson(action.owner), when, helpers].filter((each) => each !== null);
  return (
    <>
      <Words text={action.text} />
      {facts.length > 0 && <p className={styles['meta']}>{facts.join(' · ')}</p>}
    </>
  );
}

/** Recording is never held up by what is missing: the presenter and the next meeting are proposed for it. */
function Missing({ action, item }: { readonly action: Action; readonly item: Item }) {
  const say = useSay();
  const language = useLanguage();
  const { view, act, nameOfPerson } = useOpenMeeting();
  const { shell } = useSurroundings();
  const lacksOwner = action.owner === null;
  const lacksDay = action.due === null && !action.dueNextMeeting;
  const next = view.nextMeeting?.start.slice(0, 10) ?? null;
  const take = (changes: Omit<Extract<WrittenCommand, { command: 'changeAction' }>, 'command' | 'action'>): void => {
    focusStage();
    void act({ command: 'changeAction', action: action.id, ...changes });
  };
  return (
    <p className={styles['missing']}>
      <Icon of={TriangleAlert} size={16} />
      {say(lacksOwner ? (lacksDay ? 'run.action.missing.both' : 'run.action.missing.owner') : 'run.action.missing.day')}
      {lacksOwner && item.presenter !== null && (
        <Button size="small" onPress={() => take({ owner: item.presenter })} label={say('run.action.takeOwner', { name: nameOfPerson(item.presenter) })}>
          {nameOfPerson(item.presenter)}
        </Button>
      )}
      {lacksDay && (
        <Button size="small" onPress={() => take(next === null ? { dueNextMeeting: true } : { due: next })}>
          {next === null ? say('date.nextMeeting') : say('run.action.nextMeetingOn', { date: dayThisYear(language, next, shell.today) })}
        </Button>
      )}
    </p>
  );
}

function Fields({ action, onDone }: { readonly action: Action; readonly onDone: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { view } = useOpenMeeting();
  const { shell } = useSurroundings();
  const area = useKeyDown<HTMLDivElement>((event) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isDone) leaveField();
    if (isDone || event.key === 'Escape') onDone();
  });
  useEffect(() => {
    area.current?.querySelector('textarea')?.focus();
  }, [area]);
  const save = async (command: WrittenCommand): Promise<string | null> => {
    const sent = await send(command);
    return sent.ok ? null : failureText(language, sent.failure);
  };
  const change = async (changes: Omit<Extract<WrittenCommand, { command: 'changeAction' }>, 'command' | 'action'>): Promise<string | null> =>
    save({ command: 'changeAction', action: action.id, ...changes });
  const saveNew = async (name: string): Promise<string | null> => {
    const id = newId();
    return (await save({ command: 'addPerson', id, name })) ?? change({ owner: id });
  };
  return (
    <div {...mendingArea} ref={area} className={styles['fields']} role="group" aria-label={action.text.slice(0, 60)}>
      <MendableText look="framed" isLong label={say('column.action')} value={action.text} save={async (text) => (text.trim() === '' ? say('run.text.missing') : change({ text: text.trim() }))} />
      <div className={styles['pair']}>
        <div>
          <span className={styles['fieldLabel']} aria-hidden="true">
            {say('column.owner')}
          </span>
          <MendablePerson look="framed" label={say('column.owner')} people={view.people} value={action.owner} save={async (owner) => change({ owner })} saveNew={saveNew} />
        </div>
        <div>
          <span className={styles['fieldLabel']} aria-hidden="true">
            {say('column.due')}
          </span>
          <MendableDate
            look="framed"
            label={say('column.due')}
            value={{ date: action.due, nextMeeting: action.dueNextMeeting }}
            save={async ({ date, nextMeeting }) => change({ due: date, dueNextMeeting: nextMeeting })}
            today={shell.today}
            takesNextMeeting
          />
        </div>
      </div>
      <div className={styles['done']}>
        <Button size="small" onPress={onDone}>
          {say('run.note.done')}
        </Button>
      </div>
    </div>
  );
}
