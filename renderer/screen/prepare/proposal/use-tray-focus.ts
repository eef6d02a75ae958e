import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';

/** The rows of the tray are one step of Tab; the arrows go through them. */
export interface TrayFocus {
  /** The row that Tab leads to. */
  readonly tabStop: Id | undefined;
  /** The row that has the focus, itself or by one of its buttons. */
  readonly focused: Id | null;
  readonly focus: (row: Id | undefined) => void;
  /** Moves the focus to a row as soon as it is there. */
  readonly focusLater: (row: Id) => void;
  readonly onFocus: (event: FocusEvent, row: Id) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent, row: Id) => void;
}

/** @param onEmpty moves the focus elsewhere, when the row that had it was the last */
export function useTrayFocus(tray: RefObject<HTMLElement | null>, rows: readonly Id[], onEmpty: () => void): TrayFocus {
  const wanted = useRef<Id | null>(null);
  const last = useRef<{ readonly row: Id; readonly at: number } | null>(null);
  const [tabbed, setTabbed] = useState<Id | null>(null);
  const [focused, setFocused] = useState<Id | null>(null);
  const focus = (row: Id | undefined): void => elementOf(tray.current, row)?.focus();
  useEffect(() => {
    if (wanted.current !== null && rows.includes(wanted.current)) {
      focus(wanted.current);
      wanted.current = null;
    }
    const gone = last.current;
    if (gone === null || rows.includes(gone.row)) return;
    last.current = null;
    // A row goes also when somebody else takes it: whoever stood on it stands on its neighbour.
    if (document.activeElement !== document.body) return;
    if (rows.length === 0) onEmpty();
    else focus(rows[Math.min(gone.at, rows.length - 1)]);
  });
  return {
    tabStop: rows.find((row) => row === tabbed) ?? rows[0],
    focused: rows.find((row) => row === focused) ?? null,
    focus,
    focusLater: (row) => (wanted.current = row),
    onFocus: (event, row) => {
      // A dialog that a row opens lies outside of it.
      if (!isWithin(event.currentTarget, event.target)) return;
      last.current = { row, at: rows.indexOf(row) };
      setTabbed(row);
      setFocused(row);
    },
    onBlur: ({ currentTarget, target, relatedTarget }) => {
      if (!isWithin(currentTarget, target) || isWithin(currentTarget, relatedTarget)) return;
      setFocused(null);
      if (relatedTarget !== null) last.current = null;
    },
    onKeyDown: (event, row) => {
      const step = isWithin(event.currentTarget, event.target) ? stepOf(event, rows, row) : undefined;
      if (step === undefined) return;
      event.preventDefault();
      focus(step);
    },
  };
}

function elementOf(tray: HTMLElement | null, row: Id | undefined): HTMLElement | undefined {
  return [...(tray?.querySelectorAll<HTMLElement>('[data-proposal]') ?? [])].find((each) => each.dataset['proposal'] === row);
}

function isWithin(element: Element, target: EventTarget | null): boolean {
  return target instanceof Node && element.contains(target);
}

/** The row that a key leads to. */
function stepOf(event: KeyboardEvent, rows: readonly Id[], row: Id): Id | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const at = rows.indexOf(row);
  const steps: Readonly<Record<string, Id | undefined>> = { ArrowUp: rows[at - 1], ArrowDown: rows[at + 1], Home: rows[0], End: rows.at(-1) };
  return steps[event.key];
}
