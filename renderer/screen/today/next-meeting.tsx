import { useId } from 'react';
import { localDateOf, type LocalDate } from '../../../domain/kernel/calendar.ts';
import { clock, lengthInWords } from '../../../domain/text/dates.ts';
import { dayInWords, untilInWords } from '../../../domain/text/due.ts';
import type { ComingMeeting, Lack } from '../../../domain/view/screen/today/coming-meeting.ts';
import { Button } from '../../component/button.tsx';
import { Pill } from '../../component/pill.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { go } from '../../state/navigation.ts';
import { meetingPlace } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './next-meeting.module.css';

/** The meeting that comes next or runs: when, what about, and what it lacks. */
export function NextMeeting({ meeting, now, today }: { readonly meeting: ComingMeeting; readonly now: number; readonly today: LocalDate }) {
  const say = useSay();
  const id = useId();
  const { items, decisions, place, mine } = meeting;
  const what = say('today.next.what', { items, decisions });
  const numbers = mine.flatMap(({ number }) => (number === null ? [] : [number]));
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <Begins meeting={meeting} now={now} today={today} />
      <div className={styles['what']}>
        <h2 id={id} className={styles['name']}>
          {say('meeting.name', { group: meeting.groupName, number: meeting.number })}
        </h2>
        <p className={styles['facts']}>{place === '' ? what : say('today.next.at', { what, place })}</p>
        <Remarks lacks={meeting.lacks} numbers={numbers} />
      </div>
      <Button look="primary" onPress={() => go(meetingPlace(meeting.id))}>
        {say(meeting.state === 'running' ? 'today.next.goOn' : 'today.next.open')}
      </Button>
    </section>
  );
}

function Begins({ meeting: { state, start, startsAt }, now, today }: { readonly meeting: ComingMeeting; readonly now: number; readonly today: LocalDate }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSurroundings().shell;
  if (state === 'running') {
    return (
      <p className={styles['when']}>
        <span className={styles['clock']}>{clock(language, start?.slice(11) ?? '')}</span>
        <span className={[styles['until'], styles['running']].join(' ')}>{say('until.running')}</span>
      </p>
    );
  }
  if (start === null || startsAt === null) {
    return (
      <p className={styles['when']}>
        <span className={styles['until']}>{say('until.adjourned')}</span>
      </p>
    );
  }
  // A meeting may have a zone of its own; its day is the day there, and today is the day here.
  const day = start.slice(0, 10);
  const isHere = localDateOf(startsAt, zone) === day;
  return (
    <p className={styles['when']}>
      <span className={styles['clock']}>{clock(language, start.slice(11))}</span>
      <span className={styles['until']}>{isHere ? untilInWords(language, { at: startsAt, day }, now, today) : dayInWords(language, day, today)}</span>
    </p>
  );
}

function Remarks({ lacks, numbers }: { readonly lacks: readonly Lack[]; readonly numbers: readonly number[] }) {
  const say = useSay();
  const words = useLackWords();
  if (lacks.length + numbers.length === 0) return null;
  return (
    <ul className={styles['remarks']}>
      {lacks.map((lack) => (
        <li key={lack.kind}>
          <Pill tone={lack.kind === 'notice' ? 'neutral' : 'warn'}>{words(lack)}</Pill>
        </li>
      ))}
      {numbers.length > 0 && (
        <li>
          <Pill>{say('today.next.presenting', { numbers: numbers.join(', ') })}</Pill>
        </li>
      )}
    </ul>
  );
}

function useLackWords(): (lack: Lack) => string {
  const say = useSay();
  const language = useLanguage();
  return (lack) => {
    switch (lack.kind) {
      case 'agenda':
        return say('lack.agenda');
      case 'notice':
        return say('lack.notice');
      case 'time':
        return say('lack.time', { length: lengthInWords(language, lack.minutes) });
      case 'outcome':
      case 'presenter':
        return say(`lack.${lack.kind}`, { count: lack.count });
    }
  };
}
