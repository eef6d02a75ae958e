import { useState } from 'react';
import { isHere } from '../../../../domain/meeting/attendance/attendance.ts';
import { countOfAnswers, type Gathering } from '../../../../domain/pulse/gathering.ts';
import { fewestAnswers } from '../../../../domain/pulse/pulse.ts';
import { pulseQuestions } from '../../../../domain/pulse/questions.ts';
import { Button } from '../../../component/button.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import type { Survey, TypedSlips } from './gathered.ts';
import styles from './pulse.module.css';
import { SlipsRow } from './slips-row.tsx';
import { countsOf, linesOf, noSlips, readCount } from './typed-slips.ts';

interface SlipsProps {
  readonly isOpen: boolean;
  readonly survey: Survey;
  readonly onClose: () => void;
  readonly close: (gathering: Gathering) => Promise<boolean>;
}

/** Answers on paper: how many slips have each step ticked. */
export function Slips({ isOpen, survey, onClose, close }: SlipsProps) {
  const say = useSay();
  const typed = survey.slips ?? noSlips;
  const [isTried, setTried] = useState(false);
  const counts = countsOf(typed);
  const answers = countOfAnswers({ counts });
  const wrong = pulseQuestions.some((question) => typed.counts[question].some((each) => readCount(each) === null));
  const record = (): void => {
    setTried(true);
    if (wrong || answers === 0) return;
    void close({ counts, lines: linesOf(typed.lines) }).then((isClosed) => isClosed && onClose());
  };
  return (
    <Dialog
      title={say('pulse.slips.title')}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{say('pulse.slips.later')}</Button>
          <Button look="primary" onPress={record}>
            {say('pulse.close')}
          </Button>
        </>
      }
    >
      {countOfAnswers(survey.gathering) > 0 && <p className={styles['warned']}>{say('pulse.slips.instead')}</p>}
      <SlipsTable typed={typed} change={survey.setSlips} />
      <TextField label={say('pulse.slips.lines')} hint={say('pulse.slips.linesHint')} value={typed.lines} onChange={(lines) => survey.setSlips({ ...typed, lines })} isLong />
      <div role="status">{isTried && answers === 0 && !wrong && <p className={styles['error']}>{say('pulse.slips.empty')}</p>}</div>
      <SlipsRemark answers={answers} />
    </Dialog>
  );
}

function SlipsTable({ typed, change }: { readonly typed: TypedSlips; readonly change: (typed: TypedSlips) => void }) {
  const say = useSay();
  return (
    <table className={styles['table']}>
      <caption className="only-spoken">{say('pulse.slips.caption')}</caption>
      <tbody>
        {pulseQuestions.map((question) => (
          <SlipsRow
            key={question}
            question={question}
            typed={typed.counts[question]}
            change={(row) => change({ ...typed, counts: { ...typed.counts, [question]: row } })}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Something true that whoever types in may want to look at again. */
function SlipsRemark({ answers }: { readonly answers: number }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const present = meeting.attendance.filter(isHere).length;
  if (answers > present) return <p className={styles['warned']}>{say('pulse.slips.more', { answers, present })}</p>;
  return answers > 0 && answers < fewestAnswers ? <p className={styles['warned']}>{say('pulse.few', { fewest: fewestAnswers })}</p> : null;
}
