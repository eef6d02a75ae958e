import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item, Priority } from '../../../../domain/meeting/item.ts';
import { remainingOf, type Remaining } from '../../../../domain/meeting/timing/forecast.ts';
import { fewestPostponed } from '../../../../domain/meeting/timing/postpone.ts';
import { replanOf, replansOf } from '../../../../domain/meeting/timing/replan.ts';
import { leastBox } from '../../../../domain/meeting/timing/shrink.ts';
import { halfPastEight, itemOf, minute, runningMeetingOf } from '../meeting-of.ts';

const end = halfPastEight + 60 * minute;

describe('given a meeting that fits its time', () => {
  test('when asked for a new plan, then there is nothing to propose', () => {
    const meeting = runningMeetingOf([itemOf('a', { minutes: 20 }), itemOf('b', { minutes: 40 })], halfPastEight);
    expect(replansOf(meeting, halfPastEight, end)).toEqual([]);
  });
});

describe('given a meeting that began ten minutes late', () => {
  const started = halfPastEight + 10 * minute;
  const items = [
    itemOf('opening', { minutes: 10, type: 'formality' }),
    itemOf('could', { minutes: 10, shortest: 6, priority: 'could' }),
    itemOf('should', { minutes: 20, shortest: 10 }),
    itemOf('decision', { minutes: 20, shortest: 10, type: 'decision', priority: 'could' }),
  ];
  const meeting = runningMeetingOf(items, started);

  test('then the first proposal is to end ten minutes later', () => {
    expect(replansOf(meeting, started, end)[0]).toEqual({ way: 'later-end', end: end + 10 * minute, timeboxes: [], postponed: [], air: 0 });
  });

  test('then the second gives could less time before should, and leaves the decision alone', () => {
    expect(replanOf(meeting, 'shrink', started, end)?.timeboxes).toEqual([
      { item: 'could', minutes: 6 },
      { item: 'should', minutes: 14 },
    ]);
  });

  test('then the third lets the item wait that could', () => {
    expect(replanOf(meeting, 'postpone', started, end)).toMatchObject({ postponed: ['could'], air: 0 });
  });

  test('then a decision item gives only when all others have given everything', () => {
    const short = items.map((item) => (item.id === 'should' ? { ...item, shortest: 18 } : item));
    expect(replanOf(runningMeetingOf(short, started), 'shrink', started, end)?.timeboxes).toEqual([
      { item: 'could', minutes: 6 },
      { item: 'should', minutes: 18 },
      { item: 'decision', minutes: 16 },
    ]);
  });

  test('then shrinking is not proposed when the shortest useful times do not leave enough', () => {
    const fixed = items.map((item) => ({ ...item, shortest: null }));
    expect(replansOf(runningMeetingOf(fixed, started), started, end).map(({ way }) => way)).toEqual(['later-end', 'postpone']);
  });
});

describe('given what may not wait', () => {
  test('then breaks, closing items and the item that has the floor stay', () => {
    const items = [itemOf('now', { minutes: 30 }), itemOf('break', { type: 'break' }), itemOf('closing', { type: 'closing' })];
    const meeting = runningMeetingOf(items, halfPastEight);
    expect(replanOf(meeting, 'postpone', halfPastEight, halfPastEight + 40 * minute)).toBeUndefined();
  });
});

const priorities: readonly Priority[] = ['must', 'should', 'could'];
const itemTypes = ['decision', 'discussion', 'information', 'break', 'closing'] as const;

const agenda: fc.Arbitrary<readonly Item[]> = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 25 }),
      shortest: fc.option(fc.integer({ min: 0, max: 30 })),
      priority: fc.constantFrom(...priorities),
      type: fc.constantFrom(...itemTypes),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) => all.map((changes, index) => itemOf(`i${index}`, changes)));

const moment = fc.record({
  items: agenda,
  late: fc.integer({ min: 0, max: 90 * minute }),
  used: fc.integer({ min: 0, max: 30 * minute }),
  until: fc.integer({ min: -20, max: 120 }),
});

function at({ items, late, used, until }: { items: readonly Item[]; late: number; used: number; until: number }) {
  const started = halfPastEight + late;
  const now = started + used;
  return { meeting: runningMeetingOf(items, started), now, end: halfPastEight + until * minute };
}

