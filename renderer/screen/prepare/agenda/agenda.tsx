import { useRef, type KeyboardEvent } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { canPrepare } from '../../../../domain/meeting/planning/changeable.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useUploads } from '../paper/uploads.ts';
import { rowId, usePreparing } from '../preparing.tsx';
import { AgendaRow } from './agenda-row.tsx';
import styles from './agenda.module.css';
import { usePlaceByDragging } from './place-by-dragging.ts';

/** The items in order. Up and down choose, Enter goes to the fields, Delete removes; rows are also dragged. */
export function Agenda() {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { items, plan, chosen, choose, focusRow, focusFields, moveAfter, remove } = usePreparing();
  const { attach } = useUploads(meeting.id);
  const list = useRef<HTMLOListElement>(null);
  const dragging = usePlaceByDragging(list, items, {
    moveAfter,
    attach: (item, files) => {
      choose(item);
      attach(item, files);
    },
  });
  const keyDown = (event: KeyboardEvent, item: Item): void => {
    const step = stepOf(event, items, item);
    if (step !== undefined) {
      event.preventDefault();
      focusRow(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // A row that has the focus is the chosen one, so that its fields are there.
      focusFields();
    } else if (event.key === 'Delete') {
      event.preventDefault();
      remove(item);
    }
  };
  return (
    <ol className={styles['list']} aria-label={say('prepare.agenda')} ref={list}>
      {items.map((item, index) => (
        <AgendaRow
          key={item.id}
          item={item}
          from={plan.stretches[index]?.from.slice(11) ?? ''}
          isChosen={item.id === chosen?.id}
          isChangeable={canPrepare(meeting, item)}
          onKeyDown={(event) => keyDown(event, item)}
          onStep={(steps) => focusMinutes(items[index + steps])}
          isDragged={dragging.dragged === item.id}
          drop={dragging.place?.item === item.id ? dragging.place.edge : null}
        />
      ))}
    </ol>
  );
}

/** The row that a key leads to. */
function stepOf(event: KeyboardEvent, items: readonly Item[], { id }: Item): Id | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const at = items.findIndex((item) => item.id === id);
  switch (event.key) {
    case 'ArrowUp':
      return items[at - 1]?.id;
    case 'ArrowDown':
      return items[at + 1]?.id;
    case 'Home':
      return items[0]?.id;
    case 'End':
      return items.at(-1)?.id;
    default:
      return undefined;
  }
}

function focusMinutes(item: Item | undefined): void {
  if (item === undefined) return;
  document.getElementById(rowId(item.id))?.closest('li')?.querySelector('input')?.focus();
}
