import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Item } from '../../../../domain/meeting/item.ts';
import type { EarlierAction } from '../../../../domain/view/screen/meeting-view.ts';
import { useKeys } from '../../../keys/keys.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { focusStage } from '../state/focus.ts';
import { ReviewRow, type ReviewField } from './review-row.tsx';
import { useReviewing } from './use-reviewing.ts';
import styles from './review.module.css';

/** The open actions from earlier meetings, gone through one after the other: done or not done, one key each. */
export function Review({ item }: { readonly item: Item }) {
  const say = useSay();
  const { view, meeting } = useOpenMeeting();
  const actions = view.earlier;
  const isReviewed = ({ action }: EarlierAction): boolean => meeting.reviewed.some((each) => each.action === action.id);
  const done = actions.filter(isReviewed).length;
  if (actions.length === 0) return <p className={styles['none']}>{say('run.review.none')}</p>;
  return (
    <section className={styles['review']} aria-label={say('run.review')}>
      <header className={styles['head']}>
        <h3 className={styles['title']}>{say('run.review')}</h3>
        <p className={styles['progress']} role="status">
          {say('run.review.progress', { done, count: actions.length })}
        </p>
      </header>
      <Folded key={item.id} isDone={done === actions.length}>
        <List actions={actions} isReviewed={isReviewed} />
      </Folded>
    </section>
  );
}

/** What was gone through before the item began is folded away. */
function Folded({ isDone, children }: { readonly isDone: boolean; readonly children: ReactNode }) {
  const say = useSay();
  const [isShown, setShown] = useState(!isDone);
  if (isShown) return children;
  return (
    <button type="button" className={styles['show']} onClick={() => {
        setShown(true);
        focusStage();
      }}>
      {say('run.review.show')}
    </button>
  );
}

function List({ actions, isReviewed }: { readonly actions: readonly EarlierAction[]; readonly isReviewed: (action: EarlierAction) => boolean }) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(() => actions.find((each) => !isReviewed(each))?.action.id ?? actions[0]?.action.id ?? null);
  const [field, setField] = useState<ReviewField | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const index = Math.max(0, actions.findIndex(({ action }) => action.id === chosen));
  const current = actions[index];
  const reviewing = useReviewing();
  useEffect(() => {
    const row = list.current?.children[index];
    // In the middle, so that what comes next is in sight. Only the list moves.
    if (row instanceof HTMLElement) list.current?.scrollTo({ top: row.offsetTop - (list.current.clientHeight - row.offsetHeight) / 2 });
  }, [index]);
  const move = (by: number): void => setChosen(actions[Math.min(actions.length - 1, Math.max(0, index + by))]?.action.id ?? null);
  const goOn = (): void => {
    const next = [...actions.slice(index + 1), ...actions.slice(0, index)].find((each) => !isReviewed(each));
    if (next !== undefined) setChosen(next.action.id);
  };
  const answer = (isDone: boolean): void => {
    if (current === undefined) return;
    reviewing.answer(current.action, isDone);
    goOn();
  };
  const drop = (): void => {
    if (current === undefined) return;
    reviewing.drop(current.action);
    goOn();
  };
  useKeys({ reviewDrop: drop, reviewComment: () => setField('comment') });
  useKeys({ reviewDone: () => answer(true), reviewNotDone: () => answer(false), reviewDate: () => setField('due'), reviewOwner: () => setField('owner') });
  useArrows(move);
  return (
    <ul ref={list} className={styles['list']} aria-label={say('run.review.list')}>
      {actions.map((each) => (
        <ReviewRow
          key={each.action.id}
          earlier={each}
          isChosen={each.action.id === current?.action.id}
          field={each.action.id === current?.action.id ? field : null}
          onField={setField}
          onChoose={() => setChosen(each.action.id)}
          reviewing={reviewing}
        />
      ))}
    </ul>
  );
}

/** Where arrows mean something else. */
const ownArrows = 'input, textarea, select, [role="menu"], [role="listbox"], [role="radiogroup"], [data-arrows]';

/** Up and down go through the list from anywhere, like the keys that answer. */
function useArrows(move: (by: number) => void): void {
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const isElsewhere = document.querySelector('[data-dialog]') !== null || (event.target instanceof Element && event.target.closest(ownArrows) !== null);
      if (by === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isElsewhere) return;
      event.preventDefault();
      latest.current(by);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
