import { useId } from 'react';
import { lowestStep, type PulseQuestion } from '../../../../domain/pulse/questions.ts';
import { useSay } from '../../../text/language.tsx';
import styles from './pulse.module.css';
import { useQuestionWords } from './question-words.ts';
import { readCount } from './typed-slips.ts';

interface SlipsRowProps {
  readonly question: PulseQuestion;
  readonly typed: readonly string[];
  readonly change: (typed: readonly string[]) => void;
}

/** One question: a number of slips for each of its steps, and how many that makes. */
export function SlipsRow({ question, typed, change }: SlipsRowProps) {
  const say = useSay();
  const id = useId();
  const words = useQuestionWords()(question);
  const counts = typed.map(readCount);
  const isWrong = counts.includes(null);
  return (
    <tr>
      <th scope="row" className={styles['asked']}>
        {words}
        {isWrong && (
          <p id={`${id}-error`} className={styles['error']}>
            {say('pulse.slips.wrong')}
          </p>
        )}
      </th>
      {typed.map((each, step) => (
        // The steps of a question are known by their places alone.
        <td key={step}>
          <label className={styles['slip']}>
            <span aria-hidden="true">{step + lowestStep(question)}</span>
            <input
              className={styles['countField']}
              inputMode="numeric"
              value={each}
              onChange={(event) => change(typed.with(step, event.target.value))}
              aria-label={say('pulse.slips.count', { question: words, step: step + lowestStep(question) })}
              aria-invalid={counts[step] === null ? true : undefined}
              aria-describedby={counts[step] === null ? `${id}-error` : undefined}
            />
          </label>
        </td>
      ))}
      <td className={styles['sum']}>{say('pulse.slips.sum', { count: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) })}</td>
    </tr>
  );
}
