import type { Item } from '../../../../domain/meeting/item.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { isBegun } from '../../../../domain/meeting/planning/changeable.ts';
import { openSpan } from '../../../../domain/meeting/timing/spans.ts';
import { useSay } from '../../../text/language.tsx';
import styles from './agenda.module.css';

/** Under the title: what the item lacks, or what has become of it. */
export function RowRemarks({ item, meeting, error, isHidden }: { readonly item: Item; readonly meeting: Meeting; readonly error: string | null; readonly isHidden: boolean }) {
  const say = useSay();
  const lacksOutcome = item.type !== 'break' && item.outcome.trim() === '' && !isHidden && !isBegun(meeting, item);
  return (
    <>
      {error !== null && (
        <span className={styles['wrong']} role="alert">
          {error}
        </span>
      )}
      {lacksOutcome && <span className={styles['lacking']}>{say('prepare.lacksOutcome')}</span>}
      <Progress item={item} meeting={meeting} />
    </>
  );
}

function Progress({ item, meeting }: { readonly item: Item; readonly meeting: Meeting }) {
  const say = useSay();
  if (item.result !== null) return <span className={styles['progress']}>{say(`prepare.result.${item.result.kind}`)}</span>;
  if (openSpan(meeting.spans)?.item === item.id) return <span className={styles['progress']}>{say('prepare.current')}</span>;
  return isBegun(meeting, item) ? <span className={styles['progress']}>{say('prepare.left')}</span> : null;
}
