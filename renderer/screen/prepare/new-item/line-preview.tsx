import { nameOf } from '../../../../domain/view/labels.ts';
import type { LineItem } from '../../../../domain/meeting/planning/item-from-line.ts';
import { TypeMark } from '../../../component/type-mark.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { usualMinutes } from './as-new-items.ts';
import styles from './new-item.module.css';

/** How a line was read: as the item will be stored. */
export function LinePreview({ line }: { readonly line: LineItem }) {
  const say = useSay();
  const { view } = useOpenMeeting();
  const { title, minutes, presenter, type } = line;
  return (
    <span className={styles['read']}>
      <span className={styles['readTitle']}>{title}</span>
      <TypeMark type={type ?? 'discussion'} />
      <span>{say('length.minutes', { minutes: minutes ?? usualMinutes })}</span>
      {presenter !== null && <span>{presenter.kind === 'person' ? nameOf(view.people, presenter.person) : say('person.new', { name: presenter.name })}</span>}
    </span>
  );
}
