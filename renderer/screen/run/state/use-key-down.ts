import { useEffect, useRef, type RefObject } from 'react';

/** Hears keys within an element that is no control itself, before anybody outside it does. */
export function useKeyDown<Within extends HTMLElement>(pressed: (event: KeyboardEvent) => void): RefObject<Within | null> {
  const element = useRef<Within>(null);
  const latest = useRef(pressed);
  useEffect(() => {
    latest.current = pressed;
  });
  useEffect(() => {
    const within = element.current;
    const heard = (event: KeyboardEvent): void => {
      // The keys of an open list belong to it.
      const isInList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
      if (!event.isComposing && !isInList) latest.current(event);
    };
    within?.addEventListener('keydown', heard);
    return () => within?.removeEventListener('keydown', heard);
  }, []);
  return element;
}
