import { useId } from 'react';
import { lowestStep, stepsOfQuestion, type PulseQuestion } from '../../../../domain/pulse/questions.ts';
import { useSay } from '../../../text/language.tsx';
import styles from './pulse.module.css';

export interface StepChoiceProps {
  readonly question: PulseQuestion;
  readonly words: string;
  readonly hint?: string;
  readonly error?: string | null;
  /** 0-4 from the lowest step. */
  readonly value: number | null;
  readonly onChange: (step: number) => void;
  readonly isNarrow?: boolean;
}

/** One question with its five steps; the first and the last are named. */
export function StepChoice({ question, words, hint, error, value, onChange, isNarrow = false }: StepChoiceProps) {
  const say = useSay();
  const id = useId();
  const lowest = lowestStep(question);
  const scale = question === 'worthTheTime' ? 'worth' : 'agreement';
  const described = [hint === undefined ? '' : `${id}-hint`, error ? `${id}-error` : ''].filter((each) => each !== '').join(' ');
  return (
    <fieldset className={[styles['question'], isNarrow ? styles['narrow'] : ''].join(' ')} aria-describedby={described === '' ? undefined : described}>
      <legend className={styles['words']}>{words}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      <div className={styles['scale']}>
        <span className={styles['end']}>{say(`pulse.scale.${scale}.low`)}</span>
        {Array.from({ length: stepsOfQuestion }, (_each, step) => (
          <label key={step} className={styles['step']}>
            <input
              type="radio"
              className={styles['radio']}
              name={id}
              checked={value === step}
              onChange={() => onChange(step)}
              aria-label={say(`pulse.scale.${scale}.step`, { step: step + lowest, highest: stepsOfQuestion - 1 + lowest })}
            />
            <span className={styles['figure']} aria-hidden="true">
              {step + lowest}
            </span>
          </label>
        ))}
        <span className={styles['end']}>{say(`pulse.scale.${scale}.high`)}</span>
      </div>
      {error && (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
