import { useSay } from '../../../text/language.tsx';
import styles from './stage.module.css';
import head from './item-head.module.css';

/** A confidential item of which nobody knows yet who may hear it. */
export function ClosedStage() {
  const say = useSay();
  return (
    <section className={styles['stage']} aria-label={say('run.stage')}>
      <h2 className={[head['title'], head['huge']].join(' ')} tabIndex={-1} data-stage="">
        {say('item.closed')}
      </h2>
    </section>
  );
}
