import type { ItemType } from '../../domain/meeting/item.ts';
import { useSay } from '../text/language.tsx';
import styles from './type-mark.module.css';

/** The type of an item: its word, and a small square in its colour. */
export function TypeMark({ type }: { readonly type: ItemType }) {
  const say = useSay();
  return (
    <span className={styles['type']} style={{ color: typeColour(type) }}>
      <span className={styles['square']} aria-hidden="true" />
      {say(`item.type.${type}`)}
    </span>
  );
}

/** The square alone, before words that say the type. */
export function TypeSquare({ type }: { readonly type: ItemType }) {
  return <span className={styles['square']} style={{ color: typeColour(type) }} aria-hidden="true" />;
}

/** The colour of a type, as a value for a style. */
export function typeColour(type: ItemType): string {
  return `var(--type-${type === 'closing' || type === 'break' ? 'formality' : type})`;
}
