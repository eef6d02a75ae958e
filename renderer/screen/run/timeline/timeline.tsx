import { List } from 'lucide-react';
import { useMemo, type CSSProperties } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { clockAt } from '../../../../domain/text/dates.ts';
import { laidOut, timelineOf, type Layout, type Placed, type Timeline as TimelineView, type TimelineBlock } from '../../../../domain/view/screen/run/timeline.ts';
import field from '../../../component/field.module.css';
import { IconButton } from '../../../component/button.tsx';
import { typeColour } from '../../../component/type-mark.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useFromNow } from '../../../state/now.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useTitleOutside } from '../item-words.ts';
import { useRunning } from '../running-context.tsx';
import { useGoTo } from '../state/use-go-to.ts';
import { useKeyDown } from '../state/use-key-down.ts';
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
  const blocks = useKeyDown<HTMLOListElement>(moved);
  const layout = useMemo(() => laidOut(timeline, leastShare), [timeline]);
  return (
    <section className={styles['timeline']} aria-label={say('run.timeline')}>
      <Labels timeline={timeline} layout={layout} />
      <div className={styles['band']}>
        <ol className={styles['blocks']} ref={blocks}>
          {timeline.blocks.map((block, index) => (
            <Block key={`${block.item?.id ?? 'pause'} ${block.phase === 'coming' ? '' : block.from}`} block={block} place={layout.places[index] ?? { start: 0, share: 0 }} isFirst={index === 0} />
          ))}
        </ol>
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

function Block({ block, place, isFirst }: { readonly block: TimelineBlock; readonly place: Placed; readonly isFirst: boolean }) {
  const { meeting } = useOpenMeeting();
  const { item, phase, deviation } = block;
  const name = useBlockName(block);
  const style: CSSProperties & Record<'--type', string> = { insetInlineStart: percent(place.start), inlineSize: percent(place.share), '--type': typeColour(item?.type ?? 'break') };
  const content = (
    <>
      <span className={styles['number']}>{item?.number ?? '–'}</span>
      {deviation !== null && deviation !== 0 && place.share > leastForBoth && <span className={styles['deviation']}>{signed(deviation)}</span>}
    </>
  );
  const isRunning = phase === 'current' && meeting.state === 'running';
  return (
    <li className={[styles['place'], styles[phase], item === null ? styles['pause'] : ''].join(' ')} style={style} aria-current={isRunning ? 'step' : undefined}>
      {item === null ? (
        <span className={styles['block']} role="img" aria-label={name} title={name} />
      ) : (
        <BlockMenu block={block} name={name} isFirst={isFirst}>
          {content}
        </BlockMenu>
      )}
    </li>
  );
}

function signed(minutes: number): string {
  return minutes > 0 ? `+${minutes}` : `−${-minutes}`;
}

function BlockMenu({ block, name, isFirst, children }: { readonly block: TimelineBlock; readonly name: string; readonly isFirst: boolean; readonly children: React.ReactNode }) {
  const say = useSay();
  const { current, look } = useRunning();
  const goTo = useGoTo();
  const { item } = block;
  if (item === null) return null;
  const isHere = item.id === current?.id;
  return (
    <MenuTrigger>
      <AriaButton className={styles['block'] ?? ''} aria-label={name} excludeFromTabOrder={!isFirst}>
        <span title={name} className={styles['tip']}>
          {children}
        </span>
      </AriaButton>
      <Popover className={field['list'] ?? ''} placement="top">
        <p className={styles['name']}>{name}</p>
        <Menu className={styles['menu'] ?? ''} aria-label={name} onAction={(key) => (key === 'go' ? goTo(item) : look(item))}>
          {!isHere && (
            <MenuItem id="go" className={field['option'] ?? ''}>
              {say('run.timeline.go')}
            </MenuItem>
          )}
          <MenuItem id="look" className={field['option'] ?? ''}>
            {say('run.timeline.look')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function useBlockName({ item, from, to, deviation, phase }: TimelineBlock): string {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useOpenMeeting();
  const titleOutside = useTitleOutside();
  const times = { from: clockAt(language, from, zone), to: clockAt(language, to, zone) };
  if (item === null) return say('run.timeline.pause', times);
  const title = item.number === null ? titleOutside(item) : say('item.heading', { number: item.number, title: titleOutside(item) });
  if (phase === 'past' && deviation !== null) return say('run.timeline.block.done', { title, ...times, deviation });
  return say(`run.timeline.block.${phase}`, { title, ...times });
}
