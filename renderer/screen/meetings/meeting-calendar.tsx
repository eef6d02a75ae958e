import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Group } from '../../../domain/group/group.ts';
import { plusMonths, type LocalDate } from '../../../domain/kernel/calendar.ts';
import { clock, monthAndYear, weekdayDate, weekdayNames } from '../../../domain/text/dates.ts';
import type { MeetingRow, MeetingsView } from '../../../domain/view/screen/meetings-view.ts';
import { Button, IconButton } from '../../component/button.tsx';
import { hashOf, meetingPlace } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './meeting-calendar.module.css';
import { dayAfterKey, firstOfMonth, weeksOfMonth, type Week } from './month.ts';

interface MeetingCalendarProps {
  readonly view: MeetingsView;
  readonly group: Group;
  readonly today: LocalDate;
  readonly onPlan: (day: LocalDate) => void;
}

/** A month of meetings, by ISO weeks. The arrows go from day to day, and a day without a meeting offers one. */
export function MeetingCalendar({ view, group, today, onPlan }: MeetingCalendarProps) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const [day, setDay] = useState(today);
  const grid = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  const meetings = [...view.running, ...view.coming, ...view.earlier];
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const pressed = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['day'] === undefined) return;
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : dayAfterKey(day, event.key);
    if (next === null) return;
    event.preventDefault();
    isMoving.current = true;
    setDay(next);
  };
  return (
    <div className={styles['calendar']}>
      <div className={styles['bar']}>
        <h2 id={id} className={styles['month']} aria-live="polite">
          {monthAndYear(language, day)}
        </h2>
        <IconButton icon={ChevronLeft} label={say('calendar.previous')} onPress={() => setDay(firstOfMonth(plusMonths(day, -1)))} />
        <IconButton icon={ChevronRight} label={say('calendar.next')} onPress={() => setDay(firstOfMonth(plusMonths(day, 1)))} />
        <Button size="small" onPress={() => setDay(today)}>
          {say('due.today')}
        </Button>
      </div>
      <div ref={grid} role="grid" tabIndex={-1} aria-labelledby={id} className={styles['grid']} onKeyDown={pressed}>
        <div role="row" className={[styles['row'], styles['head']].join(' ')}>
          <span role="columnheader">
            <abbr title={say('calendar.week')}>{say('calendar.weekShort')}</abbr>
          </span>
          {weekdayNames(language).map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        {weeksOfMonth(day).map((week) => (
          <WeekRow key={week.days[0]} week={week} day={day} today={today} group={group} meetings={meetings} onPlan={onPlan} onDay={setDay} />
        ))}
      </div>
    </div>
  );
}

interface WeekRowProps {
  readonly week: Week;
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly group: Group;
  readonly meetings: readonly MeetingRow[];
  readonly onPlan: (day: LocalDate) => void;
  readonly onDay: (day: LocalDate) => void;
}

function WeekRow({ week: { week, days }, day, today, meetings, ...rest }: WeekRowProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div role="row" className={styles['row']}>
      <span role="rowheader" className={styles['week']}>
        {week}
      </span>
      {days.map((each) => (
        <div key={each} role="gridcell" className={[styles['day'], each.slice(0, 7) === day.slice(0, 7) ? '' : styles['outside']].join(' ')} aria-selected={each === day}>
          <button
            type="button"
            data-day={each}
            tabIndex={each === day ? 0 : -1}
            className={[styles['number'], each === today ? styles['today'] : ''].join(' ')}
            aria-current={each === today ? 'date' : undefined}
            aria-label={say('calendar.plan', { day: weekdayDate(language, each) })}
            onFocus={() => rest.onDay(each)}
            onClick={() => rest.onPlan(each)}
          >
            {Number(each.slice(8))}
          </button>
          {meetings
            .filter(({ start }) => start.startsWith(each))
            .map((meeting) => (
              <MeetingLink key={meeting.id} meeting={meeting} group={rest.group} />
            ))}
        </div>
      ))}
    </div>
  );
}

function MeetingLink({ meeting: { id, number, start, state, tense, notHeld }, group }: { readonly meeting: MeetingRow; readonly group: Group }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <a className={[styles['meeting'], tense === 'earlier' ? styles['past'] : ''].join(' ')} href={hashOf(meetingPlace(id))}>
      {say('calendar.meeting', { time: clock(language, start.slice(11)), name: number ?? group.shortName })}
      <span className={styles['how']}>{notHeld ? say('meetings.notHeld') : say(`meetings.state.${state}`)}</span>
    </a>
  );
}
