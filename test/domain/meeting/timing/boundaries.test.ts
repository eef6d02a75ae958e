import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantNear, localTimeOf } from '../../../../domain/kernel/calendar.ts';
import { boundariesOf, mending } from '../../../../domain/meeting/timing/boundaries.ts';
import { anEndedMeeting, aRunningMeeting, at, given, start } from '../../given.ts';

const minute = 60_000;
const zone = 'Europe/Stockholm';

describe('the boundaries of a meeting', () => {
  test('each is told once: where an item ended and the next began is one boundary', () => {
    const boundaries = boundariesOf(given(anEndedMeeting).meeting(), start + 90 * minute);
    expect(boundaries.map(({ at: instant, ends, begins }) => [(instant - start) / minute, ends?.item ?? null, begins?.item ?? null])).toEqual([
      [0, null, 'i1'],
      [5, 'i1', 'i2'],
      [35, 'i2', 'i3'],
      [45, 'i3', null],
    ]);
  });

  test('what runs has no end to mend, and nothing began after now', () => {
    const boundaries = boundariesOf(given(aRunningMeeting).meeting(), start + 3 * minute);
    expect(boundaries).toHaveLength(1);
    expect(boundaries[0]).toMatchObject({ edge: 'from', lowest: null, highest: start + 3 * minute });
  });

  test('a time between its neighbours moves it, one outside says the limit', () => {
    const boundary = boundariesOf(given(anEndedMeeting).meeting(), start + 90 * minute)[1];
    if (boundary === undefined) throw new Error('There is no second boundary.');
    expect(mending(boundary, '08:40', zone)).toEqual({ kind: 'moved', at: start + 10 * minute });
    expect(mending(boundary, '08:35', zone)).toEqual({ kind: 'same' });
    expect(mending(boundary, '08:29', zone)).toEqual({ kind: 'too-early', lowest: start });
    expect(mending(boundary, '09:06', zone)).toEqual({ kind: 'too-late', highest: start + 35 * minute });
  });

  test('the minute of a limit means the limit, seconds and all', () => {
    const rules = given(aRunningMeeting, [
      { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(5.5) },
      { command: 'leaveItem', meeting: 'm1', item: 'i2', result: 'decided', at: at(35) },
    ]);
    const boundary = boundariesOf(rules.meeting(), start + 90 * minute)[2];
    if (boundary === undefined) throw new Error('There is no third boundary.');
    expect(mending(boundary, '08:35', zone)).toEqual({ kind: 'moved', at: start + 5.5 * minute });
  });

  test('whatever is called moved is accepted by the rules, and every boundary stays in order', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(minutes, fc.nat(3), (said, which) => {
        const rules = given(anEndedMeeting);
        const boundary = boundariesOf(rules.meeting(), start + 90 * minute)[which];
        if (boundary === undefined) throw new Error('There are four boundaries.');
        const time = `${String(Math.floor(said / 60)).padStart(2, '0')}:${String(said % 60).padStart(2, '0')}`;
        const read = mending(boundary, time, zone);
        if (read.kind !== 'moved') return;
        rules.accept({ command: 'mendTime', meeting: 'm1', span: boundary.span, edge: boundary.edge, at: new Date(read.at).toISOString() });
        const instants = boundariesOf(rules.meeting(), start + 90 * minute).map(({ at: instant }) => instant);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        expect(instants).toContain(read.at);
      }),
    );
  });
});

describe('a time without a day', () => {
  test('lies on the day that is nearest, past midnight as well', () => {
    const lateEvening = Date.UTC(2026, 10, 24, 22, 50); // 23.50 on the wall
    expect(instantNear('00:10', lateEvening, zone)).toBe(lateEvening + 20 * minute);
    expect(instantNear('23:40', lateEvening + 30 * minute, zone)).toBe(lateEvening - 10 * minute);
  });

  test('shows the same on the wall clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 365 }), fc.nat(1_439), (near, said) => {
        const time = `${String(Math.floor(said / 60)).padStart(2, '0')}:${String(said % 60).padStart(2, '0')}`;
        const instant = instantNear(time, start + near * minute, zone);
        // In the hour that the clocks skip in spring there is no such time.
        if (!(time >= '02:00' && time < '03:00')) expect(localTimeOf(instant, zone)).toBe(time);
        expect(Math.abs(instant - (start + near * minute))).toBeLessThanOrEqual(13 * 60 * minute);
      }),
    );
  });
});
