import { Check, RotateCcw } from 'lucide-react';
import { useDeferredValue, useRef, type Ref } from 'react';
import type { Action } from '../../../domain/action/action.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { ActionView, OpenAction } from '../../../domain/view/screen/register/action-view.ts';
import { Button } from '../../component/button.tsx';
import { Later } from '../../component/later.tsx';
import { Pill } from '../../component/pill.tsx';
import { Failed } from '../../component/placeholder.tsx';
import { useKeys } from '../../keys/keys.tsx';
import { HistoryPart } from '../../history/history-part.tsx';
import { Detail, Facts, type Fact } from '../../register/detail.tsx';
import { useOriginText } from '../../register/origin-text.ts';
import { hashOf, meetingPlace } from '../../state/place.ts';
import { useRecorder } from '../../state/recorder.ts';
import { useToday } from '../../state/today.ts';
import { useView } from '../../state/view.ts';
import { useSay } from '../../text/language.tsx';
import { ActionFields } from './action-fields.tsx';
import { Comments, Days } from './action-history.tsx';
import styles from './actions.module.css';

/** What may be done with an action, as its row and its detail do it. */
export type Tick = (action: { readonly id: Id; readonly text: string | null; readonly state: Action['state'] }) => void;

export interface ActionDetailProps {
  readonly action: Id;
  readonly headRef: Ref<HTMLHeadingElement>;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onTick: Tick;
}

/** Everything about one action, and what can be changed in it. */
export function ActionDetail({ action, headRef, onBack, onClose, onEnter, onTick }: ActionDetailProps) {
  const say = useSay();
  // Drawn in pieces: whoever types in the search box goes past one row after the other.
  const answer = useDeferredValue(useView('action', { action, today: useToday() }));
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  const { view } = answer;
  return (
    <Detail kind={say('search.kind.action')} kindRef={headRef} onBack={onBack} onClose={onClose} onEnter={onEnter}>
      {view.open === null ? <Closed view={view} /> : <Opened view={view} open={view.open} onTick={onTick} />}
    </Detail>
  );
}

function Closed({ view }: { readonly view: ActionView }) {
  const say = useSay();
  return (
    <>
      <p className={styles['heading']}>{say('item.closed')}</p>
      <p className={styles['quiet']}>{say('register.closed')}</p>
      <Facts facts={useOrigin(view)} />
    </>
  );
}

/** Where it comes from: the item of a meeting, and the decision that it is to carry out. */
function useOrigin({ origin, open }: ActionView): readonly Fact[] {
  const say = useSay();
  const words = useOriginText()({ ...origin, decisionNumber: null });
  const former = open?.action.formerNumber ?? '';
  if (origin.meeting === null) return [{ label: say('fact.origin'), value: say('actions.loose') }, ...(former === '' ? [] : [{ label: say('fact.formerNumber'), value: former }])];
  return [
    { label: say('fact.origin'), value: <a href={hashOf(meetingPlace(origin.meeting, null, origin.item))}>{words ?? say('column.meeting')}</a> },
    ...(origin.decision === null ? [] : [{ label: say('column.decision'), value: <a href={hashOf({ screen: 'decisions', decision: origin.decision })}>{origin.decisionNumber}</a> }]),
  ];
}

function Opened({ view, open, onTick }: { readonly view: ActionView; readonly open: OpenAction; readonly onTick: Tick }) {
  const { action, days } = open;
  const fields = useRef<HTMLDivElement>(null);
  const focus = (name: string): void => fields.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus();
  useKeys({ reviewDone: () => onTick(action), reviewDate: () => focus('due'), reviewOwner: () => focus('owner') });
  return (
    <div ref={fields} className={styles['form']}>
      <Remarks open={open} />
      <ActionFields group={view.group} action={action} origin={useOrigin(view)} />
      <Buttons action={action} onTick={onTick} />
      <Later>
        {days.length > 1 && <Days days={days} />}
        <Comments action={action.id} comments={open.comments} />
        <HistoryPart thing={action.id} meeting={action.meeting} />
      </Later>
    </div>
  );
}

function Remarks({ open: { action, incomplete } }: { readonly open: OpenAction }) {
  const say = useSay();
  const { state, owner, due, dueNextMeeting } = action;
  if (state !== 'open') return <div className={styles['remarks']}><Pill tone={state === 'done' ? 'good' : 'neutral'}>{say(`action.state.${state}`)}</Pill></div>;
  if (!incomplete) return null;
  return (
    <div className={styles['remarks']}>
      {owner === null && <Pill tone="warn">{say('actions.lacksOwner')}</Pill>}
      {due === null && !dueNextMeeting && <Pill tone="warn">{say('action.withoutDay')}</Pill>}
    </div>
  );
}

function Buttons({ action, onTick }: { readonly action: Action; readonly onTick: Tick }) {
  const say = useSay();
  const { record } = useRecorder();
  if (action.state !== 'open') {
    return (
      <div className={styles['buttons']}>
        <Button icon={RotateCcw} onPress={() => onTick(action)}>
          {say('actions.reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['buttons']}>
      <Button icon={Check} keyName="reviewDone" onPress={() => onTick(action)}>
        {say('key.reviewDone')}
      </Button>
      <Button look="quiet" onPress={() => void record({ command: 'dropAction', action: action.id }, say('actions.dropped', { text: action.text }))}>
        {say('actions.drop')}
      </Button>
    </div>
  );
}
