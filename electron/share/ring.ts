import { bellAt } from '../store/bell.ts';
import { layout } from '../store/layout.ts';

/** Tells the other processes on a store to look at once. */
export function ring(store: string): void {
  const bell = bellAt(layout.bell(store));
  bell.ring();
  bell.close();
}
