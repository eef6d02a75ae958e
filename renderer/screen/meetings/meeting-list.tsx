import type { Group } from '../../../domain/group/group.ts';
import { plusMinutes, type LocalDate } from '../../../domain/kernel/calendar.ts';
import { clock, shortDate } from '../../../domain/text/dates.ts';
import { dayInWords } from '../../../domain/text/due.ts';
import type { MeetingRow, MeetingsView } from '../../../domain/view/screen/meetings-view.ts';
import { hashOf, meetingPlace } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { MeetingStatePill } from './meeting-state-pill.tsx';
import styles from './meeting-list.module.css';

interface MeetingListProps {
  readonly view: MeetingsView;
  readonly group: Group;
  readonly today: LocalDate;
}

/** What runs, what is to come, and what was, year by year. */
export function MeetingList({ view: { running, coming, earlier }, group, today }: MeetingListProps) {
  const say = useSay();
  const years = [...new Set(earlier.map(({ start }) => start.slice(0, 4)))];
  const parts = [
    { key: 'running', title: say('meetings.running'), rows: running },
    { key: 'coming', title: say('meetings.coming'), rows: coming },
    ...years.map((year) => ({ key: year, title: say('meetings.earlier', { year }), rows: earlier.filter(({ start }) => start.startsWith(year)) })),
  ];
  return (
    <>
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, title, rows }) => (
          <section key={key} className={styles['part']} aria-label={title}>
            <h2 className={styles['heading']}>{title}</h2>
            <ul>
              {rows.map((row) => (
                <Row key={row.id} row={row} group={group} today={today} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function Row({ row, group, today }: { readonly row: MeetingRow; readonly group: Group; readonly today: LocalDate }) {
  const say = useSay();
  const language = useLanguage();
  const { id, number, start, length, kind } = row;
  const [day = '', from = ''] = start.split('T');
  const to = plusMinutes(start, length).slice(11);
  const isNear = row.tense === 'coming' && dayInWords(language, day, today) !== shortDate(language, day, today);
  return (
    <li className={styles['row']}>
      <a className={styles['link']} href={hashOf(meetingPlace(id))}>
        {number === null ? say('meetings.withoutNumber', { group: group.shortName }) : say('meeting.name', { group: group.shortName, number })}
      </a>
      <p className={styles['day']}>{isNear ? say('meetings.near', { day: shortDate(language, day, today), near: dayInWords(language, day, today) }) : shortDate(language, day, today)}</p>
      <p className={styles['when']}>{say('meetings.hours', { from: clock(language, from), to: clock(language, to) })}</p>
      <p className={styles['what']}>
        <Facts row={row} />
        {kind !== 'regular' && <> · {say(`meetings.kind.${kind}`)}</>}
      </p>
      <div className={styles['state']}>
        <MeetingStatePill row={row} />
      </div>
    </li>
  );
}

function Facts({ row: { items, decisions, actions, place, state, tense, notHeld } }: { readonly row: MeetingRow }) {
  const say = useSay();
  const isHeld = tense === 'running' || (tense === 'earlier' && !notHeld && state !== 'cancelled');
  const counts = isHeld ? say('meetings.counts', { items, decisions, actions }) : say('meetings.countItems', { items });
  return <>{place === '' ? counts : say('today.next.at', { what: counts, place })}</>;
}
