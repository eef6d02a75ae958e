import { TriangleAlert } from 'lucide-react';
import { clock, lengthInWords } from '../../../domain/text/dates.ts';
import type { Language } from '../../../domain/text/text.ts';
import type { Plan } from '../../../domain/meeting/timing/plan.ts';
import type { Item } from '../../../domain/meeting/item.ts';
import { Icon } from '../../component/icon.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useLanguage, useSay, type Say } from '../../text/language.tsx';
import styles from './capacity.module.css';

/** Planned time against the meeting's length, the air in it, and when it ends. Too long is a warning; thin air is a remark. */
export function Capacity({ plan, items }: { readonly plan: Plan; readonly items: readonly Item[] }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  const { planned, exceeds, end } = plan;
  const whole = Math.max(planned, meeting.length, 1);
  const within = Math.min(planned, meeting.length);
  return (
    <section className={styles['capacity']} aria-label={say('prepare.capacity')}>
      <p className={styles['planned']}>
        {say('prepare.capacity.planned', { planned: lengthInWords(language, planned), length: lengthInWords(language, meeting.length) })}
      </p>
      <div className={styles['bar']} aria-hidden="true">
        <span className={styles['filled']} style={{ inlineSize: `${(within / whole) * 100}%` }} />
        <span className={styles['over']} style={{ inlineSize: `${(exceeds / whole) * 100}%` }} />
      </div>
      {exceeds > 0 && (
        <p className={styles['exceeds']} role="status">
          <Icon of={TriangleAlert} size={16} />
          {say('prepare.capacity.exceeds', { length: lengthInWords(language, exceeds) })}
        </p>
      )}
      <p className={styles['air']}>{airOf(plan, items, say, language)}</p>
      {items.length > 0 && <p className={styles['end']}>{say('prepare.capacity.end', { time: clock(language, end.slice(11)) })}</p>}
    </section>
  );
}

/** Breaks are air, and so is what is left of the length. Nothing where the warning says more. */
function airOf({ air, wantedAir, thinAir, planned }: Plan, items: readonly Item[], say: Say, language: Language): string {
  const breaks = items.filter(({ type }) => type === 'break').reduce((sum, { minutes }) => sum + minutes, 0);
  const free = air - breaks;
  const ending = thinAir ? ('.thin' as const) : ('' as const);
  const values = { breaks: lengthInWords(language, breaks), free: lengthInWords(language, free), wanted: lengthInWords(language, wantedAir) };
  if (planned === 0) return '';
  if (air <= 0) return thinAir ? say('prepare.air.none', values) : '';
  if (free < 0) return '';
  if (breaks === 0) return say(`prepare.air.free${ending}`, values);
  return free === 0 ? say(`prepare.air.breaks${ending}`, values) : say(`prepare.air.both${ending}`, values);
}
