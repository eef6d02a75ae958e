import type { Closing } from '../../../domain/view/screen/closing/closing.ts';
import { MessagesStep } from './messages-step.tsx';
import { PulseStep } from './pulse/pulse-step.tsx';
import { ReadBackStep } from './read-back-step.tsx';
import { ResultsStep } from './results-step.tsx';
import styles from './steps.module.css';

/** What a step needs to know of its place among the others. */
export interface PlaceOfStep {
  readonly isDone: boolean;
  readonly isNext: boolean;
}

/** The closing ritual, one step after the other; any of them may wait until later the same day. */
export function Steps({ closing }: { readonly closing: Closing }) {
  const { openSteps, withoutResult, lacking } = closing;
  const hasReasons = lacking.every(({ kind }) => kind !== 'why');
  const done = [
    withoutResult.length === 0,
    !openSteps.includes('read-back'),
    !openSteps.includes('messages') && hasReasons,
    !openSteps.includes('pulse'),
  ];
  const place = (index: number): PlaceOfStep => ({ isDone: done[index] === true, isNext: done.indexOf(false) === index });
  return (
    <ol className={styles['steps']}>
      <ResultsStep closing={closing} place={place(0)} />
      <ReadBackStep closing={closing} place={place(1)} />
      <MessagesStep closing={closing} place={place(2)} />
      <PulseStep place={place(3)} />
    </ol>
  );
}
