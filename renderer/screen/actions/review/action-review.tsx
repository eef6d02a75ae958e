import { useState } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { ActionFilter, ActionOrder } from '../../../../domain/view/screen/register/action-register.ts';
import { Button } from '../../../component/button.tsx';
import { Empty, Failed } from '../../../component/placeholder.tsx';
import { useKeys } from '../../../keys/keys.tsx';
import { useToday } from '../../../state/today.ts';
import { useView } from '../../../state/view.ts';
import { useSay } from '../../../text/language.tsx';
import { ReviewedCard, type Answer } from './reviewed-card.tsx';
import styles from './action-review.module.css';

/** Which actions of the register are gone through. */
export interface Reviewed {
  readonly groups: Id[];
  readonly today: string;
  readonly words: string;
  readonly filter: ActionFilter;
  readonly order: ActionOrder;
  readonly owner: Id | null;
  readonly person: Id | null;
}

/** As many as one review takes: nobody goes through more at a time. */
const most = 500;

/** Actions one at a time, each answered with one key. They are those that were open when it began, in the order of the list. */
export function ActionReview({ of, scope, onEnd }: { readonly of: Reviewed; readonly scope: string; readonly onEnd: () => void }) {
  const answer = useView('actions', { ...of, from: 0, count: most, row: null });
  const [ids, setIds] = useState<readonly Id[] | null>(null);
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  if (ids === null) {
    // What is done on the way stays where it was, so that it can be gone back to.
    if (answer.state === 'ready') setIds(answer.view.entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row.id] : [])));
    return null;
  }
  return <Going ids={ids} scope={scope} onEnd={onEnd} />;
}

interface GoingProps {
  readonly ids: readonly Id[];
  readonly scope: string;
  readonly onEnd: () => void;
}

function Going({ ids, scope, onEnd }: GoingProps) {
  const say = useSay();
  const today = useToday();
  const [place, setPlace] = useState(0);
  const [answers, setAnswers] = useState<Readonly<Record<Id, Answer>>>({});
  const move = (by: number): void => setPlace((now) => Math.min(ids.length, Math.max(0, now + by)));
  useKeys({ next: () => move(1) });
  const id = ids[place];
  const answered = (answer: Answer): void => {
    if (id !== undefined) setAnswers((all) => ({ ...all, [id]: answer }));
    move(1);
  };
  return (
    <div className={styles['review']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{say('actions.review')}</h1>
        <p className={styles['scope']}>{scope}</p>
        <p className={styles['progress']} role="status">
          {ids.length > 0 && say('actions.review.about', { place: Math.min(place + 1, ids.length), count: ids.length })}
        </p>
        <Button onPress={onEnd}>{say('actions.review.end')}</Button>
      </header>
      <div className={styles['track']} aria-hidden="true">
        <div className={styles['gone']} style={{ inlineSize: `${ids.length === 0 ? 0 : (100 * place) / ids.length}%` }} />
      </div>
      {id === undefined ? (
        <Finished ids={ids} answers={answers} onBack={() => move(-1)} />
      ) : (
        <ReviewedCard key={id} action={id} today={today} given={answers[id] ?? null} onAnswer={answered} onMove={move} isFirst={place === 0} />
      )}
    </div>
  );
}

/** Nothing is left: what came of it, and where it leads. */
function Finished({ ids, answers, onBack }: { readonly ids: readonly Id[]; readonly answers: Readonly<Record<Id, Answer>>; readonly onBack: () => void }) {
  const say = useSay();
  if (ids.length === 0) return <Empty title={say('actions.review.none.title')} text={say('actions.review.none.text')} />;
  const given = Object.values(answers);
  return (
    <div className={styles['finished']}>
      <Empty title={say('actions.review.finished.title')} text={say('actions.review.finished.text', { done: given.filter((each) => each === 'done').length, count: given.length })} />
      <Button look="quiet" autoFocus onPress={onBack}>
        {say('actions.review.previous')}
      </Button>
    </div>
  );
}
