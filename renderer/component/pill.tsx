import type { ReactNode } from 'react';
import styles from './pill.module.css';

export type Tone = 'neutral' | 'good' | 'warn' | 'over';

/** A short remark on a ground of its own. Its words say everything; the tint only helps. */
export function Pill({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={[styles['pill'], styles[tone]].join(' ')}>{children}</span>;
}
