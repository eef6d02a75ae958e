import { useState } from 'react';
import type { Group } from '../../../domain/group/group.ts';
import { columnDate } from '../../../domain/text/dates.ts';
import type { LateStart, LateStarts as Starts } from '../../../domain/view/screen/today/late-starts.ts';
import { Button } from '../../component/button.tsx';
import { hashOf, meetingPlace } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Card } from './card.tsx';
import styles from './late-starts.module.css';

/** So many meetings make a picture worth looking at. */
const fewest = 2;

/** How late the group's latest meetings began: a picture, the same as a table, and in a sentence. */
export function LateStarts({ starts, group }: { readonly starts: Starts; readonly group: Group }) {
  const say = useSay();
  const [isTable, setTable] = useState(false);
  const words = useWords(starts);
  if (starts.meetings.length < fewest) return null;
  return (
    <Card title={say('today.late.title', { group: group.shortName })}>
      {isTable ? <Table starts={starts} group={group} /> : <Picture starts={starts} words={words} />}
      <p className={styles['words']}>{words}</p>
      <div className={styles['switch']}>
        <Button look="quiet" size="small" onPress={() => setTable(!isTable)}>
          {say(isTable ? 'today.late.asPicture' : 'today.late.asTable')}
        </Button>
      </div>
    </Card>
  );
}

function useWords({ meetings, median, before }: Starts): string {
  const say = useSay();
  const latest = meetings.at(-1)?.minutes ?? 0;
  const values = { latest: Math.max(0, latest), median: Math.max(0, median ?? 0), count: meetings.length };
  return before === null ? say('today.late.words', values) : say('today.late.compared', { ...values, before: Math.max(0, before.median), countBefore: before.count });
}

/** Pixels of the highest bar. */
const highest = 54;

function Picture({ starts: { meetings }, words }: { readonly starts: Starts; readonly words: string }) {
  const most = Math.max(1, ...meetings.map(({ minutes }) => minutes));
  return (
    <div className={styles['bars']} role="img" aria-label={words}>
      {meetings.map(({ meeting, minutes }) => (
        <div key={meeting} className={styles['bar']}>
          <span className={styles['number']}>{minutes}</span>
          <span className={styles['fill']} style={{ height: `${(Math.max(0, minutes) / most) * highest}px` }} />
        </div>
      ))}
    </div>
  );
}

function Table({ starts: { meetings }, group }: { readonly starts: Starts; readonly group: Group }) {
  const say = useSay();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{say('column.meeting')}</th>
          <th scope="col">{say('column.date')}</th>
          <th scope="col">{say('today.late.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {meetings.toReversed().map((start) => (
          <Line key={start.meeting} start={start} group={group} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ start: { meeting, number, date, minutes }, group }: { readonly start: LateStart; readonly group: Group }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        <a href={hashOf(meetingPlace(meeting))}>{say('meeting.name', { group: group.shortName, number: number ?? '' })}</a>
      </th>
      <td>{columnDate(language, date)}</td>
      <td>{minutes}</td>
    </tr>
  );
}
