import { Ban, Check, MessageSquare, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { readDate } from '../../../../domain/capture/date/read-date.ts';
import { shortDate } from '../../../../domain/text/dates.ts';
import type { ReviewedAction } from '../../../../domain/meeting/meeting.ts';
import type { EarlierAction } from '../../../../domain/view/screen/meeting-view.ts';
import { Button } from '../../../component/button.tsx';
import { Icon } from '../../../component/icon.tsx';
import { KeyHint } from '../../../component/key-hint.tsx';
import { MendableDate } from '../../../component/mendable-date.tsx';
import { MendablePerson } from '../../../component/mendable-person.tsx';
import { MendableText } from '../../../component/mendable-text.tsx';
import { useKeyOf } from '../../../keys/keys.tsx';
import { useForTheRoom } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { allAnswered } from '../../../state/send.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { focusStage } from '../state/focus.ts';
import { useKeyDown } from '../state/use-key-down.ts';
import type { Reviewing } from './use-reviewing.ts';
import styles from './review.module.css';

export type ReviewField = 'due' | 'owner' | 'comment';

export interface ReviewRowProps {
  readonly earlier: EarlierAction;
  readonly isChosen: boolean;
  /** The field that is open in this row. */
  readonly field: ReviewField | null;
  readonly onField: (field: ReviewField | null) => void;
  readonly onChoose: () => void;
  readonly reviewing: Reviewing;
}

/** One earlier action: what, whose, by when, and what the group says of it today. */
export function ReviewRow({ earlier, isChosen, onChoose, reviewing, ...fields }: ReviewRowProps) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { isOn: isForRoom } = useForTheRoom();
  const [isRevealed, setRevealed] = useState(false);
  const { action } = earlier;
  // What came from a confidential item is shown by hand only, and never to the room.
  const isHidden = earlier.closed && (isForRoom || !isRevealed);
  const text = isHidden ? say('run.review.closed') : action.text;
  const review = meeting.reviewed.find((each) => each.action === action.id);
  const state = stateOf(review);
  return (
    // The buttons in the row do all that a press on the row does.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li className={[styles['row'], isChosen ? styles['chosen'] : ''].join(' ')} aria-current={isChosen ? 'true' : undefined} data-state={state} onClick={onChoose}>
      <div className={styles['what']}>
        <p className={styles['text']}>
          {text}
          {isHidden && !isForRoom && (
            <button
              type="button"
              className={styles['reveal']}
              onClick={() => {
                setRevealed(true);
                focusStage();
              }}
            >
              {say('run.review.reveal')}
            </button>
          )}
        </p>
        <Facts earlier={earlier} {...fields} reviewing={reviewing} />
      </div>
      <div className={styles['answers']}>
        {state === 'done' && <DoneOn earlier={earlier} about={text} reviewing={reviewing} />}
        <Answer of="done" isGiven={state === 'done'} isChosen={isChosen} about={text} onPress={() => reviewing.answer(action, true)} />
        <Answer of="open" isGiven={state === 'open'} isChosen={isChosen} about={text} onPress={() => reviewing.answer(action, false)} />
        {(isChosen || state === 'dropped') && <Answer of="dropped" isGiven={state === 'dropped'} isChosen={isChosen} about={text} onPress={() => reviewing.drop(action)} />}
        {isChosen && (
          <Button size="small" look="quiet" icon={MessageSquare} keyName="reviewComment" onPress={() => fields.onField('comment')}>
            {say('actions.comment.add')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What the group has said of an action here. */
function stateOf(review: ReviewedAction | undefined): 'waiting' | 'open' | 'done' | 'dropped' {
  if (review === undefined) return 'waiting';
  if (review.doneOn !== null) return 'done';
  return review.dropped === true ? 'dropped' : 'open';
}

const answers = {
  done: { icon: Check, keyName: 'reviewDone', words: 'run.review.done', which: 'run.review.done.which' },
  open: { icon: X, keyName: 'reviewNotDone', words: 'run.review.notDone', which: 'run.review.notDone.which' },
  dropped: { icon: Ban, keyName: 'reviewDrop', words: 'actions.drop', which: 'run.review.drop.which' },
} as const;

interface AnswerProps {
  readonly of: keyof typeof answers;
  readonly isGiven: boolean;
  readonly isChosen: boolean;
  readonly about: string;
  readonly onPress: () => void;
}

/** One of the answers; the one that was given looks so. */
function Answer({ of, isGiven, isChosen, about, onPress }: AnswerProps) {
  const say = useSay();
  const { icon, keyName, words, which } = answers[of];
  const keys = useKeyOf(keyName);
  return (
    <button type="button" className={styles['answer']} aria-pressed={isGiven} aria-label={say(which, { text: about.slice(0, 80) })} onClick={onPress}>
      <Icon of={icon} size={16} />
      {say(words)}
      {isChosen && keys !== undefined && <KeyHint keys={keys} />}
    </button>
  );
}

/** Whose it is and by when; both can be mended, by their keys or by a press. */
function Facts({ earlier: { action, from }, field, onField, reviewing }: Pick<ReviewRowProps, 'earlier' | 'field' | 'onField' | 'reviewing'>) {
  const say = useSay();
  const language = useLanguage();
  const { view, nameOfPerson } = useOpenMeeting();
  const { shell } = useSurroundings();
  const close = (): void => {
    onField(null);
    focusStage();
  };
  if (field === 'owner') {
    return (
      <OpenField onClose={close}>
        <MendablePerson look="framed" label={say('column.owner')} people={view.people} value={action.owner} save={async (owner) => reviewing.giveTo(action, owner)} saveNew={async (name) => reviewing.giveToNew(action, name)} />
      </OpenField>
    );
  }
  if (field === 'due') {
    return (
      <OpenField onClose={close}>
        <MendableDate
          look="framed"
          label={say('column.due')}
          value={{ date: action.due, nextMeeting: action.dueNextMeeting }}
          save={async ({ date, nextMeeting }) => reviewing.move(action, date, nextMeeting)}
          today={shell.today}
          takesNextMeeting
        />
      </OpenField>
    );
  }
  if (field === 'comment') {
    return (
      <OpenField onClose={close}>
        <MendableText look="framed" label={say('actions.comment')} value="" placeholder={say('actions.comment')} save={async (said) => reviewing.comment(action, said)} />
      </OpenField>
    );
  }
  const isLate = action.due !== null && action.due < shell.today;
  return (
    <p className={styles['facts']}>
      <span>{action.owner === null ? say('run.line.nobody') : nameOfPerson(action.owner)}</span>
      <span>{action.due === null ? say(action.dueNextMeeting ? 'date.nextMeeting' : 'run.line.noDay') : shortDate(language, action.due, shell.today)}</span>
      {isLate && action.state === 'open' && <span className={styles['late']}>{say('run.review.late')}</span>}
      {action.movedFrom.length > 0 && <span>{say('run.review.moved', { count: action.movedFrom.length })}</span>}
      {from !== null && <span>{say('run.review.from', { number: from })}</span>}
    </p>
  );
}

/** By then what was answered is on the screen, milliseconds. */
const redrawn = 60;

/** A field that was asked for: it has the focus, and goes when it is left, unless what was typed is wrong. */
function OpenField({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const field = useKeyDown<HTMLDivElement>((event) => {
    const within = event.currentTarget as HTMLElement;
    const closeIfRight = (): void => void (within.querySelector('[aria-invalid="true"]') === null && onClose());
    if (event.key === 'Escape') onClose();
    // What was typed is recorded first, however long the disk takes; then it shows whether it was wrong.
    else if (event.key === 'Enter') window.setTimeout(() => void allAnswered().then(() => window.setTimeout(closeIfRight, redrawn)));
  });
  useEffect(() => {
    field.current?.querySelector('input')?.select();
    field.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [field]);
  return (
    <div className={styles['field']} ref={field}>
      {children}
    </div>
  );
}

/** The day on which it was done: today, unless somebody knows better. */
function DoneOn({ earlier: { action }, about, reviewing }: Pick<ReviewRowProps, 'earlier' | 'reviewing'> & { readonly about: string }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  const { shell } = useSurroundings();
  const doneOn = meeting.reviewed.find((each) => each.action === action.id)?.doneOn ?? null;
  const save = async (typed: string): Promise<string | null> => {
    const day = readDate(typed, shell.today, language, 'past');
    if (day === null) return say('date.wrong');
    return day > shell.today ? say('run.review.future') : reviewing.doneOn(action, day);
  };
  return (
    <div className={styles['doneOn']}>
      <MendableText label={say('run.review.doneOn', { text: about.slice(0, 80) })} value={doneOn === null ? '' : shortDate(language, doneOn, shell.today)} save={save} />
    </div>
  );
}
