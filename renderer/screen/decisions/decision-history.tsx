import { columnDate, longDate, clockAt } from '../../../domain/text/dates.ts';
import type { ChainLink, DecisionStep } from '../../../domain/view/screen/register/decision-view.ts';
import { DetailPart } from '../../register/detail.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { hashOf } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './decisions.module.css';

/** The decisions that have replaced each other, the newest first. */
export function Chain({ links }: { readonly links: readonly ChainLink[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DetailPart title={say('decision.chain')}>
      <ol className={styles['chain']}>
        {links.map(({ id, number, date, text, isThis }) => (
          <li key={id} className={[styles['link'], isThis ? styles['this'] : ''].join(' ')} aria-current={isThis ? 'true' : undefined}>
            {isThis ? <b>{number}</b> : <a href={hashOf({ screen: 'decisions', decision: id })}>{number}</a>}{' '}
            <span className={styles['quiet']}>{isThis ? longDate(language, date) : say('decision.chain.link', { date: longDate(language, date), text: text ?? say('item.closed') })}</span>
          </li>
        ))}
      </ol>
    </DetailPart>
  );
}

/** What has happened to a decision, in the order in which it did. */
export function History({ steps }: { readonly steps: readonly DecisionStep[] }) {
  const say = useSay();
  const words = useStepWords();
  return (
    <DetailPart title={say('decision.history')}>
      <ol className={styles['lines']}>
        {steps.map((step, place) => (
          // Steps are only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place} className={styles['quiet']}>
            {words(step)}
          </li>
        ))}
      </ol>
    </DetailPart>
  );
}

function useStepWords(): (step: DecisionStep) => string {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSurroundings().shell;
  const day = (on: string): string => columnDate(language, on);
  return (step) => {
    switch (step.kind) {
      case 'recorded': {
        const time = step.at === null ? null : clockAt(language, step.at, zone);
        if (step.by === null) return time === null ? say('step.recorded') : say('step.recordedAt', { time });
        return time === null ? say('step.recordedBy', { person: step.by }) : say('step.recordedAtBy', { time, person: step.by });
      }
      case 'taken-between':
      case 'sent':
      case 'finalised':
        return say(`step.${step.kind}`, { date: day(step.on) });
      case 'read-back':
      case 'changed-after-read-back':
      case 'late':
        return say(`step.${step.kind}`);
      case 'followed-up':
        return say('step.followed-up', { date: day(step.on), state: say(`decision.state.${step.state}`) });
      case 'superseded':
        return say('step.superseded', { date: day(step.on), number: step.by ?? '' });
    }
  };
}
