import type { TemplateItem } from '../../../../domain/group/template/template.ts';
import { nameOrNull } from '../../../../domain/view/labels.ts';
import { TypeMark } from '../../../component/type-mark.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import styles from './template.module.css';

type Listed = Pick<TemplateItem, 'id' | 'title' | 'type' | 'minutes' | 'presenter' | 'confidential'>;

/** Items as they are in a template. */
export function ItemList({ label, items }: { readonly label: string; readonly items: readonly Listed[] }) {
  const say = useSay();
  const { view } = useOpenMeeting();
  if (items.length === 0) return null;
  return (
    <ol className={styles['list']} aria-label={label}>
      {items.map(({ id, title, type, minutes, presenter, confidential }) => (
        <li key={id} className={styles['item']}>
          <span className={styles['title']}>{confidential ? say('item.closed') : title}</span>
          <TypeMark type={type} />
          <span className={styles['who']}>{nameOrNull(view.people, presenter) ?? ''}</span>
          <span className={styles['minutes']}>{say('length.minutes', { minutes })}</span>
        </li>
      ))}
    </ol>
  );
}
