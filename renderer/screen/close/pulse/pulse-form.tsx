import { useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { longest } from '../../../../domain/kernel/longest.ts';
import type { PulseAnswer } from '../../../../domain/pulse/gathering.ts';
import { pulseQuestions } from '../../../../domain/pulse/questions.ts';
import { Button } from '../../../component/button.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useSay } from '../../../text/language.tsx';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
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
  const isTooLong = onOneLine(line).length > longest.line;
  const handIn = (): void => {
    if (isTooLong) return;
    if (steps.worthTheTime === undefined) setMissing(true);
    else onAnswer({ steps, line: onOneLine(line) });
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
        <TextField label={say('pulse.line')} value={line} onChange={setLine} hint={say('pulse.line.hint')} error={isTooLong ? say('field.tooLong', { count: onOneLine(line).length, most: longest.line }) : null} />
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
