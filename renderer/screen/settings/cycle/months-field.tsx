import { useId } from 'react';
import { allMonths, type Month } from '../../../../domain/group/annual-cycle/topic.ts';
import { monthName } from '../../../../domain/text/dates.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './cycle.module.css';

/** One or several months of the year. */
export function MonthsField({ chosen, onChange, error }: { readonly chosen: readonly Month[]; readonly onChange: (months: readonly Month[]) => void; readonly error: string | null }) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const toggle = (month: Month): void => onChange(allMonths.filter((each) => chosen.includes(each) !== (each === month)));
  return (
    <fieldset className={styles['monthsField']} aria-describedby={error === null ? undefined : id}>
      <legend className={styles['legend']}>{say('cycle.topic.months')}</legend>
      <div className={styles['boxes']}>
        {allMonths.map((month) => (
          <label key={month} className={styles['box']}>
            <input type="checkbox" checked={chosen.includes(month)} aria-invalid={error === null ? undefined : true} onChange={() => toggle(month)} />
            {monthName(language, month)}
          </label>
        ))}
      </div>
      {error !== null && (
        <p id={id} className={styles['error']}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
