import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { ask } from '../bridge.ts';

/** How long after the last key a text is kept, milliseconds. */
const pause = 300;

/** How long a disk that did not take a text is left alone, milliseconds. */
const patience = 5_000;

const texts = new Map<string, string>();
const viewers = new Set<() => void>();
const waiting = new Map<string, number>();
let asked = false;

function tellViewers(): void {
  for (const viewer of viewers) viewer();
}

/** What was unfinished when the window opened; what has been typed since wins. */
function readKept(): void {
  if (asked) return;
  asked = true;
  ask('drafts', {})
    .then((kept) => {
      for (const [key, text] of Object.entries(kept)) if (!texts.has(key)) texts.set(key, text);
      return tellViewers();
    })
    .catch(() => {
      // Whoever shows a text next asks again.
      asked = false;
    });
}

function subscribe(viewer: () => void): () => void {
  viewers.add(viewer);
  readKept();
  return () => viewers.delete(viewer);
}

function keep(key: string): void {
  window.clearTimeout(waiting.get(key));
  waiting.delete(key);
  ask('keepDraft', { key, text: texts.get(key) ?? '' }).catch(() => keepLater(key));
}

/** A disk that did not take a text is tried again, unless more has been typed meanwhile: that is on its way by itself. */
function keepLater(key: string): void {
  if (!waiting.has(key)) waiting.set(key, window.setTimeout(() => keep(key), patience));
}

function change(key: string, text: string): void {
  texts.set(key, text);
  window.clearTimeout(waiting.get(key));
  // Cleared at once: a text that has been recorded must not come back after a crash.
  if (text === '') keep(key);
  else waiting.set(key, window.setTimeout(() => keep(key), pause));
  tellViewers();
}

/** Empties a text on the screen now, and on the disk when what it said has been recorded: a crash in between must not lose it. */
function clearAfter(key: string, work: Promise<unknown>): void {
  texts.set(key, '');
  window.clearTimeout(waiting.get(key));
  waiting.delete(key);
  tellViewers();
  const settle = (): void => {
    if (texts.get(key) === '') keep(key);
  };
  work.then(settle, settle);
}

/** A window that closes does not wait for the next pause in typing. */
window.addEventListener('pagehide', () => {
  for (const key of waiting.keys()) keep(key);
});

/**
 * Text that is not finished. It outlives the window and the process: it is kept on this machine at each pause in typing, and when its
 * place on the screen goes, until it is cleared.
 */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => texts.get(key) ?? '');
  useEffect(
    () => () => {
      if (waiting.has(key)) keep(key);
    },
    [key],
  );
  const set = useCallback((next: string) => change(key, next), [key]);
  return [text, set];
}

/** The same, for a text that is recorded as a whole: the third empties it when the work that records it is done. */
export function useClearedDraft(key: string): readonly [string, (text: string) => void, (work: Promise<unknown>) => void] {
  const [text, set] = useDraft(key);
  const clear = useCallback((work: Promise<unknown>) => clearAfter(key, work), [key]);
  return [text, set, clear];
}
