import { useId } from 'react';
import type { Group } from '../../../../domain/group/group.ts';
import { mostMeetings, type SeriesDay } from '../../../../domain/meeting/planning/series/series.ts';
import { weekdayAndWholeDate, weekdayDate, weekInWords } from '../../../../domain/text/dates.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './series.module.css';
import type { SeriesDraft } from './use-series.ts';

interface SeriesDaysProps {
  readonly of: SeriesDraft;
  readonly group: Group;
}

/** Every day of the series, with what is to be known of it. Each can be left out. */
export function SeriesDays({ of: { series, isChosen, tick }, group }: SeriesDaysProps) {
  const say = useSay();
  const id = useId();
  return (
    <section className={styles['preview']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h3 id={id} className={styles['label']}>
          {say('series.preview')}
        </h3>
        <p className={styles['count']} role="status">
          {series !== null && series.days.length > 0 && say('series.chosen', { chosen: series.days.filter(isChosen).length, count: series.days.length })}
        </p>
      </div>
      {series === null && <p className={styles['quiet']}>{say('series.unread')}</p>}
      {series?.days.length === 0 && <p className={styles['quiet']}>{say('series.none')}</p>}
      <ul className={styles['days']}>
        {series?.days.map((day) => (
          <DayRow key={day.of} day={day} group={group} isChosen={isChosen(day)} onTick={(chosen) => tick(day, chosen)} />
        ))}
      </ul>
      {series?.isCut === true && <p className={styles['remark']}>{say('series.cut', { most: mostMeetings })}</p>}
    </section>
  );
}

interface DayRowProps {
  readonly day: SeriesDay;
  readonly group: Group;
  readonly isChosen: boolean;
  readonly onTick: (isChosen: boolean) => void;
}

function DayRow({ day, group, isChosen, onTick }: DayRowProps) {
  const language = useLanguage();
  const id = useId();
  const remarks = useRemarks(day, group, isChosen);
  return (
    <li className={[styles['day'], isChosen ? '' : styles['left']].join(' ')}>
      <label className={styles['tick']}>
        <input type="checkbox" className={styles['box']} checked={isChosen} aria-describedby={remarks.length === 0 ? undefined : id} onChange={(event) => onTick(event.target.checked)} />
        <span>
          {weekdayAndWholeDate(language, day.date)}, <span className={styles['week']}>{weekInWords(language, day.date)}</span>
        </span>
      </label>
      {remarks.length > 0 && (
        <p id={id} className={styles['remark']}>
          {remarks.join(' ')}
        </p>
      )}
    </li>
  );
}

/** What is to be known of a day, in words. */
function useRemarks({ of, holiday, fate, isTaken }: SeriesDay, group: Group, isChosen: boolean): readonly string[] {
  const say = useSay();
  const language = useLanguage();
  const taken = isTaken ? [say('series.day.taken', { group: group.shortName })] : [];
  if (holiday === null) return taken;
  const named = say(`holiday.${holiday}`);
  if (fate === 'moved') return [say('series.day.moved', { day: weekdayDate(language, of), holiday: named }), ...taken];
  if (isChosen) return [say('series.day.onHoliday', { holiday: named }), ...taken];
  return [say(fate === 'outside' ? 'series.day.outside' : 'series.day.left-out', { holiday: named }), ...taken];
}
