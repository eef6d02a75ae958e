import type { ReactNode } from 'react';
import styles from './register-frame.module.css';

export interface RegisterFrameProps {
  readonly title: string;
  /** Which groups, and how many. */
  readonly about: string;
  readonly actions?: ReactNode;
  /** The search box and what narrows the list. */
  readonly filters: ReactNode;
  readonly found: string;
  readonly children: ReactNode;
  /** What is told of the chosen row; null for none. */
  readonly detail: ReactNode | null;
  /** A person has opened it, and in a narrow window it takes the place of the list. */
  readonly isOpened: boolean;
}

/** A register: its head, what narrows it, the list, and what is told of one row at the right. */
export function RegisterFrame({ title, about, actions, filters, found, children, detail, isOpened }: RegisterFrameProps) {
  const body = [styles['body'], detail === null ? '' : styles['withDetail'], isOpened && detail !== null ? styles['opened'] : ''].join(' ');
  return (
    <div className={styles['frame']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['about']}>{about}</p>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </header>
      <div className={styles['filters']}>
        {filters}
        <p className={styles['found']} role="status">
          {found}
        </p>
      </div>
      <div className={body}>
        <div className={styles['list']}>{children}</div>
        {detail !== null && <div className={styles['detail']}>{detail}</div>}
      </div>
    </div>
  );
}
