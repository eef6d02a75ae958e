/** Two clocks that differ by no more than this are taken for one. Milliseconds. */
export const toleratedOffset = 5_000;

/**
 * What the clock of the device that holds a meeting's clock shows, as far as this device can tell.
 * @param behind by how much that clock lies behind this one, milliseconds; undefined when nothing is known of it
 */
export function holdersTime(now: number, behind: number | undefined): { readonly now: number; readonly isEstimated: boolean } {
  const isEstimated = behind !== undefined && Math.abs(behind) > toleratedOffset;
  return { now: isEstimated ? now - behind : now, isEstimated };
}
