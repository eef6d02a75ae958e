import { chairOf } from '../../../../domain/meeting/roles.ts';
import { countOfAnswers, pulseResults, shownLines, type PulseResult } from '../../../../domain/pulse/gathering.ts';
import { fewestAnswers, type Pulse } from '../../../../domain/pulse/pulse.ts';
import { lowestStep } from '../../../../domain/pulse/questions.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useMachine } from '../../../state/machine.tsx';
import { useSay } from '../../../text/language.tsx';
import styles from './pulse.module.css';
import { useQuestionWords } from './question-words.ts';

/** The closed survey: figures from four answers up, the guess for whoever leads, and the lines tied to no figure. */
export function PulseShown({ pulse }: { readonly pulse: Pulse }) {
  const say = useSay();
  const results = pulseResults(pulse);
  const lines = shownLines(pulse);
  const answers = countOfAnswers({ counts: { ...noAnswers, ...pulse.histograms } });
  if (answers < fewestAnswers) return <p className={styles['hint']}>{say('pulse.closedFew', { count: answers, fewest: fewestAnswers })}</p>;
  return (
    <div className={styles['shown']}>
      <p className={styles['hint']}>{say('pulse.closed', { count: answers })}</p>
      <ul className={styles['resultList']}>
        {results.map((result) => (
          <Result key={result.question} result={result} />
        ))}
      </ul>
      <GuessShown pulse={pulse} mean={results[0]?.shown?.mean ?? null} />
      {lines.length > 0 && (
        <div>
          <h4 className={styles['linesTitle']}>{say('pulse.line')}</h4>
          <ul className={styles['lines']}>
            {lines.map((line, place) => (
              // Two may have written the same line, and the list never changes.
              <li key={place}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const none: readonly number[] = [];
const noAnswers = { worthTheTime: none, clearOutcome: none, keptToTheMatter: none, couldContribute: none, knowWhatToDo: none, rotating: none };

function Result({ result: { question, shown } }: { readonly result: PulseResult }) {
  const say = useSay();
  const words = useQuestionWords()(question);
  if (shown === null) {
    return (
      <li className={styles['result']}>
        <span>{words}</span>
        <span className={styles['few']}>{say('measure.lack.fewAnswers')}</span>
      </li>
    );
  }
  const most = Math.max(...shown.histogram, 1);
  const spread = shown.histogram.map((count, step) => say('pulse.spread', { step: step + lowestStep(question), count })).join(', ');
  return (
    <li className={styles['result']}>
      <span>{words}</span>
      <span className={styles['bars']} role="img" aria-label={spread} title={spread}>
        {shown.histogram.map((count, step) => (
          // The steps of a question are known by their places alone.
          <span key={step} className={styles['bar']} style={{ blockSize: `${(count / most) * 100}%` }} />
        ))}
      </span>
      <data className={styles['mean']} value={shown.mean}>
        {say('pulse.mean', { mean: shown.mean })}
      </data>
    </li>
  );
}

/** Only on the machine of whoever leads: what others think of the guess is nobody's business. */
function GuessShown({ pulse, mean }: { readonly pulse: Pulse; readonly mean: number | null }) {
  const say = useSay();
  const { settings } = useMachine();
  const { meeting, group } = useOpenMeeting();
  const chair = chairOf(meeting, group);
  if (pulse.guess === null || mean === null || chair === null || settings.person !== chair) return null;
  return <p className={styles['hint']}>{say('pulse.guess.shown', { guess: pulse.guess, gap: Math.abs(pulse.guess - mean), way: pulse.guess > mean ? 'over' : pulse.guess < mean ? 'under' : 'same' })}</p>;
}
