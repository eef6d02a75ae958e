import type { ReactNode } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import { failureText } from '../text/failure.ts';
import { useLanguage } from '../text/language.tsx';
import styles from './placeholder.module.css';

/** What an empty screen is for, and the first step. */
export function Empty({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['text']}>{text}</p>
      {children !== undefined && <div className={styles['steps']}>{children}</div>}
    </div>
  );
}

/** What happened, whether the data is safe and what to do. */
export function Failed({ failure }: { readonly failure: CallFailure }) {
  const language = useLanguage();
  return (
    <div className={styles['empty']} role="alert">
      <p className={styles['text']}>{failureText(language, failure)}</p>
    </div>
  );
}
