import type { LocalDate } from '../../../domain/kernel/calendar.ts';
import { dayInWords, urgencyOf } from '../../../domain/text/due.ts';
import type { DueDecision } from '../../../domain/view/screen/today/due-decision.ts';
import { Pill, type Tone } from '../../component/pill.tsx';
import { decisionsKey, dueDecisions } from '../../register/decision-filter.ts';
import { keep } from '../../state/kept.ts';
import { hashOf } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Card } from './card.tsx';
import styles from './list.module.css';

const tones = { over: 'over', soon: 'warn', later: 'neutral' } as const satisfies Record<string, Tone>;

/** Decisions of which somebody should say what they led to. */
export function FollowUps({ decisions, count, today }: { readonly decisions: readonly DueDecision[]; readonly count: number; readonly today: LocalDate }) {
  const say = useSay();
  const all = (
    <a href={hashOf({ screen: 'decisions', decision: null })} onClick={() => keep(decisionsKey, dueDecisions)}>
      {say('today.actions.all', { count })}
    </a>
  );
  return (
    <Card title={say('today.followUps.title')} {...(count > decisions.length ? { aside: all } : {})}>
      <ul className={styles['list']}>
        {decisions.map((decision) => (
          <Row key={decision.id} decision={decision} today={today} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ decision: { id, number, text, followUp, actions }, today }: { readonly decision: DueDecision; readonly today: LocalDate }) {
  const say = useSay();
  const language = useLanguage();
  const urgency = urgencyOf(followUp, today);
  const from = { number: number ?? '', done: actions.done, all: actions.all };
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <a className={styles['text']} href={hashOf({ screen: 'decisions', decision: id })}>
          {text ?? say('item.closed')}
        </a>
        <p className={styles['from']}>{actions.all === 0 || text === null ? number : say('today.followUps.actions', from)}</p>
      </div>
      <div className={styles['when']}>
        <Pill tone={tones[urgency]}>{say(urgency === 'over' ? 'followUp.past' : 'followUp.coming', { day: dayInWords(language, followUp, today) })}</Pill>
      </div>
    </li>
  );
}