describe('whatever the agenda', () => {
  test('the minutes of every proposal add up to the time that is left', () => {
    fc.assert(
      fc.property(moment, (given) => {
        const { meeting, now, end: until } = at(given);
        for (const { timeboxes, postponed, air, end: holds } of replansOf(meeting, now, until)) {
          const boxes = new Map(timeboxes.map(({ item, minutes }) => [item, minutes]));
          const left = remainingOf(meeting, now)
            .filter(({ item }) => !postponed.includes(item.id))
            .map(({ item, left: minutes }) => minutes - (item.minutes - (boxes.get(item.id) ?? item.minutes)));
          const total = left.reduce((sum, each) => sum + each, 0);
          expect(total + air).toBe(Math.floor((holds - now) / minute));
          expect(air).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('no timebox goes below the shortest useful time, below what was used, or up', () => {
    fc.assert(
      fc.property(moment, (given) => {
        const { meeting, now, end: until } = at(given);
        const remaining = new Map(remainingOf(meeting, now).map((each) => [each.item.id, each]));
        for (const { item, minutes } of replanOf(meeting, 'shrink', now, until)?.timeboxes ?? []) {
          const each = remaining.get(item);
          expect(each).toBeDefined();
          if (each === undefined) return;
          expect(minutes).toBeGreaterThanOrEqual(leastBox(each));
          expect(minutes).toBeGreaterThanOrEqual(Math.min(each.used, each.item.minutes));
          expect(minutes).toBeLessThan(each.item.minutes);
        }
      }),
    );
  });

  test('a class gives only when the one before it has given all', () => {
    fc.assert(
      fc.property(moment, (given) => {
        const { meeting, now, end: until } = at(given);
        const boxes = new Map(replanOf(meeting, 'shrink', now, until)?.timeboxes.map(({ item, minutes }) => [item, minutes]));
        const rank = ({ item }: Remaining): number => Number(item.type === 'decision') * 3 + priorities.toReversed().indexOf(item.priority);
        const open = remainingOf(meeting, now).filter(({ left }) => left > 0);
        const touched = Math.max(-1, ...open.filter(({ item }) => boxes.has(item.id)).map(rank));
        for (const each of open.filter((one) => rank(one) < touched)) {
          expect(boxes.get(each.item.id) ?? each.item.minutes).toBe(leastBox(each));
        }
      }),
    );
  });

  test('what waits is the best of all choices, found by trying every one', () => {
    fc.assert(
      fc.property(agenda, fc.integer({ min: 1, max: 120 }), (items, excess) => {
        const remaining = items.map((item, index) => ({ item, current: index === 0, used: 0, left: item.minutes }));
        expect(fewestPostponed(remaining, excess)?.map(({ item }) => item.id)).toEqual(bestByTrying(remaining, excess));
      }),
      { numRuns: 300 },
    );
  });

  test('the same question has the same answer', () => {
    fc.assert(
      fc.property(moment, (given) => {
        const { meeting, now, end: until } = at(given);
        expect(replansOf(meeting, now, until)).toEqual(replansOf(structuredClone(meeting), now, until));
      }),
    );
  });

  test('a long agenda is answered as well', () => {
    const items = Array.from({ length: 80 }, (_, index) => itemOf(`i${index}`, { minutes: 5 + (index % 7), type: index % 3 === 0 ? 'decision' : 'discussion' }));
    const meeting = runningMeetingOf(items, halfPastEight);
    const chosen = replanOf(meeting, 'postpone', halfPastEight, halfPastEight + 240 * minute);
    expect(chosen?.postponed.some((id) => items.find((item) => item.id === id)?.type === 'decision')).toBe(false);
    expect(chosen?.air).toBe(0);
  });
});

/** The design's criteria, one after the other, over every subset. */
function bestByTrying(remaining: readonly Remaining[], excess: number): readonly string[] | undefined {
  const all = remaining.filter(({ item, current, left }) => !current && left > 0 && item.type !== 'break' && item.type !== 'closing');
  const order = (chosen: readonly Remaining[]): readonly number[] => [
    chosen.filter(({ item }) => item.type === 'decision').length,
    Math.max(...chosen.map(({ item }) => ['could', 'should', 'must'].indexOf(item.priority))),
    chosen.length,
    chosen.reduce((sum, { left }) => sum + left, 0),
    ...chosen.map((each) => -remaining.indexOf(each)).toReversed(),
  ];
  let best: { readonly chosen: readonly Remaining[]; readonly order: readonly number[] } | undefined;
  for (let bits = 1; bits < 2 ** all.length; bits += 1) {
    const chosen = all.filter((_, index) => (bits >> index) % 2 === 1);
    if (chosen.reduce((sum, { left }) => sum + left, 0) < excess) continue;
    const candidate = { chosen, order: order(chosen) };
    if (best === undefined || firstDifference(candidate.order, best.order) < 0) best = candidate;
  }
  return best?.chosen.map(({ item }) => item.id);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((each, place) => each !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
