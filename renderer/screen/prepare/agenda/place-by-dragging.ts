import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { Item } from '../../../../domain/meeting/item.ts';

/** Where a dragged row would come: before or after another. Files fall on a row. */
export interface DropPlace {
  readonly item: Id;
  readonly edge: 'before' | 'after' | 'on';
}

export interface Dragging {
  readonly dragged: Id | null;
  readonly place: DropPlace | null;
}

export interface DropActions {
  readonly moveAfter: (item: Id, after: Id | null) => void;
  readonly attach: (item: Id, files: readonly File[]) => void;
}

const rowKind = 'application/x-klubba-item';
const nothing: Dragging = { dragged: null, place: null };

/**
 * Rows are dragged to a place between others, and files from outside on to a row. Keys and buttons do the same.
 * @param list holds the rows; each names its item in `data-item`
 */
export function usePlaceByDragging(list: RefObject<HTMLElement | null>, items: readonly Item[], actions: DropActions): Dragging {
  const [dragging, setDragging] = useState(nothing);
  const latest = useRef({ items, actions, dragging });
  useEffect(() => {
    latest.current = { items, actions, dragging };
  });
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const begun = (event: DragEvent): void => {
      const item = rowOf(event)?.dataset['item'];
      if (item === undefined || event.dataTransfer === null) return;
      event.dataTransfer.setData(rowKind, item);
      event.dataTransfer.effectAllowed = 'move';
      setDragging({ dragged: item, place: null });
    };
    const over = (event: DragEvent): void => {
      const place = placeOf(event);
      if (place === null) return;
      event.preventDefault();
      setDragging(({ dragged, place: before }) => ({ dragged, place: before?.item === place.item && before.edge === place.edge ? before : place }));
    };
    const dropped = (event: DragEvent): void => {
      const place = placeOf(event);
      if (place === null) return;
      event.preventDefault();
      const { dragging: now, items: all, actions: act } = latest.current;
      setDragging(nothing);
      if (place.edge === 'on') act.attach(place.item, [...(event.dataTransfer?.files ?? [])]);
      else if (now.dragged !== null && now.dragged !== place.item) act.moveAfter(now.dragged, neighbourBefore(all, now.dragged, place));
    };
    const ended = (): void => setDragging(nothing);
    const left = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) setDragging(({ dragged }) => ({ dragged, place: null }));
    };
    return listening(element, { dragstart: begun, dragover: over, drop: dropped, dragend: ended, dragleave: left });
  }, [list]);
  return dragging;
}

function listening(element: HTMLElement, heard: Readonly<Record<string, (event: DragEvent) => void>>): () => void {
  const all = Object.entries(heard) as [string, (event: Event) => void][];
  for (const [name, listener] of all) element.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of all) element.removeEventListener(name, listener);
  };
}

function rowOf({ target }: DragEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
}

function placeOf(event: DragEvent): DropPlace | null {
  const row = rowOf(event);
  const item = row?.dataset['item'];
  if (row === null || item === undefined) return null;
  if (event.dataTransfer?.types.includes('Files') === true) return row.draggable ? { item, edge: 'on' } : null;
  if (event.dataTransfer?.types.includes(rowKind) !== true) return null;
  const { top, height } = row.getBoundingClientRect();
  return { item, edge: event.clientY < top + height / 2 ? 'before' : 'after' };
}

/** The item that the dragged one comes after; null: first. */
function neighbourBefore(items: readonly Item[], dragged: Id, { item, edge }: DropPlace): Id | null {
  if (edge === 'after') return item;
  const others = items.filter(({ id }) => id !== dragged);
  return others[others.findIndex(({ id }) => id === item) - 1]?.id ?? null;
}
