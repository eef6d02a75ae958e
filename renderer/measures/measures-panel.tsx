import type { MeetingMeasures } from '../../domain/measure/meeting-measures.ts';
import { measuresInWords, type MeasureRow, type PurposeRow } from '../../domain/view/measures/measures-in-words.ts';
import { typeColour } from '../component/type-mark.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './measures-panel.module.css';

/** The measures of one meeting: each with its exact figure and what it tells. One without enough data says so. */
export function MeasuresPanel({ measures }: { readonly measures: MeetingMeasures }) {
  const language = useLanguage();
  const say = useSay();
  const { groups, purposes, summary } = measuresInWords(measures, language);
  return (
    <section className={styles['panel']} aria-labelledby="measures">
      <div>
        <h2 id="measures" className={styles['title']}>
          {say('measures.title')}
        </h2>
        <p className={styles['summary']}>{summary}</p>
      </div>
      <div className={styles['groups']}>
        {groups.map(({ name, label, rows }) => (
          <div key={name} className={styles['group']}>
            <h3 className={styles['heading']}>{label}</h3>
            <dl>{rows.map(measureRow)}</dl>
          </div>
        ))}
        {purposes.length > 0 && <Purposes purposes={purposes} />}
      </div>
    </section>
  );
}

function measureRow({ name, label, meaning, figure, value }: MeasureRow) {
  return (
    <div key={name} className={styles['row']}>
      <dt>
        <span className={styles['label']}>{label}</span>
        <span className={styles['meaning']}>{meaning}</span>
      </dt>
      <dd className={value === null ? styles['lack'] : styles['figure']}>
        {value === null ? figure : <data value={Array.isArray(value) ? value.join(' ') : String(value)}>{figure}</data>}
      </dd>
    </div>
  );
}

/** Where the time went: a bar to see at once, and beneath it the figures. */
function Purposes({ purposes }: { readonly purposes: readonly PurposeRow[] }) {
  const say = useSay();
  return (
    <div className={styles['group']}>
      <h3 className={styles['heading']}>{say('measures.purposes')}</h3>
      <div className={styles['bar']} aria-hidden="true">
        {purposes.map(({ type, value }) => (
          <span key={type} style={{ flexGrow: value, background: typeColour(type) }} />
        ))}
      </div>
      <dl>
        {purposes.map(({ type, label, figure, value }) => (
          <div key={type} className={styles['row']}>
            <dt>
              <span className={styles['square']} style={{ background: typeColour(type) }} aria-hidden="true" />
              {label}
            </dt>
            <dd className={styles['figure']}>
              <data value={value}>{figure}</data>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
