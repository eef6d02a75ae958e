import type { Seen } from '../seen.ts';

/** So many of the latest are kept: the least of them was held up least on its way. */
const kept = 6;

/**
 * By how much the others' clocks differ from this one's. What a device says carries its own time; the difference to the time at which it comes
 * is its clock's and the way's. The way takes a moment at least and nobody knows how long, so the least difference of the latest ones counts.
 */
export class ClockOffsets {
  readonly #latest = new Map<string, number>();
  readonly #differences = new Map<string, readonly number[]>();

  /** @param now UTC milliseconds by this clock */
  heard(seen: readonly Seen[], now: number): void {
    for (const { device, at } of seen) {
      if (at === null) continue;
      const before = this.#latest.get(device);
      this.#latest.set(device, at);
      // What lay there when this began to listen may have lain there for days.
      if (before === undefined || before === at) continue;
      this.#differences.set(device, [...(this.#differences.get(device) ?? []), now - at].slice(-kept));
    }
  }

  /** Milliseconds by which each device's clock is behind this one; below zero when it is ahead. */
  behind(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#differences].map(([device, differences]) => [device, differences.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0]));
  }
}
