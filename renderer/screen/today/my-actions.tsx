import { useRef } from 'react';
import type { LocalDate } from '../../../domain/kernel/calendar.ts';
import type { ActionRow } from '../../../domain/view/screen/register/action-register.ts';
import { DoneButton } from '../../component/done-button.tsx';
import { actionsKey, ownActions } from '../../register/action-filter.ts';
import { DueMark } from '../../register/due-mark.tsx';
import { useOriginText } from '../../register/origin-text.ts';
import { useSurroundings } from '../../state/current-group.tsx';
import { keep } from '../../state/kept.ts';
import { hashOf } from '../../state/place.ts';
import { useRecorder } from '../../state/recorder.ts';
import { useSay } from '../../text/language.tsx';
import { Card } from './card.tsx';
import styles from './list.module.css';

/** My own open actions, the most overdue first. Each is ticked off where it stands. */
export function MyActions({ actions, count, today }: { readonly actions: readonly ActionRow[]; readonly count: number; readonly today: LocalDate }) {
  const say = useSay();
  const { record } = useRecorder();
  const list = useRef<HTMLUListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const finish = ({ id, text }: ActionRow, place: number): void => {
    const boxes = [...(list.current?.querySelectorAll<HTMLElement>('[role=checkbox]') ?? [])];
    // The row goes away: the focus goes on to the next before it does.
    (boxes[place + 1] ?? boxes[place - 1] ?? title.current)?.focus();
    void record({ command: 'completeAction', action: id }, say('action.done.told', { text: text ?? say('item.closed') }));
  };
  const all = (
    <a href={hashOf({ screen: 'actions', action: null })} onClick={() => keep(actionsKey, ownActions)}>
      {say('today.actions.all', { count })}
    </a>
  );
  return (
    <Card title={say('today.actions.title')} titleRef={title} {...(count > 0 ? { aside: all } : {})}>
      {actions.length === 0 && <p className={styles['nothing']}>{say('today.actions.none')}</p>}
      <ul ref={list} className={styles['list']}>
        {actions.map((action, place) => (
          <Row key={action.id} action={action} today={today} onDone={() => finish(action, place)} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ action, today, onDone }: { readonly action: ActionRow; readonly today: LocalDate; readonly onDone: () => void }) {
  const say = useSay();
  const origin = useOriginText();
  const { shell } = useSurroundings();
  const text = action.text ?? say('item.closed');
  const from = origin(action.origin) ?? shell.groups.find(({ id }) => id === action.group)?.shortName ?? '';
  return (
    <li className={styles['row']}>
      <DoneButton label={say('action.done.button', { text })} isDone={false} isOver={action.due !== null && action.due < today} onPress={onDone} />
      <div className={styles['words']}>
        <a className={styles['text']} href={hashOf({ screen: 'actions', action: action.id })}>
          {text}
        </a>
        <p className={styles['from']}>{action.moves === 0 ? from : say('action.from.moved', { from, moves: action.moves })}</p>
      </div>
      <div className={styles['when']}>
        <DueMark action={action} today={today} />
      </div>
    </li>
  );
}
