import type { Item } from '../../../../domain/meeting/item.ts';
import { TypeMark } from '../../../component/type-mark.tsx';
import { useShownItem } from '../../../meeting/for-the-room.tsx';
import { useSay } from '../../../text/language.tsx';
import styles from './dialog-parts.module.css';

/** Which item a dialog is about. */
export function ItemLine({ item }: { readonly item: Item }) {
  const say = useSay();
  const { title, isHidden } = useShownItem(item);
  return (
    <div className={styles['item']}>
      {item.number !== null && <span className={styles['number']}>{say('item.number', { number: item.number })}</span>}
      <span className={styles['name']}>{title}</span>
      {!isHidden && <TypeMark type={item.type} />}
    </div>
  );
}
