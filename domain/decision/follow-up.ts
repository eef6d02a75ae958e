import { plusDays, type LocalDate } from '../kernel/calendar.ts';
import type { Decision } from './decision.ts';

/** Nobody has said yet what it led to. */
export function isUnsettled({ state }: Pick<Decision, 'state'>): boolean {
  return state === 'in-force' || state === 'under-follow-up';
}

/**
 * The day on which a decision is to be followed up; null for none. A decision that is still under follow-up comes back on the day that
 * was named then, or else at once.
 */
export function followUpDay({ state, followUp, followUps }: Pick<Decision, 'state' | 'followUp' | 'followUps'>): LocalDate | null {
  const latest = followUps.at(-1);
  if (state !== 'under-follow-up' || latest === undefined) return followUp;
  if (latest.next !== undefined && latest.next !== null) return latest.next;
  const soonest = plusDays(latest.on, 1);
  return followUp === null || followUp > soonest ? followUp : soonest;
}
