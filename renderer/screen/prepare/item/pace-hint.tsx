import type { Item } from '../../../../domain/meeting/item.ts';
import type { Pace } from '../../../../domain/view/screen/preparation/pace.ts';
import { suggestedMinutes } from '../../../../domain/view/screen/preparation/suggested-minutes.ts';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands } from '../agenda/item-commands.ts';
import { fieldsId } from '../preparing.tsx';
import styles from './item-fields.module.css';

/** What such items have taken at the group's earlier meetings, and what this one would take then. Nothing where too little is known. */
export function PaceHint({ item, pace }: { readonly item: Item; readonly pace: Pace }) {
  const say = useSay();
  const { change } = useItemCommands();
  const times = pace[item.type];
  const minutes = times === undefined ? null : suggestedMinutes(item.minutes, times);
  if (times === undefined || minutes === null) return null;
  const take = (): void => {
    // The remark goes with what it was about.
    document.getElementById(fieldsId)?.querySelector<HTMLElement>('input[inputmode=numeric]')?.focus();
    void change(item.id, { minutes });
  };
  return (
    <p className={styles['remark']}>
      {say(`prepare.pace.${item.type}`, { times })}{' '}
      <button type="button" className={styles['inline']} onClick={take}>
        {say('prepare.pace.take', { minutes })}
      </button>
    </p>
  );
}
