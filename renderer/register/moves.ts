import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref, type RefObject } from 'react';
import type { Part } from '../../domain/view/screen/register/entries.ts';
import type { Id } from '../../domain/kernel/identity.ts';

/** What can be asked of a list from outside it. */
export interface ListHandle {
  /** Moves the focus into the list, to the row that is shown, as soon as it is drawn. It chooses nothing. */
  readonly focus: () => void;
  /** Chooses a row that is drawn or near, and moves the focus to it. */
  readonly goTo: (id: Id) => void;
}

interface MoveGround<Row extends { readonly id: Id }, Heading> {
  readonly part: Part<Row, Heading>;
  /** Where the chosen row stands; null when it is not in the list. */
  readonly place: number | null;
  readonly list: Virtualizer<HTMLDivElement, Element>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSelect: (id: Id) => void;
  readonly handle: Ref<ListHandle> | undefined;
}

interface Moves {
  /** @returns true when the key moved to another row */
  readonly key: (event: KeyboardEvent) => boolean;
  /** The row that Tab leads to. */
  readonly tabStop: number;
}

/** A row that is on its way to be chosen: it may have to be asked for first. */
interface Aim {
  readonly index: number;
  /** Which way to go on from a heading. */
  readonly step: 1 | -1;
}

const page = 10;

/** Going from row to row with the arrows, by pages, and to either end; the focus goes along. */
export function useMoves<Row extends { readonly id: Id }, Heading>({ part, place, list, scroller, onSelect, handle }: MoveGround<Row, Heading>): Moves {
  const aim = useRef<Aim | null>(null);
  const wanted = useRef<number | null>(null);
  const tabStop = place ?? part.from + Math.max(0, part.entries.findIndex(({ kind }) => kind === 'row'));
  /** Chooses the row that is aimed at, once it has come; a heading on the way is passed. */
  const settle = (): void => {
    while (aim.current !== null) {
      const { index, step } = aim.current;
      const entry = part.entries[index - part.from];
      list.scrollToIndex(index);
      if (entry === undefined) return;
      const next = index + step;
      // Above the first heading there is nothing.
      aim.current = entry.kind === 'heading' && next >= 0 && next < part.length ? { index: next, step } : null;
      if (entry.kind === 'heading') continue;
      wanted.current = index;
      onSelect(entry.row.id);
    }
  };
  const focus = (): void => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    // In a narrow window the list is hidden until what was opened from it has been left.
    if (!row?.offsetParent) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  };
  // What was asked for comes with a later drawing, and so does a row that was out of sight.
  useEffect(() => {
    settle();
    focus();
  });
  const go = (index: number, step: Aim['step']): void => {
    aim.current = { index: Math.min(part.length - 1, Math.max(0, index)), step };
    settle();
    focus();
  };
  useImperativeHandle(handle, () => ({
    focus: () => {
      wanted.current = tabStop;
      list.scrollToIndex(tabStop);
      focus();
    },
    goTo: (id) => {
      const index = part.entries.findIndex((entry) => entry.kind === 'row' && entry.row.id === id);
      if (index >= 0) go(part.from + index, 1);
    },
  }));
  return {
    tabStop,
    key: ({ key, altKey, ctrlKey, metaKey }) => {
      const step = altKey || ctrlKey || metaKey ? undefined : stepsOf(part.length, tabStop)[key];
      if (step !== undefined) go(...step);
      return step !== undefined;
    },
  };
}

/** Where each key leads, and which way on from a heading. */
function stepsOf(length: number, at: number): Readonly<Record<string, readonly [number, Aim['step']]>> {
  if (length === 0) return {};
  return { ArrowDown: [at + 1, 1], ArrowUp: [at - 1, -1], PageDown: [at + page, 1], PageUp: [at - page, -1], Home: [0, 1], End: [length - 1, -1] };
}
