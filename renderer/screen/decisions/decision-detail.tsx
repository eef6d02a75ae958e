import { useDeferredValue, type Ref } from 'react';
import type { Id } from '../../../domain/kernel/identity.ts';
import { columnDate, longDate } from '../../../domain/text/dates.ts';
import type { DecisionAction, DecisionView, OpenDecision } from '../../../domain/view/screen/register/decision-view.ts';
import { Failed } from '../../component/placeholder.tsx';
import { useGoalsLabel } from '../../goal/goals-label.ts';
import { HistoryPart } from '../../history/history-part.tsx';
import { Detail, DetailPart, Facts } from '../../register/detail.tsx';
import { hashOf, meetingPlace } from '../../state/place.ts';
import { useToday } from '../../state/today.ts';
import { useView } from '../../state/view.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Chain, History } from './decision-history.tsx';
import { FollowUp } from './follow-up.tsx';
import { StatePill } from './state-pill.tsx';
import styles from './decisions.module.css';

export interface DecisionDetailProps {
  readonly decision: Id;
  readonly headRef: Ref<HTMLHeadingElement>;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  /** A new decision is to take its place. */
  readonly onReplace: () => void;
}

/** Everything about one decision. */
export function DecisionDetail({ decision, headRef, onBack, onClose, onEnter, onReplace }: DecisionDetailProps) {
  const say = useSay();
  // Drawn in pieces: whoever types in the search box goes past one row after the other.
  const answer = useDeferredValue(useView('decision', { decision, today: useToday() }));
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  const { view } = answer;
  return (
    <Detail kind={view.number === null ? say('search.kind.decision') : say('decision.label', { number: view.number })} kindRef={headRef} onBack={onBack} onClose={onClose} onEnter={onEnter}>
      {view.open === null ? <Closed view={view} /> : <Opened view={view} open={view.open} onReplace={onReplace} />}
    </Detail>
  );
}

function Closed({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  return (
    <>
      <p className={styles['heading']}>{say('item.closed')}</p>
      <p className={styles['quiet']}>{say('register.closed')}</p>
      <Facts facts={[useOrigin(view)]} />
    </>
  );
}

function useOrigin({ origin: { meeting, meetingName, itemNumber, item }, date }: DecisionView) {
  const say = useSay();
  const language = useLanguage();
  if (meeting === null) return { label: say('fact.origin'), value: say('decision.between', { date: longDate(language, date) }) };
  const words = itemNumber === null ? (meetingName ?? longDate(language, date)) : say('origin.item', { meeting: meetingName ?? longDate(language, date), item: itemNumber });
  return { label: say('fact.origin'), value: <a href={hashOf(meetingPlace(meeting, null, item))}>{words}</a> };
}

function Opened({ view, open, onReplace }: { readonly view: DecisionView; readonly open: OpenDecision; readonly onReplace: () => void }) {
  const say = useSay();
  const { decision, dissent, actions, chain, history } = open;
  return (
    <>
      <p className={styles['heading']}>{decision.text}</p>
      <div>
        <StatePill state={decision.state} />
      </div>
      <DecisionFacts view={view} open={open} />
      <FollowUp open={open} onReplace={onReplace} />
      {actions.length > 0 && (
        <DetailPart title={say('screen.actions')}>
          <ul className={styles['lines']}>
            {actions.map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </ul>
        </DetailPart>
      )}
      {dissent.length > 0 && (
        <DetailPart title={say('decision.dissent.title')}>
          <ul className={styles['lines']}>
            {dissent.map(({ id, person, text }) => (
              <li key={id} className={styles['prose']}>
                {say('decision.dissent.line', { person, text })}
              </li>
            ))}
          </ul>
        </DetailPart>
      )}
      {chain.length > 0 && <Chain links={chain} />}
      <History steps={history} />
      <HistoryPart thing={decision.id} meeting={decision.meeting} />
    </>
  );
}

function DecisionFacts({ view, open: { decision, decidedBy, goals } }: { readonly view: DecisionView; readonly open: OpenDecision }) {
  const say = useSay();
  const language = useLanguage();
  const origin = useOrigin(view);
  const goalsLabel = useGoalsLabel();
  const words = (label: string, value: string | null) => (value === null || value === '' ? null : { label, value: <span className={styles['prose']}>{value}</span> });
  const day = (value: string | null): string | null => (value === null ? null : longDate(language, value));
  return (
    <Facts
      facts={[
        origin,
        words(say('fact.decidedBy'), decidedBy),
        words(say(`fact.form.${decision.form}`), decision.formalDecider),
        words(say('fact.validFrom'), day(decision.validFrom)),
        words(say('fact.followUp'), day(decision.followUp)),
        words(say('fact.motive'), decision.motive),
        words(say('fact.alternatives'), decision.alternatives.join(' · ')),
        words(goalsLabel, goals.join(', ')),
        words(say('excerpt.registry'), decision.registryNumber),
      ]}
    />
  );
}

function ActionLine({ action: { id, text, owner, due, state } }: { readonly action: DecisionAction }) {
  const say = useSay();
  const language = useLanguage();
  const words = text ?? say('item.closed');
  const date = due === null ? say('action.withoutDay') : columnDate(language, due);
  const status = state === 'open' ? say('decision.action.open', { owner: owner ?? say('action.withoutOwnerShort'), date }) : say(`action.state.${state}`);
  return (
    <li>
      <a href={hashOf({ screen: 'actions', action: id })}>{words}</a> <span className={styles['quiet']}>{text === null ? '' : status}</span>
    </li>
  );
}
