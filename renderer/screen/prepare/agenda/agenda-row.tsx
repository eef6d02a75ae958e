import { GripVertical, Lock } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { LocalTime } from '../../../../domain/kernel/calendar.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { clock } from '../../../../domain/text/dates.ts';
import { Icon } from '../../../component/icon.tsx';
import { useShownItem } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { rowId, usePreparing } from '../preparing.tsx';
import styles from './agenda.module.css';
import { MinutesCell } from './minutes-cell.tsx';
import type { DropPlace } from './place-by-dragging.ts';
import { PresenterCell } from './presenter-cell.tsx';
import { RowRemarks } from './row-remarks.tsx';
import { TypeCell } from './type-cell.tsx';

export interface AgendaRowProps {
  readonly item: Item;
  readonly from: LocalTime;
  readonly isChosen: boolean;
  readonly isChangeable: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Up or down from the minutes, to those of another row. */
  readonly onStep: (steps: number) => void;
  readonly isDragged: boolean;
  /** Where something that is dragged would fall. */
  readonly drop: DropPlace['edge'] | null;
}

/** One item: its clock time, number, title, type, presenter and minutes. The title is the button that chooses it. */
export function AgendaRow({ item, from, isChosen, isChangeable, onKeyDown, onStep, isDragged, drop }: AgendaRowProps) {
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  const { isHidden } = useShownItem(item);
  const [error, setError] = useState<string | null>(null);
  const isBreak = item.type === 'break';
  return (
    <li
      className={styles['row']}
      data-item={item.id}
      data-chosen={marked(isChosen)}
      data-break={marked(isBreak)}
      data-begun={marked(!isChangeable)}
      data-dragged={marked(isDragged)}
      data-drop={drop}
      draggable={isChangeable}
    >
      <span className={styles['grip']}>{isChangeable && <Icon of={GripVertical} size={14} />}</span>
      <span className={styles['time']}>{clock(language, from)}</span>
      <span className={styles['number']}>{item.number}</span>
      <div className={styles['what']}>
        <RowTitle item={item} isChosen={isChosen} onKeyDown={onKeyDown} />
        <RowRemarks item={item} meeting={meeting} error={error} isHidden={isHidden} />
      </div>
      {!isHidden && !isBreak && (
        <div className={styles['parts']}>
          <TypeCell item={item} isChangeable={isChangeable} isReachable={isChosen} />
          <PresenterCell item={item} isChangeable={isChangeable} isReachable={isChosen} />
        </div>
      )}
      <MinutesCell item={item} isChangeable={isChangeable} isReachable={isChosen} onError={setError} onStep={onStep} />
    </li>
  );
}

function marked(is: boolean): true | undefined {
  return is || undefined;
}

function RowTitle({ item, isChosen, onKeyDown }: Pick<AgendaRowProps, 'item' | 'isChosen' | 'onKeyDown'>) {
  const say = useSay();
  const { choose } = usePreparing();
  const { title, isHidden } = useShownItem(item);
  return (
    <button
      type="button"
      id={rowId(item.id)}
      className={styles['title']}
      aria-current={marked(isChosen)}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => choose(item.id)}
      onKeyDown={onKeyDown}
    >
      {item.number !== null && <span className="only-spoken">{say('prepare.row.number', { number: item.number })} </span>}
      <span className={styles['words']}>
        {title}
        {item.confidential && !isHidden && (
          <span className={styles['closed']}>
            <Icon of={Lock} size={14} />
            <span className="only-spoken">{say('item.closed')}</span>
          </span>
        )}
      </span>
    </button>
  );
}
