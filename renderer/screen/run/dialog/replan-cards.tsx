import { useId, type ReactNode } from 'react';
import type { ReplanWay } from '../../../../domain/meeting/timing/replan.ts';
import { clockAt, weekdayDate } from '../../../../domain/text/dates.ts';
import type { ReplanChoices, ReplanPreview } from '../../../../domain/view/screen/run/replan-preview.ts';
import { useItemsOutside } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './replan.module.css';
import { useNextMeetingDay } from './return-day-field.tsx';

const ways: readonly ReplanWay[] = ['later-end', 'shrink', 'postpone'];

/** The proposals side by side; a way that does not lead there says why. */
export function ReplanCards(props: { readonly choices: ReplanChoices; readonly chosen: ReplanWay; readonly onChoose: (way: ReplanWay) => void }) {
  const say = useSay();
  const group = useId();
  return (
    <fieldset className={styles['cards']}>
      <legend className="only-spoken">{say('replan.ways')}</legend>
      {ways.map((way) => {
        const preview = props.choices.previews.find(({ replan }) => replan.way === way);
        return preview === undefined ? (
          <div key={way} className={[styles['card'], styles['impossible']].join(' ')}>
            <p className={styles['way']}>{say(`replan.way.${way}`)}</p>
            <p className={styles['remark']}>{say(`replan.impossible.${way}`)}</p>
          </div>
        ) : (
          <Card key={way} group={group} preview={preview} isChosen={way === props.chosen} onChoose={() => props.onChoose(way)} />
        );
      })}
    </fieldset>
  );
}

function Card(props: { readonly group: string; readonly preview: ReplanPreview; readonly isChosen: boolean; readonly onChoose: () => void }) {
  const say = useSay();
  const { way } = props.preview.replan;
  return (
    <label className={styles['card']} data-chosen={props.isChosen || undefined}>
      <span className={styles['choose']}>
        <input type="radio" className={styles['radio']} name={props.group} checked={props.isChosen} autoFocus={props.isChosen} onChange={props.onChoose} />
        <span className={styles['way']}>{say(`replan.way.${way}`)}</span>
      </span>
      <Outline preview={props.preview} />
    </label>
  );
}

function Outline({ preview: { replan, rows, end } }: { readonly preview: ReplanPreview }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const shown = useItemsOutside();
  const next = useNextMeetingDay();
  const { zone } = useOpenMeeting();
  const ends = say('replan.ends', { time: clockAt(language, replan.way === 'later-end' ? replan.end : end, zone) });
  const to = next === null ? say('replan.to.next') : say('replan.to.day', { day: weekdayDate(language, next) });
  return (
    <>
      <span className={styles['ends']}>{ends}</span>
      {replan.way === 'later-end' && <span className={styles['remark']}>{say('replan.unchanged')}</span>}
      {rows
        .filter(({ fate }) => fate !== 'kept')
        .map(({ item, fate, before, after }) => (
          <span key={item.id} className={styles['change']}>
            <span className={styles['number']}>{item.number ?? '–'}</span>
            <span className={styles['name']}>{shown(item).title}</span>
            <span className={styles['minutes']}>
              {fate === 'shorter' ? say('replan.shorter', { before, after }) : say('length.minutes', { minutes: before })}
            </span>
          </span>
        ))}
      {replan.way === 'postpone' && <span className={styles['remark']}>{to}</span>}
      {replan.air > 0 && <span className={styles['remark']}>{say('replan.air', { minutes: replan.air })}</span>}
    </>
  );
}
