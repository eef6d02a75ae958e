import { Check, X } from 'lucide-react';
import { useRef } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { followUpDay } from '../../../../domain/decision/follow-up.ts';
import type { TakenUpDecision } from '../../../../domain/view/screen/meeting-view.ts';
import { Button } from '../../../component/button.tsx';
import { MendableDate } from '../../../component/mendable-date.tsx';
import { Pill } from '../../../component/pill.tsx';
import { useKeys } from '../../../keys/keys.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { send } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './decision-follow-up.module.css';

type Said = Pick<Extract<WrittenCommand, { command: 'reviewDecision' }>, 'state' | 'next'>;

/** An earlier decision whose day has come: what it led to, said with one key. */
export function DecisionFollowUp({ of: { decision, number, closed } }: { readonly of: TakenUpDecision }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, act } = useOpenMeeting();
  const { shell } = useSurroundings();
  const day = useRef<HTMLDivElement>(null);
  const { state } = decision;
  const command = (said: Said): WrittenCommand => ({ command: 'reviewDecision', meeting: meeting.id, decision: decision.id, ...said });
  const carriedOut = (): void => void act(command({ state: 'carried-out' }));
  const notCarriedOut = (): void => void act(command({ state: 'not-carried-out' }));
  const again = async (next: string | null): Promise<string | null> => {
    if (next !== null && next <= shell.today) return say('followUp.notAhead');
    const sent = await send(command({ state: 'under-follow-up', next }));
    return sent.ok ? null : failureText(language, sent.failure);
  };
  useKeys({ reviewDone: carriedOut, reviewNotDone: notCarriedOut, reviewDate: () => day.current?.querySelector<HTMLElement>('input')?.focus() });
  return (
    <section className={styles['followUp']} aria-label={say('decision.followUp.title')}>
      <p className={styles['head']}>
        <span className={styles['number']}>{number}</span>
        <Pill tone={state === 'carried-out' ? 'good' : 'neutral'}>{say(`decision.state.${state}`)}</Pill>
      </p>
      <p className={styles['text']}>{closed ? say('item.closed') : decision.text}</p>
      <div className={styles['answers']}>
        <Button icon={Check} keyName="reviewDone" onPress={carriedOut}>
          {say('decision.verdict.carried-out')}
        </Button>
        <Button icon={X} keyName="reviewNotDone" onPress={notCarriedOut}>
          {say('decision.verdict.not-carried-out')}
        </Button>
        <div className={styles['day']} ref={day}>
          <span aria-hidden="true">{say('followUp.againOn')}</span>
          <MendableDate
            look="framed"
            label={say('followUp.againOn')}
            value={{ date: state === 'under-follow-up' ? followUpDay(decision) : null, nextMeeting: false }}
            save={async ({ date }) => again(date)}
            today={shell.today}
          />
        </div>
      </div>
    </section>
  );
}
