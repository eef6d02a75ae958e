import { List } from 'lucide-react';
import { memo, useCallback, useMemo, useState, type CSSProperties } from 'react';
import { laidOut, timelineOf, type Layout, type Placed, type Timeline as TimelineView, type TimelineBlock } from '../../../../domain/view/screen/run/timeline.ts';
import { clockAt } from '../../../../domain/text/dates.ts';
import { IconButton } from '../../../component/button.tsx';
import { typeColour } from '../../../component/type-mark.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useFromNow } from '../../../state/now.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useRunning } from '../running-context.tsx';
import { useKeyDown } from '../state/use-key-down.ts';
import { BlockMenu } from './block-menu.tsx';
import { useBlockName } from './block-name.ts';
import styles from './timeline.module.css';

/** How often the picture moves: the line goes on by less than a pixel between. Milliseconds. */
const step = 5_000;
/** No block is narrower than a finger's target on the smallest projector. */
const leastShare = 0.0245;
/** A narrower one has no room for its deviation beside its number. */
const leastForBoth = 0.034;

/** Planned against actual time as a picture: what has been, where we are, what is left. */
export function Timeline() {
  const say = useSay();
  const { meeting, zone } = useOpenMeeting();
  const { show } = useRunning();
  const now = useFromNow((instant) => Math.floor(instant / step) * step);
  const timeline = useMemo(() => timelineOf(meeting, now, zone), [meeting, now, zone]);
  const layout = useMemo(() => laidOut(timeline, leastShare), [timeline]);
  return (
    <section className={styles['timeline']} aria-label={say('run.timeline')}>
      <Labels timeline={timeline} layout={layout} />
      <div className={styles['band']}>
        <Blocks timeline={timeline} layout={layout} />
        <span className={styles['now']} style={{ insetInlineStart: percent(layout.at(now)) }} />
        <span className={styles['end']} style={{ insetInlineStart: percent(layout.at(timeline.end)) }} />
      </div>
      <div className={styles['asList']}>
        <IconButton icon={List} label={say('run.timeline.asList')} onPress={() => show({ kind: 'timeline' })} />
      </div>
    </section>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1_000}%`;
}

/** The times above the band; those that would lie on each other give way to now and the end that must hold. */
function Labels({ timeline, layout }: { readonly timeline: TimelineView; readonly layout: Layout }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useOpenMeeting();
  const time = (instant: number): string => clockAt(language, instant, zone);
  const [now, end, last] = [layout.at(timeline.now), layout.at(timeline.end), layout.at(timeline.forecast)];
  const isApart = last < end - 0.13 || last > end + 0.045;
  const near = Math.abs(end - now) < 0.16;
  return (
    <div className={styles['labels']} aria-hidden="true">
      {now > 0.05 && <span className={styles['start']}>{time(timeline.from)}</span>}
      <span className={[styles['label'], styles['nowLabel'], now > 0.9 ? styles['before'] : ''].join(' ')} style={{ insetInlineStart: percent(now) }}>
        {say('run.timeline.now', { time: time(timeline.now) })}
      </span>
      {!near && (
        <span className={[styles['label'], styles['before']].join(' ')} style={{ insetInlineStart: percent(end) }}>
          {say(timeline.isAgreed ? 'run.timeline.agreedEnd' : 'run.timeline.end', { time: time(timeline.end) })}
        </span>
      )}
      {isApart && last > now + 0.1 && (
        <span className={[styles['label'], styles['before']].join(' ')} style={{ insetInlineStart: percent(last) }}>
          {time(timeline.forecast)}
        </span>
      )}
    </div>
  );
}

/** The blocks are one stop for Tab; arrows go between them. One menu serves them all. */
function Blocks({ timeline, layout }: { readonly timeline: TimelineView; readonly layout: Layout }) {
  const { meeting } = useOpenMeeting();
  const nameOf = useBlockName();
  const blocks = useKeyDown<HTMLOListElement>(moved);
  const [open, setOpen] = useState<{ readonly item: string; readonly name: string; readonly element: HTMLElement } | null>(null);
  const choose = useCallback((item: string, name: string, element: HTMLElement) => setOpen({ item, name, element }), []);
  const item = meeting.items.find(({ id }) => id === open?.item);
  return (
    <>
      <ol className={styles['blocks']} ref={blocks} data-arrows="">
        {timeline.blocks.map((block, index) => (
          <Block key={`${block.item?.id ?? 'pause'} ${block.phase === 'coming' ? '' : block.from}`} {...drawn(block, layout.places[index], nameOf(block))} isFirst={index === 0} onChoose={choose} />
        ))}
      </ol>
      {open !== null && item !== undefined && <BlockMenu item={item} name={open.name} trigger={open.element} onClose={() => setOpen(null)} />}
    </>
  );
}

/** What a block is drawn from: plain values, so that one that has not changed is not drawn again. */
interface Drawn {
  readonly item: string | null;
  readonly number: number | null;
  readonly colour: string;
  readonly name: string;
  readonly phase: TimelineBlock['phase'];
  readonly deviation: number | null;
  readonly start: string;
  readonly share: string;
}

function drawn({ item, phase, deviation }: TimelineBlock, place: Placed = { start: 0, share: 0 }, name: string): Drawn {
  const told = deviation === 0 || place.share <= leastForBoth ? null : deviation;
  return { item: item?.id ?? null, number: item?.number ?? null, colour: typeColour(item?.type ?? 'break'), name, phase, deviation: told, start: percent(place.start), share: percent(place.share) };
}

/** The blocks are one stop for Tab; arrows go between them. */
function moved(event: KeyboardEvent): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll<HTMLElement>('button')];
  const from = buttons.findIndex((each) => each === document.activeElement);
  const to = by !== undefined ? from + by : event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : -1;
  if (from < 0 || buttons[to] === undefined) return;
  event.preventDefault();
  for (const each of buttons) each.tabIndex = -1;
  buttons[to].tabIndex = 0;
  buttons[to].focus();
}

interface BlockProps extends Drawn {
  readonly isFirst: boolean;
  readonly onChoose: (item: string, name: string, element: HTMLElement) => void;
}

const Block = memo(function Block({ item, number, colour, name, phase, deviation, start, share, isFirst, onChoose }: BlockProps) {
  const style: CSSProperties & Record<'--type', string> = { insetInlineStart: start, inlineSize: share, '--type': colour };
  return (
    <li className={[styles['place'], styles[phase], item === null ? styles['pause'] : ''].join(' ')} style={style} aria-current={phase === 'current' ? 'step' : undefined}>
      {item === null ? (
        <span className={styles['block']} role="img" aria-label={name} title={name} />
      ) : (
        <button
          type="button"
          className={styles['block']}
          aria-label={name}
          aria-haspopup="menu"
          title={name}
          tabIndex={isFirst ? 0 : -1}
          onClick={(event) => onChoose(item, name, event.currentTarget)}
        >
          <span className={styles['number']}>{number ?? '–'}</span>
          {deviation !== null && <span className={styles['deviation']}>{signed(deviation)}</span>}
        </button>
      )}
    </li>
  );
});

function signed(minutes: number): string {
  return minutes > 0 ? `+${minutes}` : `−${-minutes}`;
}
