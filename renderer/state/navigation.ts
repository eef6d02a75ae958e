import { useMemo, useSyncExternalStore } from 'react';
import { hashOf, placeOf, type Place } from './place.ts';

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Goes to a place; "back" leads here again. */
export function go(place: Place): void {
  window.location.hash = hashOf(place);
}

/** Goes to a place without a step that "back" would stop at: another item of the same face, say. */
export function goQuietly(place: Place): void {
  window.history.replaceState(null, '', hashOf(place));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => placeOf(hash), [hash]);
}
