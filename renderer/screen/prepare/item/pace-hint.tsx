import type { Item } from '../../../../domain/meeting/item.ts';
import type { Pace } from '../../../../domain/view/screen/preparation/pace.ts';
import { suggestedMinutes } from '../../../../domain/view/screen/preparation/suggested-minutes.ts';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands } from '../agenda/item-commands.ts';
import styles from './item-fields.module.css';

/** What such items have taken at the group's earlier meetings, and what this one would take then. Nothing where too little is known. */
export function PaceHint({ item, pace }: { readonly item: Item; readonly pace: Pace }) {
  const say = useSay();
  const { change } = useItemCommands();
  const times = pace[item.type];
  const minutes = times === undefined ? null : suggestedMinutes(item.minutes, times);
  if (times === undefined || minutes === null) return null;
  return (
    <p className={styles['remark']}>
      {say(`prepare.pace.${item.type}`, { times })}{' '}
      <button type="button" className={styles['inline']} onClick={() => void change(item.id, { minutes })}>
        {say('prepare.pace.take', { minutes })}
      </button>
    </p>
  );
}
