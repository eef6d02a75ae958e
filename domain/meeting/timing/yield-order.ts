import type { Priority } from '../item.ts';

/** Who gives way first when time is short: could before should before must. */
export const yieldOrder: readonly Priority[] = ['could', 'should', 'must'];
