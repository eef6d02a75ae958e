import { useEffect, useRef, type RefObject } from 'react';

/** Whoever pressed something that then went away goes on from here: this long after the change, milliseconds. */
const settled = 60;

/**
 * Takes the focus when it would otherwise be lost: what had it went away as something changed. The element needs a `tabIndex`.
 * @param change another text whenever something may have gone away
 */
export function useKeptFocus<Element extends HTMLElement>(change: string): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    // A dialog that closes gives the focus back by itself, where it can.
    const timer = window.setTimeout(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) element.current?.focus();
    }, settled);
    return () => window.clearTimeout(timer);
  }, [change]);
  return element;
}
