import { ArrowRight, Play } from 'lucide-react';
import { Fragment, memo, useMemo } from 'react';
import type { Item } from '../../../../domain/meeting/item.ts';
import { isPaused } from '../../../../domain/meeting/running/clock.ts';
import type { Cue } from '../../../../domain/meeting/timing/cues.ts';
import { suggestedGiver, usualGift } from '../../../../domain/meeting/timing/give-time.ts';
import { Button } from '../../../component/button.tsx';
import { useAct, useKeys } from '../../../keys/keys.tsx';
import type { KeyName } from '../../../keys/table.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { singleClick } from '../state/single-click.ts';
import { useDeeds } from '../state/use-deeds.ts';
import { hasDecision } from '../state/use-leaving.ts';
import { useCue } from './clock.tsx';
import { MoreActions } from './more-actions.tsx';
import styles from './actions.module.css';

/** What is in a row of buttons, by key; the first of all is the one to do next. */
type Rows = readonly (readonly KeyName[])[];

/** What can be done now, each with its key. When the time is out, the ways on stand first. */
export function Actions({ item }: { readonly item: Item }) {
  const say = useSay();
  const { meeting, canUndo } = useOpenMeeting();
  const deeds = useDeeds(item);
  const cue = useCue(meeting);
  const paused = isPaused(meeting);
  useKeys(deeds);
  const rows = paused ? [['pause'], ['decision', 'action', 'note']] satisfies Rows : rowsFor(item, hasDecision(meeting, item), cue);
  const [primary] = rows[0] ?? [];
  const isOut = cue === 'reached' && !paused;
  return (
    <div className={styles['actions']} role="group" aria-label={say('run.actions')}>
      {isOut && <p className={styles['question']}>{say(item.type === 'break' ? 'run.out.break' : 'run.out.question')}</p>}
      {/* One parent for all, so that the focus stays on a button that moves to another row. */}
      {rows.map((row, index) => (
        <Fragment key={row[0]}>
          {index > 0 && <span className={styles['newRow']} />}
          {row.map((name) => (
            <Deed key={name} name={name} item={item} isPrimary={name === primary} isOut={isOut} />
          ))}
        </Fragment>
      ))}
      <span className={styles['newRow']} />
      {!paused && <DeedButton name="pause" look="quiet" words={say('run.deed.pause')} />}
      <DeedButton name="undo" look="quiet" words={say('key.undo')} isDisabled={!canUndo} />
      <MoreActions item={item} />
      <DeedButton name="help" look="quiet" words={say('run.deed.help')} />
    </div>
  );
}

/** For a decision item without a decision the next step is the decision, else to go on. */
function rowsFor(item: Item, isDecided: boolean, cue: Cue): Rows {
  if (item.type === 'break') return [['next', 'fiveMore'], ['action', 'note']];
  // The list of actions needs the room: the rest is a step away, under "more".
  if (item.type === 'follow-up' && cue !== 'reached') return [['next', 'action', 'note', 'fiveMore']];
  const isDecision = item.type === 'decision' && !isDecided;
  const [first, second]: readonly [KeyName, KeyName] = isDecision ? ['decision', 'next'] : ['next', 'decision'];
  if (cue === 'reached') return [[first, 'fiveMore', 'park', 'postpone'], [second, 'action', 'note', 'unclear']];
  return [[first, second, 'action', 'note'], ['park', 'postpone', 'unclear', 'fiveMore']];
}

interface DeedProps {
  readonly name: KeyName;
  readonly item: Item;
  readonly isPrimary: boolean;
  readonly isOut: boolean;
}

function Deed({ name, item, isPrimary, isOut }: DeedProps) {
  return <DeedButton name={name} look={isPrimary ? 'primary' : 'outlined'} words={useDeedWords(name, item, isOut)} />;
}

interface DeedButtonProps {
  readonly name: KeyName;
  readonly look: 'primary' | 'outlined' | 'quiet';
  readonly words: string;
  readonly isDisabled?: boolean;
}

/** From plain values, so that what has not changed is not drawn again: there are a dozen of them at each key. */
const DeedButton = memo(function DeedButton({ name, look, words, isDisabled = false }: DeedButtonProps) {
  const act = useAct();
  const press = useMemo(() => singleClick(name, () => void act(name)), [act, name]);
  const icon = name === 'next' ? ArrowRight : name === 'pause' && look === 'primary' ? Play : undefined;
  return (
    <Button look={look} keyName={name} icon={icon} isDisabled={isDisabled} onPress={press}>
      {words}
    </Button>
  );
});

function useDeedWords(name: KeyName, item: Item, isOut: boolean): string {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const isDecided = hasDecision(meeting, item);
  switch (name) {
    case 'decision':
      if (item.proposedDecisions.length > 0 && !isDecided) return say('run.deed.decideAsProposed');
      return say(item.type === 'decision' && !isDecided ? (isOut ? 'run.deed.decideNow' : 'run.deed.decide') : 'run.deed.decision');
    case 'next':
      return say(item.type === 'break' ? 'run.deed.endBreak' : 'run.deed.next');
    case 'action':
      return say('run.deed.action');
    case 'note':
      return say('run.deed.note');
    case 'park':
      return say('run.deed.park');
    case 'postpone':
      return say('run.deed.postpone');
    case 'unclear':
      return say('run.deed.unclear');
    case 'pause':
      return say('run.deed.resume');
    default: {
      const giver = isOut ? suggestedGiver(meeting, usualGift) : undefined;
      if (giver === undefined) return say('run.deed.fiveMore', { minutes: usualGift });
      // By its number: a title would take the room of a whole row.
      return giver.number === null ? say('run.deed.fiveFromBreak', { minutes: usualGift }) : say('run.deed.fiveFrom', { minutes: usualGift, number: giver.number });
    }
  }
}
