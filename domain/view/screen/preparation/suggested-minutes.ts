import type { Minutes } from '../../../kernel/calendar.ts';

/** A timebox as people set them. Minutes. */
const step = 5;
/** Nobody changes a plan for less. */
const noticeable = 0.1;

/** The minutes that an item would take at this pace; null where they are as good as those it has. */
export function suggestedMinutes(minutes: Minutes, pace: number): Minutes | null {
  const suggested = Math.max(step, Math.round((minutes * pace) / step) * step);
  return Math.abs(pace - 1) < noticeable || suggested === minutes || minutes === 0 ? null : suggested;
}
