import { clockAt } from '../../../../domain/text/dates.ts';
import type { ReplanPreview, ReplanRow } from '../../../../domain/view/screen/run/replan-preview.ts';
import { useItemsOutside } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './replan.module.css';

/** The rest of the meeting as the chosen proposal would leave it. */
export function ReplanAgenda({ preview }: { readonly preview: ReplanPreview }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useOpenMeeting();
  return (
    <table className={styles['agenda']}>
      <caption className={styles['caption']}>{say('replan.agenda')}</caption>
      <thead className="only-spoken">
        <tr>
          <th scope="col">{say('replan.column.time')}</th>
          <th scope="col">{say('replan.column.number')}</th>
          <th scope="col">{say('replan.column.item')}</th>
          <th scope="col">{say('replan.column.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <Row key={row.item.id} row={row} />
        ))}
        <tr className={styles['last']}>
          <td className={styles['time']}>{clockAt(language, preview.end, zone)}</td>
          <td className={styles['number']} aria-hidden="true" />
          <td colSpan={2}>{say('replan.end.row')}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Row({ row: { item, fate, before, after, left, from } }: { readonly row: ReplanRow }) {
  const say = useSay();
  const language = useLanguage();
  const shown = useItemsOutside();
  const { zone } = useOpenMeeting();
  return (
    <tr data-fate={fate}>
      <td className={styles['time']}>{from === null ? '' : clockAt(language, from, zone)}</td>
      <td className={styles['number']}>{item.number}</td>
      <td>
        <span className={styles['name']}>{shown(item).title}</span>
      </td>
      <td className={styles['minutes']}>
        {fate === 'postponed' ? say('result.short.postponed') : fate === 'shorter' ? say('replan.shorter', { before, after }) : say(left < after ? 'replan.left' : 'length.minutes', { minutes: left })}
      </td>
    </tr>
  );
}
