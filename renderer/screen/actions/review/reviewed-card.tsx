import { ArrowLeft, ArrowRight, Ban, Check, X } from 'lucide-react';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { dayAndMonth } from '../../../../domain/text/dates.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { LocalDate } from '../../../../domain/kernel/calendar.ts';
import type { ActionView, OpenAction } from '../../../../domain/view/screen/register/action-view.ts';
import { Button, IconButton } from '../../../component/button.tsx';
import { Failed } from '../../../component/placeholder.tsx';
import { useKeys } from '../../../keys/keys.tsx';
import { useOriginText } from '../../../register/origin-text.ts';
import { useRecorder } from '../../../state/recorder.ts';
import { useView } from '../../../state/view.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { ActionFields } from '../action-fields.tsx';
import { Comments, Days } from '../action-history.tsx';
import styles from './action-review.module.css';

export type Answer = 'done' | 'open' | 'dropped';

export interface ReviewedCardProps {
  readonly action: Id;
  readonly today: LocalDate;
  /** What was answered in this review. */
  readonly given: Answer | null;
  readonly onAnswer: (answer: Answer) => void;
  readonly onMove: (by: number) => void;
  readonly isFirst: boolean;
}

/** One action, large, with the keys that answer. */
export function ReviewedCard(props: ReviewedCardProps) {
  const answer = useView('action', { action: props.action, today: props.today });
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  return <Card {...props} view={answer.state === 'ready' ? answer.view : null} />;
}

/** It is there, with the focus and its arrows, before what stands on it has come: whoever goes on fast presses them at once. */
function Card({ view, ...props }: ReviewedCardProps & { readonly view: ActionView | null }) {
  const say = useSay();
  const card = useRef<HTMLElement>(null);
  // Letters are keys here: the focus stands on the card and not in a field.
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), []);
  const pressed = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.target !== card.current || by === undefined) return;
    event.preventDefault();
    props.onMove(by);
  };
  return (
    // The arrows only do what the two buttons do.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['card']} ref={card} tabIndex={-1} aria-label={view === null ? say('actions.review') : (view.open?.action.text.slice(0, 80) ?? say('item.closed'))} onKeyDown={pressed}>
      {view !== null && (view.open === null ? <p className={styles['closed']}>{say('register.closed')}</p> : <Opened {...props} view={view} open={view.open} />)}
      <nav className={styles['moves']} aria-label={say('actions.review')}>
        <IconButton icon={ArrowLeft} label={say('actions.review.previous')} isDisabled={props.isFirst} onPress={() => props.onMove(-1)} />
        <IconButton icon={ArrowRight} label={say('actions.review.next')} onPress={() => props.onMove(1)} />
      </nav>
    </section>
  );
}

function Opened({ view, open, given, onAnswer }: ReviewedCardProps & { readonly view: ActionView; readonly open: OpenAction }) {
  const say = useSay();
  const { record } = useRecorder();
  const { action, days, comments } = open;
  const fields = useRef<HTMLDivElement>(null);
  const from = useOriginText()(view.origin) ?? say('actions.loose');
  const focus = (within: string): void => fields.current?.querySelector<HTMLElement>(`${within} :is(input, textarea)`)?.focus();
  const answer = (of: Answer, command: WrittenCommand, told: string): void => void record(command, told).then((isRecorded) => isRecorded && onAnswer(of));
  const done = (): void => answer('done', { command: 'completeAction', action: action.id }, say('action.done.told', { text: action.text }));
  const notDone = (): void => answer('open', { command: 'sayNotDone', action: action.id }, say('actions.review.notDone.told', { text: action.text }));
  const drop = (): void => answer('dropped', { command: 'dropAction', action: action.id }, say('actions.dropped', { text: action.text }));
  const keys = { reviewDate: () => focus('[data-field="due"]'), reviewOwner: () => focus('[data-field="owner"]'), reviewComment: () => focus('[data-comments]') };
  const isOpen = action.state === 'open';
  useKeys(isOpen ? { ...keys, reviewDone: done, reviewNotDone: notDone, reviewDrop: drop } : keys);
  return (
    <div ref={fields} className={styles['opened']}>
      <ActionFields group={view.group} action={action} origin={[{ label: say('fact.origin'), value: from }]} />
      <NotDoneBefore days={action.notDoneOn ?? []} />
      {isOpen ? (
        <div className={styles['answers']}>
          <Button look="primary" icon={Check} keyName="reviewDone" onPress={done}>
            {say('run.review.done')}
          </Button>
          <Button icon={X} keyName="reviewNotDone" onPress={notDone}>
            {say('run.review.notDone')}
          </Button>
          <Button look="quiet" icon={Ban} keyName="reviewDrop" onPress={drop}>
            {say('actions.drop')}
          </Button>
          {given === 'open' && <p className={styles['given']}>{say('run.review.notDone')}</p>}
        </div>
      ) : (
        <div className={styles['answers']}>
          <p className={styles['given']}>{say(`action.state.${action.state}`)}</p>
          <Button onPress={() => void record({ command: 'reopenAction', action: action.id }, say('actions.reopened', { text: action.text }))}>{say('actions.reopen')}</Button>
        </div>
      )}
      {days.length > 1 && <Days days={days} />}
      <div data-comments>
        <Comments action={action.id} comments={comments} />
      </div>
    </div>
  );
}

/** How often it was found not done between meetings. */
function NotDoneBefore({ days }: { readonly days: readonly LocalDate[] }) {
  const say = useSay();
  const language = useLanguage();
  const latest = days.at(-1);
  if (latest === undefined) return null;
  return <p className={styles['before']}>{say('actions.review.notDoneOn', { count: days.length, date: dayAndMonth(language, latest) })}</p>;
}
