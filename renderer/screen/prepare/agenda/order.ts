import { useEffect, useMemo, useState } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { placedAfter } from '../../../../domain/meeting/new-item.ts';
import { useAnnounce } from '../../../component/announcer.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useShownItems } from '../../../meeting/for-the-room.tsx';
import { useSay } from '../../../text/language.tsx';

export interface AgendaOrder {
  readonly items: readonly Item[];
  /** @param after null: first */
  readonly moveAfter: (item: Id, after: Id | null) => void;
  /** @param steps below zero: upwards */
  readonly moveBy: (item: Id, steps: number) => void;
}

/** How long the shown order is trusted over the recorded one. Milliseconds. */
const patience = 2_000;

/** The agenda in the order that it gets: a move is seen at once, so that the next one starts from it, and recorded meanwhile. */
export function useAgendaOrder(): AgendaOrder {
  const { meeting, act } = useOpenMeeting();
  const [moved, setMoved] = useState<readonly Id[] | null>(null);
  const announce = useAnnounce();
  const say = useSay();
  const shown = useShownItems();
  const items = useMemo(() => inOrder(meeting.items, moved), [meeting.items, moved]);
  useEffect(() => {
    if (moved === null) return undefined;
    const isThere = moved.join(' ') === meeting.items.map(({ id }) => id).join(' ');
    const timer = window.setTimeout(() => setMoved(null), isThere ? 0 : patience);
    return () => window.clearTimeout(timer);
  }, [moved, meeting.items]);
  const moveAfter = (id: Id, after: Id | null): void => {
    const item = items.find((each) => each.id === id);
    if (item === undefined || after === id) return;
    const order = placedAfter(items, item, after);
    if (order.every((each, index) => each.id === items[index]?.id)) return;
    setMoved(order.map((each) => each.id));
    announce(say('prepare.moved', { title: shown(item).title, place: order.findIndex((each) => each.id === id) + 1, count: order.length }));
    void act({ command: 'moveItem', meeting: meeting.id, item: id, after }).then((sent) => !sent.ok && setMoved(null));
  };
  const moveBy = (id: Id, steps: number): void => {
    const from = items.findIndex((each) => each.id === id);
    const others = items.filter((each) => each.id !== id);
    const to = from + steps;
    if (from < 0 || to < 0 || to > others.length) return;
    moveAfter(id, others[to - 1]?.id ?? null);
  };
  return { items, moveAfter, moveBy };
}

function inOrder(items: readonly Item[], ids: readonly Id[] | null): readonly Item[] {
  if (ids === null) return items;
  const place = (item: Item): number => (ids.includes(item.id) ? ids.indexOf(item.id) : ids.length);
  return items.toSorted((a, b) => place(a) - place(b));
}
