import { useState } from 'react';
import { countOfAnswers, gatheredHistograms } from '../../../../domain/pulse/gathering.ts';
import { fewestAnswers } from '../../../../domain/pulse/pulse.ts';
import { Button } from '../../../component/button.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import steps from '../steps.module.css';
import { useSurvey } from './gathered.ts';
import { Guess } from './guess.tsx';
import { PassAround } from './pass-around.tsx';
import { Slips } from './slips.tsx';

/** First the leader's own guess, then the answers: on this machine, one person after the other, or typed in from slips. */
export function GatherPulse() {
  const say = useSay();
  const { meeting, act } = useOpenMeeting();
  const survey = useSurvey(meeting.id);
  const [open, setOpen] = useState<'room' | 'slips' | null>(null);
  const answers = countOfAnswers(survey.gathering);
  if (survey.guess === undefined) return <Guess settle={survey.setGuess} />;
  const close = async (gathering = survey.gathering): Promise<boolean> => {
    const sent = await act({
      command: 'closePulse',
      meeting: meeting.id,
      histograms: gatheredHistograms(gathering),
      lines: [...gathering.lines],
      guess: survey.guess ?? null,
    });
    if (sent.ok) survey.forget();
    return sent.ok;
  };
  return (
    <>
      {survey.guess !== null && <GuessKept again={() => survey.setGuess(undefined)} />}
      {answers > 0 && <p className={steps['note']}>{say('pulse.answers', { count: answers })}</p>}
      {answers > 0 && answers < fewestAnswers && <p className={steps['note']}>{say('pulse.few', { fewest: fewestAnswers })}</p>}
      <div className={steps['buttons']}>
        <Button size="small" onPress={() => setOpen('room')}>
          {say(answers === 0 ? 'pulse.room' : 'pulse.room.more')}
        </Button>
        <Button size="small" onPress={() => setOpen('slips')}>
          {say('pulse.slips')}
        </Button>
        {answers > 0 && (
          <Button size="small" onPress={() => void close()}>
            {say('pulse.close')}
          </Button>
        )}
      </div>
      {open === 'room' && <PassAround survey={survey} onClose={() => setOpen(null)} />}
      <Slips isOpen={open === 'slips'} survey={survey} onClose={() => setOpen(null)} close={close} />
    </>
  );
}

function GuessKept({ again }: { readonly again: () => void }) {
  const say = useSay();
  return (
    <p className={steps['note']}>
      {say('pulse.guess.kept')}{' '}
      <Button size="small" look="quiet" onPress={again}>
        {say('pulse.guess.again')}
      </Button>
    </p>
  );
}
