import { useId, type ReactNode, type Ref } from 'react';
import styles from './card.module.css';

/** One thing that the day is about. */
export function Card({ title, aside, titleRef, children }: { readonly title: string; readonly aside?: ReactNode; readonly titleRef?: Ref<HTMLHeadingElement>; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} ref={titleRef} tabIndex={-1} className={styles['title']}>
          {title}
        </h2>
        {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
