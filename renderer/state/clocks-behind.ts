import { useCallback, useSyncExternalStore } from 'react';
import type { SaveState } from '../../domain/contract/machine-calls.ts';
import type { Id } from '../../domain/kernel/identity.ts';

let behind: SaveState['behind'] = {};
const viewers = new Set<() => void>();

/** What the machine says of the others' clocks. It comes with every record, and is seldom another. */
export function noteClocksBehind(said: SaveState['behind']): void {
  behind = said;
  for (const viewer of viewers) viewer();
}

function subscribe(viewer: () => void): () => void {
  viewers.add(viewer);
  return () => viewers.delete(viewer);
}

/** By how many milliseconds a device's clock lies behind this one's; undefined where that is not known. Only another answer draws anything anew. */
export function useClockBehind(device: Id | null): number | undefined {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => (device === null ? undefined : behind[device]), [device]),
  );
}
