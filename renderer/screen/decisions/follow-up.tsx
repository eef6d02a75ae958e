import type { DecisionState } from '../../../domain/decision/decision.ts';
import { followUpDay } from '../../../domain/decision/follow-up.ts';
import { dayInWords } from '../../../domain/text/due.ts';
import type { OpenDecision } from '../../../domain/view/screen/register/decision-view.ts';
import { Button } from '../../component/button.tsx';
import { Pill } from '../../component/pill.tsx';
import { DetailPart } from '../../register/detail.tsx';
import { useRecorder } from '../../state/recorder.ts';
import { useToday } from '../../state/today.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './decisions.module.css';

type Verdict = Exclude<DecisionState, 'superseded'>;

/** What may be said of a decision, by how it stands now. */
const verdicts: Readonly<Record<Verdict, readonly Verdict[]>> = {
  'in-force': ['carried-out', 'not-carried-out', 'under-follow-up', 'revoked'],
  'under-follow-up': ['carried-out', 'not-carried-out', 'in-force', 'revoked'],
  'carried-out': ['in-force', 'not-carried-out'],
  'not-carried-out': ['in-force', 'carried-out'],
  revoked: ['in-force'],
};

/** Following a decision up: what it led to, said with one press. */
export function FollowUp({ open: { decision, isDue }, onReplace }: { readonly open: OpenDecision; readonly onReplace: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const { record } = useRecorder();
  const { id, state } = decision;
  const followUp = followUpDay(decision);
  if (state === 'superseded') return null;
  return (
    <DetailPart title={say('decision.followUp.title')}>
      {isDue && followUp !== null && (
        <p className={styles['due']}>
          <Pill tone="warn">{say(followUp < today ? 'followUp.past' : 'followUp.coming', { day: dayInWords(language, followUp, today) })}</Pill>
        </p>
      )}
      <div className={styles['buttons']}>
        {verdicts[state].map((verdict) => (
          <Button
            key={verdict}
            size="small"
            look={verdict === 'revoked' ? 'quiet' : 'outlined'}
            onPress={() => void record({ command: 'followUpDecision', decision: id, state: verdict }, say('decision.followUp.told', { state: say(`decision.state.${verdict}`) }))}
          >
            {say(`decision.verdict.${verdict}`)}
          </Button>
        ))}
        <Button size="small" look="quiet" onPress={onReplace}>
          {say('decision.replace')}
        </Button>
      </div>
    </DetailPart>
  );
}
