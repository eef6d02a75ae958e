import { Play } from 'lucide-react';
import { clock, clockAt, lengthInWords, weekdayDate } from '../../../../domain/text/dates.ts';
import { instantOf, localDateOf, plusMinutes } from '../../../../domain/kernel/calendar.ts';
import { chairOf, secretaryOf } from '../../../../domain/meeting/roles.ts';
import { planOf } from '../../../../domain/meeting/timing/plan.ts';
import { Button } from '../../../component/button.tsx';
import { MeetingFrame } from '../../../meeting/meeting-frame.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useStart } from '../../../meeting/start-meeting.tsx';
import { useFromNow } from '../../../state/now.ts';
import { go } from '../../../state/navigation.ts';
import { meetingPlace } from '../../../state/place.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { Expected } from './expected.tsx';
import styles from './start-view.module.css';

/** The calm before: who is here, how we work together, and the way to begin. */
export function StartView() {
  const say = useSay();
  const { meeting, group, view } = useOpenMeeting();
  return (
    <MeetingFrame>
      <div className={styles['start']}>
        <div className={styles['column']}>
          <When />
          <Begin />
          <Roles />
          {group.workingAgreements.length > 0 && (
            <section aria-labelledby="working-agreements">
              <h3 id="working-agreements" className={styles['heading']}>
                {say('run.start.agreements')}
              </h3>
              <ul className={styles['agreements']}>
                {group.workingAgreements.map((agreement) => (
                  <li key={agreement}>{agreement}</li>
                ))}
              </ul>
            </section>
          )}
          <p className={styles['quiet']}>{view.numberIsPreliminary && say('run.start.number', { number: view.number })}</p>
        </div>
        <Expected key={meeting.id} />
      </div>
    </MeetingFrame>
  );
}

/** When it is planned, and how that stands to the time now. */
function When() {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone, group } = useOpenMeeting();
  const start = instantOf(meeting.start, zone);
  const minutes = useFromNow((now) => Math.floor((now - start) / 60_000));
  const isToday = useFromNow((now) => localDateOf(now, zone) === meeting.start.slice(0, 10));
  const { end } = planOf(meeting, group.buffer);
  const from = clock(language, meeting.start.slice(11));
  const to = clock(language, plusMinutes(meeting.start, meeting.length).slice(11));
  const stands = !isToday
    ? say('run.start.otherDay', { day: weekdayDate(language, meeting.start.slice(0, 10)) })
    : minutes > 0
      ? say('run.start.late', { minutes })
      : say('run.start.early', { minutes: -minutes });
  return (
    <div>
      <h2 className={styles['title']} tabIndex={-1} data-stage="">
        {say('run.start.title', { from, to })}
      </h2>
      <p className={styles['stands']}>{minutes === 0 ? say('run.start.onTime') : stands}</p>
      {meeting.items.length > 0 && end.slice(11) !== plusMinutes(meeting.start, meeting.length).slice(11) && (
        <p className={styles['quiet']}>{say('run.start.planEnds', { end: clock(language, end.slice(11)), length: lengthInWords(language, meeting.length) })}</p>
      )}
      {meeting.place !== '' && <p className={styles['quiet']}>{meeting.place}</p>}
    </div>
  );
}

function Begin() {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { start, question } = useStart();
  return (
    <div className={styles['begin']}>
      <Button look="primary" icon={Play} onPress={start}>
        {say('run.start.begin')}
      </Button>
      {question}
      {meeting.items.length === 0 && (
        <>
          <p className={styles['quiet']}>{say('run.start.noItems')}</p>
          <Button onPress={() => go(meetingPlace(meeting.id, 'prepare'))}>{say('run.start.prepare')}</Button>
        </>
      )}
    </div>
  );
}

function Roles() {
  const say = useSay();
  const language = useLanguage();
  const { meeting, group, nameOfPerson, zone } = useOpenMeeting();
  const chair = chairOf(meeting, group);
  const secretary = secretaryOf(meeting, group);
  const [first] = meeting.items;
  return (
    <dl className={styles['facts']}>
      {chair !== null && <Fact name={say('run.start.chair')} value={nameOfPerson(chair)} />}
      {secretary !== null && <Fact name={say('run.start.secretary')} value={nameOfPerson(secretary)} />}
      {first !== undefined && <Fact name={say('run.start.first')} value={first.confidential ? say('item.closed') : first.title} />}
      {meeting.items.length > 0 && <Fact name={say('run.start.items')} value={say('run.start.itemsUntil', { count: meeting.items.filter(({ type }) => type !== 'break').length, end: clockAt(language, instantOf(planOf(meeting, group.buffer).end, zone), zone) })} />}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
