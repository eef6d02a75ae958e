import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WrittenCommand } from '../../../../../domain/api.ts';
import { laidOut, timelineOf } from '../../../../../domain/view/screen/run/timeline.ts';
import { aGroup, at, given, start, type Rules } from '../../../given.ts';

type GroupCommand = Exclude<WrittenCommand, { command: 'undo' }>;

const zone = 'Europe/Stockholm';
const minute = 60_000;

/** 10 + 20 + 30 minutes in a meeting of an hour. */
const running: readonly GroupCommand[] = [
  ...aGroup,
  { command: 'planMeeting', id: 'm', group: 'klg', start: '2026-11-24T08:30', length: 60 },
  { command: 'addItem', id: 'a', meeting: 'm', title: 'Ett', type: 'formality', minutes: 10 },
  { command: 'addItem', id: 'b', meeting: 'm', title: 'Två', type: 'decision', minutes: 20 },
  { command: 'addItem', id: 'c', meeting: 'm', title: 'Tre', type: 'information', minutes: 30 },
  { command: 'startMeeting', meeting: 'm', at: at(4) },
];

function shown(rules: Rules, minutes: number): readonly unknown[] {
  return timelineOf(rules.meeting('m'), start + minutes * minute, zone).blocks.map(({ item, from, to, phase, deviation }) => [
    item?.id ?? 'pause',
    (from - start) / minute,
    (to - start) / minute,
    phase,
    deviation,
  ]);
}

describe('the timeline', () => {
  test('what has the floor goes on for what is left of its time, and what waits follows', () => {
    expect(shown(given(running), 9)).toEqual([
      ['a', 4, 14, 'current', null],
      ['b', 14, 34, 'coming', null],
      ['c', 34, 64, 'coming', null],
    ]);
  });

  test('a longer item pushes the others, and says by how much it differed once it is left', () => {
    const rules = given(running, { command: 'leaveItem', meeting: 'm', item: 'a', at: at(16), result: 'done' });
    expect(shown(rules, 16)).toEqual([
      ['a', 4, 16, 'past', 2],
      ['b', 16, 36, 'current', null],
      ['c', 36, 66, 'coming', null],
    ]);
    expect(shown(rules, 40)).toEqual([
      ['a', 4, 16, 'past', 2],
      ['b', 16, 40, 'current', null],
      ['c', 40, 70, 'coming', null],
    ]);
  });

  test('a pause is a stretch of its own, and what had the floor comes after it', () => {
    const rules = given(running, { command: 'pauseMeeting', meeting: 'm', at: at(6) });
    expect(shown(rules, 9)).toEqual([
      ['a', 4, 6, 'past', null],
      ['pause', 6, 9, 'current', null],
      ['a', 9, 17, 'coming', null],
      ['b', 17, 37, 'coming', null],
      ['c', 37, 67, 'coming', null],
    ]);
  });

  test('an item that is taken out of order keeps what it has, and its plan is told once', () => {
    const rules = given(
      running,
      { command: 'goToItem', meeting: 'm', item: 'c', at: at(8) },
      { command: 'leaveItem', meeting: 'm', item: 'c', at: at(20), result: 'done' },
    );
    expect(shown(rules, 22)).toEqual([
      ['a', 4, 8, 'past', null],
      ['c', 8, 20, 'past', -18],
      ['a', 20, 26, 'current', null],
      ['b', 26, 46, 'coming', null],
    ]);
  });

  test('it reaches from the start of the sitting to the later of the forecast and the end that must hold', () => {
    const timeline = timelineOf(given(running).meeting('m'), start + 9 * minute, zone);
    expect([timeline.from, timeline.to, timeline.end, timeline.forecast].map((each) => (each - start) / minute)).toEqual([4, 64, 60, 64]);
  });
});

describe('the layout of the timeline', () => {
  test('is in proportion where nothing is too narrow', () => {
    const layout = laidOut(timelineOf(given(running).meeting('m'), start + 9 * minute, zone), 0.02);
    expect(layout.places.map(({ share }) => Math.round(share * 60))).toEqual([10, 20, 30]);
    expect(layout.at(start + 34 * minute)).toBeCloseTo(0.5);
    expect(layout.at(start)).toBe(0);
    expect(layout.at(start + 500 * minute)).toBeCloseTo(1);
  });

  test('no block is narrower than asked for, the shares never exceed the whole, and time never goes backwards', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 300 }), (minutes, passed) => {
        const items = minutes.map((length, index): GroupCommand => ({ command: 'addItem', id: `x${index}`, meeting: 'm2', title: 'X', type: 'information', minutes: length }));
        const rules = given(aGroup, { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-11-24T08:30', length: 60 }, ...items, { command: 'startMeeting', meeting: 'm2', at: at(0) });
        const timeline = timelineOf(rules.meeting('m2'), start + passed * minute, zone);
        const layout = laidOut(timeline, 0.0245);
        const least = Math.min(0.0245, 1 / (timeline.blocks.length + 1));
        expect(layout.places.every(({ share }) => share >= least - 1e-9)).toBe(true);
        expect(layout.places.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
        const places = [0, 1, 2, 5, 30, 100, 1_000].map((each) => layout.at(start + each * minute));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
