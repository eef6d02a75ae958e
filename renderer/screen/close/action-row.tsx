import { UserRoundCheck, X } from 'lucide-react';
import { isIncomplete } from '../../../domain/action/action.ts';
import { chairOf } from '../../../domain/meeting/roles.ts';
import type { ReadAction } from '../../../domain/view/screen/closing/closing.ts';
import { Button, IconButton } from '../../component/button.tsx';
import { useKeptFocus } from '../../component/kept-focus.ts';
import { MendableDate } from '../../component/mendable-date.tsx';
import { MendablePerson } from '../../component/mendable-person.tsx';
import { MendableText } from '../../component/mendable-text.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../meeting/telling-record.ts';
import { useSurroundings } from '../../state/current-group.tsx';
import { newId } from '../../state/id.ts';
import { useSay } from '../../text/language.tsx';
import { ClosedWords } from './closed-words.tsx';
import styles from './read-back.module.css';
import { useSaving } from './saving.ts';

/** An action: who, what, when. What is missing is asked for in its place. */
export function ActionRow({ read: { action, closed } }: { readonly read: ReadAction }) {
  const say = useSay();
  const { shell } = useSurroundings();
  const { view, group, meeting } = useOpenMeeting();
  const save = useSaving();
  const { id, text, owner, due, dueNextMeeting } = action;
  const what = closed ? say('item.closed') : text;
  const settled = meeting.state === 'finalised';
  const row = useKeptFocus<HTMLLIElement>(`${owner ?? ''} ${due ?? ''} ${dueNextMeeting}`);
  const giveToNew = async (name: string): Promise<string | null> => {
    const person = newId();
    return (await save({ command: 'addPerson', id: person, name })) ?? save({ command: 'changeAction', action: id, owner: person });
  };
  return (
    <li ref={row} tabIndex={-1} className={styles['row']} data-thing={id}>
      <div className={[styles['owner'], styles['missing']].join(' ')}>
        <MendablePerson
          label={say('close.action.owner', { action: what })}
          people={view.people}
          value={owner}
          save={async (person) => save({ command: 'changeAction', action: id, owner: person })}
          saveNew={giveToNew}
          placeholder={say('close.who')}
        />
      </div>
      <div className={styles['what']}>
        <ClosedWords closed={closed}>
          <MendableText
            label={say('close.action.text')}
            value={text}
            save={async (typed) => (typed.trim() === '' ? say('close.action.empty') : save({ command: 'changeAction', action: id, text: typed.trim() }))}
            isLong
          />
        </ClosedWords>
      </div>
      <div className={[styles['when'], styles['missing']].join(' ')}>
        <MendableDate
          label={say('close.action.due', { action: what })}
          value={{ date: due, nextMeeting: dueNextMeeting }}
          save={async ({ date, nextMeeting }) => save({ command: 'changeAction', action: id, due: date, dueNextMeeting: nextMeeting })}
          today={shell.today}
          takesNextMeeting
          placeholder={say('close.when')}
        />
      </div>
      {!settled && <DropAction id={id} what={what} />}
      {isIncomplete(action) && action.state === 'open' && <TakenByTheLeader action={action} chair={chairOf(meeting, group)} />}
    </li>
  );
}

/** Recorded by mistake: it goes, and comes back with one key. */
function DropAction({ id, what }: { readonly id: string; readonly what: string }) {
  const say = useSay();
  const tellingRecord = useTellingRecord();
  const drop = async (): Promise<boolean> => tellingRecord({ command: 'dropAction', action: id }, say('close.action.dropped'));
  return (
    <div className={styles['remove']}>
      <IconButton icon={X} label={say('close.action.drop', { action: what })} onPress={() => void drop()} />
    </div>
  );
}

/** Nobody has to stay until everything has an owner: whoever leads takes it for now. */
function TakenByTheLeader({ action, chair }: { readonly action: ReadAction['action']; readonly chair: string | null }) {
  const say = useSay();
  const { act, nameOfPerson } = useOpenMeeting();
  if (chair === null) return null;
  const withoutDay = action.due === null && !action.dueNextMeeting;
  const take = { owner: action.owner ?? chair, ...(withoutDay ? { dueNextMeeting: true } : {}) };
  return (
    <div className={styles['further']}>
      <Button size="small" look="quiet" icon={UserRoundCheck} onPress={() => void act({ command: 'changeAction', action: action.id, ...take })}>
        {action.owner === null ? say('close.leaderTakes', { name: nameOfPerson(chair) }) : say('close.nextMeeting')}
      </Button>
    </div>
  );
}
