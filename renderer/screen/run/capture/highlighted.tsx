import { Fragment, type Ref } from 'react';
import type { Capture } from '../../../../domain/capture/capture.ts';
import styles from './capture-line.module.css';

/** The words of the line with what was read in them marked. Lies beneath the field, letter on letter. */
export function Highlighted({ capture: { typed, readings }, ref }: { readonly capture: Capture; readonly ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className={styles['mirror']} aria-hidden="true">
      {readings.map(({ from, to, kind }, index) => (
        <Fragment key={kind}>
          {typed.slice(readings[index - 1]?.to ?? 0, from)}
          <mark className={[styles['reading'], styles[kind]].join(' ')}>{typed.slice(from, to)}</mark>
        </Fragment>
      ))}
      {typed.slice(readings.at(-1)?.to ?? 0)}
      {/* A line feed at the end would otherwise take no room. */}
      {'\u200b'}
    </div>
  );
}
