import { useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import type { PulseAnswer } from '../../../../domain/pulse/gathering.ts';
import { pulseQuestions } from '../../../../domain/pulse/questions.ts';
import { Button } from '../../../component/button.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useSay } from '../../../text/language.tsx';
import { oneLine } from '../one-line.ts';
import styles from './pulse.module.css';
import { useQuestionWords } from './question-words.ts';
import { StepChoice } from './step-choice.tsx';

/** One person's answers. They are counted when they are handed in, and nothing of them stays on the screen. */
export function PulseForm({ onAnswer, onLeave }: { readonly onAnswer: (answer: PulseAnswer) => void; readonly onLeave: () => void }) {
  const say = useSay();
  const wordsOf = useQuestionWords();
  const [steps, setSteps] = useState<PulseAnswer['steps']>({});
  const [line, setLine] = useState('');
  const [isMissing, setMissing] = useState(false);
  const handIn = (): void => {
    if (steps.worthTheTime === undefined) setMissing(true);
    else onAnswer({ steps, line: oneLine(line) });
  };
  return (
    <form
      className={styles['form']}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        handIn();
      }}
    >
      <Heading slot="title" className={styles['title'] ?? ''}>
        {say('pulse.title')}
      </Heading>
      <p className={styles['promise']}>{say('pulse.optional')}</p>
      {pulseQuestions.map((question) => (
        <StepChoice
          key={question}
          question={question}
          words={wordsOf(question)}
          value={steps[question] ?? null}
          onChange={(step) => setSteps((before) => ({ ...before, [question]: step }))}
          error={question === 'worthTheTime' && isMissing && steps.worthTheTime === undefined ? say('pulse.missing') : null}
        />
      ))}
      <div className={styles['line']}>
        <TextField label={say('pulse.line')} value={line} onChange={setLine} hint={say('pulse.line.hint')} />
      </div>
      <div className={styles['buttons']}>
        <Button look="primary" type="submit">
          {say('pulse.handIn')}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {say('pulse.leave')}
        </Button>
      </div>
    </form>
  );
}
