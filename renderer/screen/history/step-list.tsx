import { useId, useRef, type KeyboardEvent } from 'react';
import type { Id } from '../../../domain/kernel/identity.ts';
import { inert } from '../../../domain/view/minutes/inert.ts';
import type { HistoryStep } from '../../../domain/view/screen/history/step.ts';
import { useHistoryWords } from '../../history/words.ts';
import { useSay } from '../../text/language.tsx';
import styles from './history-screen.module.css';

interface StepListProps {
  readonly steps: readonly HistoryStep[];
  readonly chosen: Id;
  readonly onChoose: (step: HistoryStep) => void;
}

/** The past, the latest first. Arrows go through it. */
export function StepList({ steps, chosen, onChoose }: StepListProps) {
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = steps.findIndex((step) => step.id === chosen);
  const pressed = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, at, steps.length);
    const step = to === undefined ? undefined : steps[to];
    if (step === undefined) return;
    event.preventDefault();
    onChoose(step);
    list.current?.querySelector(`[data-place="${to}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div ref={list} className={styles['list']} role="listbox" aria-label={say('history.title')} aria-activedescendant={`${id}-${at}`} tabIndex={0} onKeyDown={pressed}>
      {steps.map((step, place) => (
        <Row key={step.id} id={`${id}-${place}`} place={place} step={step} isHere={step.id === chosen} onChoose={() => onChoose(step)} />
      ))}
    </div>
  );
}

/** Rows that a page of the keyboard goes by. */
const page = 10;

function placeAfter(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1 };
  const to = steps[key];
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}

interface RowProps {
  readonly id: string;
  readonly place: number;
  readonly step: HistoryStep;
  readonly isHere: boolean;
  readonly onChoose: () => void;
}

function Row({ id, place, step, isHere, onChoose }: RowProps) {
  const say = useSay();
  const words = useHistoryWords();
  const [first] = step.changes;
  if (first === undefined) return null;
  const about = first.isClosed ? say('item.closed') : first.words || (first.item ?? '');
  return (
    // The keys belong to the list, as in every list of its kind.
    <div id={id} data-place={place} role="option" tabIndex={-1} aria-selected={isHere} className={styles['row']} onClick={onChoose} onKeyDown={() => {}}>
      <p className={step.isUndone ? styles['undone'] : styles['what']}>{step.changes.length === 1 ? words.what(first) : say('history.several', { what: words.what(first), more: step.changes.length - 1 })}</p>
      {about !== '' && <p className={styles['about']}>{inert(about)}</p>}
      <p className={styles['quiet']}>
        {say('history.byAt', { who: words.who(step), when: words.when(step) })}
        {step.isUndone && ` ${say('history.undone')}`}
      </p>
    </div>
  );
}
