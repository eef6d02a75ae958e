import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { copyForTheDay } from '../store/daily-copy.ts';
import type { Ground } from './serve.ts';

/** What the thread of copies does. It is apart from the store's, so that a slow second disk holds up nothing. */
export const copyCalls = {
  copy: (_ground: null, { store, folder, today }: { store: string; folder: string; today: LocalDate }) => copyForTheDay(store, folder, today),
} as const;

export type CopyCalls = typeof copyCalls;

export function copyGround(): Ground<null> {
  return { open: () => null, calls: copyCalls, close: () => {} };
}
