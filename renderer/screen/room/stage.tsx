import { useSay } from '../../text/language.tsx';
import styles from './room.module.css';
import type { Staged } from './staged.ts';

/** How many characters still stand well in the large size; beyond them a title is set smaller. */
const shortTitle = 60;
const longTitle = 140;

/** The room display, laid out in shares of the window: whatever the projector, the proportions stay. */
export function Stage({ lead, aside, title, outcome, clock, remark, bar, next }: Staged) {
  const say = useSay();
  const size = title.length > longTitle ? 'small' : title.length > shortTitle ? 'middle' : 'large';
  return (
    <main className={styles['room']}>
      <header className={styles['head']}>
        <p>{lead}</p>
        <p className={styles['aside']}>{aside}</p>
      </header>
      <div className={styles['middle']}>
        <h1 className={styles['title']} data-size={size} dir="auto">
          {title}
        </h1>
        {outcome !== '' && (
          <p className={styles['outcome']} dir="auto">
            {outcome}
          </p>
        )}
      </div>
      <div className={styles['foot']}>
        <div className={styles['time']}>
          {clock !== '' && (
            <p className={styles['clock']} role="timer" aria-label={say('room.clock')}>
              {clock}
            </p>
          )}
          {remark !== '' && <p className={styles['remark']}>{remark}</p>}
        </div>
        {next !== null && (
          <div className={styles['next']}>
            <p className={styles['label']}>{next.label}</p>
            <p className={styles['coming']} dir="auto">
              {next.text}
            </p>
          </div>
        )}
      </div>
      <div className={styles['rail']}>
        {bar !== null && (
          <div
            className={styles['bar']}
            data-cue={bar.cue}
            role="progressbar"
            aria-label={say('room.bar')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(bar.share * 100)}
          >
            <div className={styles['fill']} style={{ inlineSize: `${bar.share * 100}%` }} />
          </div>
        )}
      </div>
    </main>
  );
}
