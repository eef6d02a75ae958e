import { useState } from 'react';
import { Button } from '../../../component/button.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { chairOf } from '../../../../domain/meeting/roles.ts';
import { nameOrNull } from '../../../../domain/view/labels.ts';
import { useSay } from '../../../text/language.tsx';
import stepsStyles from '../steps.module.css';
import { StepChoice } from './step-choice.tsx';

/** Leaders overrate their meetings (Rogelberg): the guess comes before the answers, and is shown to whoever leads, nobody else. */
export function Guess({ settle }: { readonly settle: (guess: number | null) => void }) {
  const say = useSay();
  const { view, meeting, group } = useOpenMeeting();
  const [chosen, setChosen] = useState<number | null>(null);
  const name = nameOrNull(view.people, chairOf(meeting, group));
  return (
    <>
      <StepChoice
        question="worthTheTime"
        words={name === null ? say('pulse.guess.nobody') : say('pulse.guess', { name })}
        hint={say('pulse.guess.hint')}
        value={chosen}
        onChange={setChosen}
        isNarrow
      />
      <div className={stepsStyles['buttons']}>
        <Button size="small" isDisabled={chosen === null} onPress={() => settle(chosen)}>
          {say('pulse.guess.keep')}
        </Button>
        <Button size="small" look="quiet" onPress={() => settle(null)}>
          {say('pulse.guess.skip')}
        </Button>
      </div>
    </>
  );
}
