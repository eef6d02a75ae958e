import { clockAt } from '../../../../domain/text/dates.ts';
import { countdown } from '../../../../domain/text/countdown.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { isPaused, nextItem } from '../../../../domain/meeting/running/clock.ts';
import { clockOf, type Cue } from '../../../../domain/meeting/timing/cues.ts';
import { elapsed, openSpan } from '../../../../domain/meeting/timing/spans.ts';
import { Pill } from '../../../component/pill.tsx';
import { useHoldersClock } from '../../../meeting/holders-clock.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useFromNow } from '../../../state/now.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { HeldElsewhere } from '../clock/held-elsewhere.tsx';
import { useTitleOutside } from '../item-words.ts';
import styles from './clock.module.css';

const minute = 60_000;

/** The time of the item that has the floor, as a number and as a quiet bar. Neutral: it says what is, and never alarms. */
export function Clock({ item }: { readonly item: Item }) {
  const { meeting } = useOpenMeeting();
  const { isEstimated } = useHoldersClock();
  const say = useSay();
  const cue = useCue(meeting);
  return (
    <div className={styles['clock']} data-cue={cue}>
      <div className={styles['row']}>
        {isEstimated && <span className={styles['about']}>{say('clock.about')}</span>}
        <Digits item={item} isOver={cue === 'reached'} />
        <Words item={item} cue={cue} />
      </div>
      <Bar item={item} />
    </div>
  );
}

/** How the current item stands against its time; changes at 80 % and at 100 %. */
export function useCue(meeting: Meeting): Cue {
  const { ahead } = useHoldersClock();
  return useFromNow((now) => clockOf(meeting, now + ahead)?.cue ?? 'within');
}

function Digits({ item, isOver }: { readonly item: Item; readonly isOver: boolean }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { ahead } = useHoldersClock();
  const digits = useFromNow((now) => {
    const passed = elapsed(meeting.spans, item.id, now + ahead);
    // Without a time to keep, what has passed is all there is to show; cut down like what is over.
    const time = countdown(item.minutes === 0 ? -passed : item.minutes * minute - passed);
    // Said in the number too: what is over must not be taken for what is left.
    return isOver && item.minutes > 0 ? say('run.clock.digits.over', { time }) : time;
  });
  const label = item.minutes === 0 ? 'run.clock.label.passed' : isOver ? 'run.clock.label.over' : 'run.clock.label.left';
  return (
    <div role="timer" aria-label={say(label)} className={[styles['digits'], digits.length > 5 ? styles['narrow'] : ''].join(' ')}>
      {digits}
    </div>
  );
}

function Words({ item, cue }: { readonly item: Item; readonly cue: Cue }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const paused = isPaused(meeting) ? openSpan(meeting.spans) : undefined;
  const state = item.minutes === 0 ? 'untimed' : cue === 'reached' ? 'over' : 'left';
  return (
    <div className={styles['words']}>
      <p className={styles['strong']}>
        {paused === undefined ? say(`run.clock.${state}`, { minutes: item.minutes }) : say('run.clock.paused', { time: clockAt(language, paused.from, zone) })}
        {paused === undefined && cue !== 'within' && <Pill>{say(`run.cue.${cue}`)}</Pill>}
      </p>
      <p>{paused === undefined ? <Began item={item} isOver={cue === 'reached'} /> : say(`run.clock.${state}`, { minutes: item.minutes })}</p>
      <p className={styles['next']}>
        <Next item={item} />
      </p>
      <HeldElsewhere />
    </div>
  );
}

/** When the item began, and when its time is out if nothing stops it. */
function Began({ item, isOver }: { readonly item: Item; readonly isOver: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const first = meeting.spans.find((span) => span.item === item.id);
  const open = openSpan(meeting.spans);
  if (first === undefined || open === undefined) return null;
  const from = clockAt(language, first.from, zone);
  if (item.minutes === 0) return say('run.clock.began.untimed', { from });
  const to = clockAt(language, open.from + item.minutes * minute - elapsed(meeting.spans, item.id, open.from), zone);
  return say(isOver ? 'run.clock.began.over' : 'run.clock.began', { from, to });
}

function Next({ item }: { readonly item: Item }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const titleOutside = useTitleOutside();
  const next = nextItem(meeting, item.id);
  if (next === undefined) return say('run.next.none');
  return say(next.minutes === 0 ? 'run.next.untimed' : 'run.next', { title: titleOutside(next), minutes: next.minutes });
}

const wholeBar = 1_000;

function Bar({ item }: { readonly item: Item }) {
  const { meeting } = useOpenMeeting();
  const { ahead } = useHoldersClock();
  const share = useFromNow((now) => (item.minutes === 0 ? 0 : Math.min(wholeBar, Math.round((elapsed(meeting.spans, item.id, now + ahead) / (item.minutes * minute)) * wholeBar))));
  if (item.minutes === 0) return <div className={styles['empty']} />;
  return (
    <div className={styles['bar']} aria-hidden="true">
      <div className={styles['track']}>
        <div className={styles['passed']} style={{ inlineSize: `${share / (wholeBar / 100)}%` }} />
      </div>
      <div className={styles['mark']} />
    </div>
  );
}
