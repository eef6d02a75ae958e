/** One figure of the bench, one JSON line. */
export interface Figure {
  readonly name: string;
  readonly against: string;
  readonly ratio: number;
  /** Highest ratio allowed; null where the bound is not a ratio. */
  readonly limit: number | null;
  /** Null where bytes are measured and not time. */
  readonly medianMs: number | null;
  readonly againstMs: number | null;
  readonly medianBytes?: number;
  readonly againstBytes?: number;
}

/** A figure and whether its bound holds. */
export interface Verdict {
  readonly figure: Figure;
  readonly holds: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** Milliseconds that a piece of work takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What each side takes at the median, all of them in turn in the same run; who is first goes round. */
export function medians<Side extends string>(rounds: number, sides: Readonly<Record<Side, () => number>>): Readonly<Record<Side, number>> {
  const names = Object.keys(sides) as Side[];
  const times = new Map<Side, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const place of names.keys()) {
      const name = names[(round + place) % names.length];
      if (name !== undefined) times.get(name)?.push(sides[name]());
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Side, number>;
}

/** Both sides in turn, each first every second time: what one leaves behind for the other to pay evens out. */
export function inTurns(rounds: number, one: () => number, other: () => number): readonly { readonly one: number; readonly other: number }[] {
  return Array.from({ length: rounds }, (_, index) => {
    if (index % 2 === 0) return { one: one(), other: other() };
    const second = other();
    return { one: one(), other: second };
  });
}

/** The medians of both sides, taken in turn in the same run, so that whatever else the machine does hits both. */
export function interleaved(rounds: number, one: () => number, other: () => number): { readonly one: number; readonly other: number } {
  const pairs = inTurns(rounds, one, other);
  return { one: median(pairs.map((pair) => pair.one)), other: median(pairs.map((pair) => pair.other)) };
}

export function figureOf(name: string, against: string, limit: number | null, medianMs: number, againstMs: number): Figure {
  return { name, against, ratio: rounded(medianMs / againstMs), limit, medianMs: rounded(medianMs), againstMs: rounded(againstMs) };
}

/** A ratio that must not pass its limit; without a limit it is only told. */
export function verdictOf(name: string, against: string, limit: number | null, medianMs: number, againstMs: number): Verdict {
  const figure = figureOf(name, against, limit, medianMs, againstMs);
  return { figure, holds: limit === null || figure.ratio <= limit };
}

export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
