import type { LocalDate, Weekday } from '../../../../domain/kernel/calendar.ts';
import { mostWeeks, placesInMonth } from '../../../../domain/meeting/planning/series/rhythm.ts';
import { holidayChoices, mostMeetings } from '../../../../domain/meeting/planning/series/series.ts';
import { wholeWeekdayNames } from '../../../../domain/text/dates.ts';
import { Choice } from '../../../component/choice.tsx';
import { DayField } from '../../../component/day-field.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { MeetingTimeFields } from '../../../meeting/meeting-time-fields.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './series.module.css';
import type { Often, SeriesDraft } from './use-series.ts';

interface SeriesFieldsProps {
  readonly of: SeriesDraft;
  readonly today: LocalDate;
}

/** How often a group is to meet, from when, and until when. */
export function SeriesFields({ of, today }: SeriesFieldsProps) {
  const say = useSay();
  return (
    <>
      <RhythmFields of={of} />
      <MeetingTimeFields of={of.time} today={today} dateLabel={say('series.from')} />
      <EndFields of={of} />
    </>
  );
}

function RhythmFields({ of: { choices, choose } }: Pick<SeriesFieldsProps, 'of'>) {
  const say = useSay();
  const language = useLanguage();
  const weeks = Array.from({ length: mostWeeks }, (_, index) => index + 1);
  return (
    <div className={styles['fields']}>
      <Choice<Often>
        label={say('series.often')}
        value={choices.often}
        options={[...weeks.map((each) => ({ value: `${each}` as const, text: say('series.often.weeks', { weeks: each }) })), { value: 'month', text: say('series.often.month') }]}
        onChange={(often) => choose({ often })}
        autoFocus
      />
      {choices.often === 'month' && (
        <Choice
          label={say('series.place')}
          value={choices.place}
          options={placesInMonth.map((value) => ({ value, text: say(`series.place.${value}`) }))}
          onChange={(place) => choose({ place })}
        />
      )}
      <Choice
        label={say('series.weekday')}
        value={`${choices.weekday}`}
        options={wholeWeekdayNames(language).map((text, index) => ({ value: `${(index + 1) as Weekday}` as const, text }))}
        onChange={(weekday) => choose({ weekday: Number(weekday) as Weekday })}
      />
    </div>
  );
}

function EndFields({ of: { choices, choose, until, ...of } }: Pick<SeriesFieldsProps, 'of'>) {
  const say = useSay();
  return (
    <div className={styles['fields']}>
      <Choice
        label={say('series.end')}
        value={choices.end}
        options={(['date', 'count'] as const).map((value) => ({ value, text: say(`series.end.${value}`) }))}
        onChange={(end) => choose({ end })}
      />
      {choices.end === 'date' ? (
        <DayField label={say('series.until')} of={until} error={of.untilProblem === null ? null : say(of.untilProblem)} />
      ) : (
        <TextField
          label={say('series.count')}
          value={choices.count}
          onChange={(count) => choose({ count })}
          inputMode="numeric"
          error={of.isCountWrong ? say('series.count.wrong', { most: mostMeetings }) : null}
        />
      )}
      <Choice
        label={say('series.onHoliday')}
        value={choices.onHoliday}
        options={holidayChoices.map((value) => ({ value, text: say(`series.onHoliday.${value}`) }))}
        onChange={(onHoliday) => choose({ onHoliday })}
      />
    </div>
  );
}
