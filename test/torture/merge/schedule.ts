import fc from 'fast-check';

/** What happens in a schedule, one step after the other. Devices and things are named by number, taken round. */
export type Step =
  /** Somebody does something. */
  | { readonly do: 'command'; readonly device: number; readonly what: number; readonly thing: number }
  /** Some of one device's segments come to another, as far as so many thousandths of their bytes. */
  | { readonly do: 'deliver'; readonly from: number; readonly to: number; readonly thousandths: number; readonly every: number }
  /** All that one has comes to another, in a packet. */
  | { readonly do: 'packet'; readonly from: number; readonly to: number }
  /** The program is ended and started again. */
  | { readonly do: 'restart'; readonly device: number }
  /** The snapshots are deleted while it is not running. */
  | { readonly do: 'forget'; readonly device: number }
  /** Time passes on one clock; it may go backwards. */
  | { readonly do: 'tick'; readonly device: number; readonly milliseconds: number }
  /** Words are taken out for ever. */
  | { readonly do: 'redact'; readonly device: number; readonly thing: number };

/** Two to five machines and what happens between them. */
export interface Schedule {
  readonly devices: number;
  /** Milliseconds by which each clock is wrong. */
  readonly skews: readonly number[];
  /** When it begins, UTC milliseconds. */
  readonly begin: number;
  readonly steps: readonly Step[];
}

const device = fc.nat({ max: 4 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('command' as const), device, what: fc.nat({ max: 199 }), thing: fc.nat({ max: 7 }) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), from: device, to: device, thousandths: fc.oneof(fc.constant(1_000), fc.nat({ max: 1_000 })), every: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('packet' as const), from: device, to: device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), device }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tick' as const), device, milliseconds: fc.integer({ min: -3_600_000, max: 86_400_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redact' as const), device, thing: fc.nat({ max: 20 }) }) },
);

const devices = fc.oneof({ weight: 4, arbitrary: fc.constant(2) }, { weight: 3, arbitrary: fc.constant(3) }, { weight: 1, arbitrary: fc.constant(4) }, { weight: 1, arbitrary: fc.constant(5) });

/** @param longest how many steps at most */
export const schedules = (longest: number): fc.Arbitrary<Schedule> => fc.record({
  devices,
  skews: fc.array(fc.constantFrom(0, 0, 1_000, -1_000, 300_000, -3_600_000, 86_400_000), { minLength: 5, maxLength: 5 }),
  begin: fc.constant(Date.UTC(2026, 10, 24, 7, 30)),
  steps: fc.array(step, { minLength: 3, maxLength: longest }),
});

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const amounts = [second, 5 * minute, hour, day, 3_653 * day].flatMap((amount) => [amount, -amount]);

const jump: fc.Arbitrary<Step> = fc.record({ do: fc.constant('tick' as const), device, milliseconds: fc.constantFrom(...amounts) });
const restart: fc.Arbitrary<Step> = fc.record({ do: fc.constant('restart' as const), device });

/** Clocks that are wrong and jump, also over a restart, on ordinary days and on those on which the clock is moved. */
export const clockSchedules: fc.Arbitrary<Schedule> = fc.record({
  devices: fc.integer({ min: 1, max: 3 }),
  skews: fc.array(fc.constantFrom(0, ...amounts), { minLength: 5, maxLength: 5 }),
  begin: fc.constantFrom(Date.UTC(2026, 10, 24, 7, 30), Date.UTC(2026, 9, 25, 0, 59, 59, 990), Date.UTC(2027, 2, 28, 0, 59, 59, 990)),
  steps: fc.array(fc.oneof({ weight: 4, arbitrary: step }, { weight: 3, arbitrary: jump }, { weight: 1, arbitrary: restart }), { minLength: 4, maxLength: 24 }),
});
