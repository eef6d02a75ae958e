import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../../domain/measure/meeting-measures.ts';
import type { Item } from '../../../domain/meeting/item.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { halfPastEight, itemOf, meetingOf, minute } from '../meeting/meeting-of.ts';

const zone = 'Europe/Stockholm';

/** A meeting that is over, its items one after the other with these actual minutes. */
function over(items: readonly Item[], actual: readonly number[], changes: Partial<Meeting> = {}, late = 0): Meeting {
  let from = halfPastEight + late * minute;
  const startedAt = from;
  const spans = items.map((item, index) => {
    const span = { id: `s${index}`, item: item.id, from, to: from + (actual[index] ?? 0) * minute };
    from = span.to;
    return span;
  });
  return meetingOf(items, { state: 'ended', spans, sittings: [{ start: '2026-11-24T08:30', length: 60, startedAt, endedAt: from }], ...changes });
}

function measures(meeting: Meeting) {
  return measuresOf(meeting, zone, halfPastEight + 600 * minute);
}

describe('time', () => {
  const items = [itemOf('a', { number: 1, minutes: 10 }), itemOf('b', { number: 2, minutes: 20, type: 'decision' }), itemOf('p', { type: 'break', minutes: 10 })];

  test('precision, hits, items over and the mix leave breaks out; the planned minutes count them', () => {
    const result = measures(over(items, [11, 26, 15]));
    expect(result.plannedMinutes).toBe(40);
    expect(result.workMinutesPlanned).toBe(30);
    expect(result.workMinutesActual).toBe(37);
    expect(result.timeboxPrecision).toBeCloseTo(1 - 7 / 30, 12);
    expect(result.timeboxHitRate).toBe(0.5);
    expect(result.itemsOver).toEqual([1, 2]);
    expect(result.purposeMix).toEqual({ discussion: 11 / 37, decision: 26 / 37 });
  });

  test('precision is never below zero', () => {
    expect(measures(over(items, [100, 100, 0])).timeboxPrecision).toBe(0);
  });

  test('start delay and overrun are signed, and overrun is summed over the sittings', () => {
    expect(measures(over(items, [10, 20, 10], {}, -5))).toMatchObject({ startDelayMinutes: -5, overrunMinutes: -25 });
    const twice = over(items, [10, 20, 10], {
      sittings: [
        { start: '2026-11-24T08:30', length: 60, startedAt: halfPastEight, endedAt: halfPastEight + 65 * minute },
        { start: '2026-11-26T08:30', length: 30, startedAt: halfPastEight + 2880 * minute, endedAt: halfPastEight + (2880 + 40) * minute },
      ],
    });
    expect(measures(twice).overrunMinutes).toBe(15);
  });

  test('an item whose times are not to be trusted takes no part', () => {
    const untrusted = items.map((item) => (item.id === 'b' ? { ...item, notMeasured: true } : item));
    expect(measures(over(untrusted, [10, 90, 10]))).toMatchObject({ timeboxPrecision: 1, workMinutesPlanned: 10, itemsOver: [] });
  });
});

describe('outcome', () => {
  const result = (kind: 'decided' | 'postponed' | 'done') => ({ kind, postponedTo: null, reason: null, handedTo: null, returns: null });

  test('yield and postponement are over the decision items', () => {
    const items = [
      itemOf('a', { type: 'decision', result: result('decided') }),
      itemOf('b', { type: 'decision', result: result('postponed') }),
      itemOf('c', { type: 'decision', result: result('done') }),
      itemOf('d', { result: result('postponed') }),
    ];
    expect(measures(over(items, [1, 1, 1, 1]))).toMatchObject({ decisionYield: 1 / 3, postponementRate: 1 / 3 });
  });

  test('actions are those reviewed and due by the day: on time by the first day promised, closed by the day itself', () => {
    const reviewed = [
      { action: '1', due: '2026-11-20', originalDue: '2026-11-20', doneOn: '2026-11-20' },
      { action: '2', due: '2026-11-23', originalDue: '2026-11-10', doneOn: '2026-11-23' },
      { action: '3', due: '2026-11-24', originalDue: '2026-11-24', doneOn: null },
      { action: '4', due: '2026-12-24', originalDue: '2026-11-01', doneOn: null },
      { action: '5', due: null, originalDue: null, doneOn: null },
    ];
    expect(measures(over([itemOf('a')], [10], { reviewed }))).toMatchObject({ actionsOnTime: 1 / 3, actionsClosed: 2 / 3 });
  });
});

describe('people', () => {
  const absent = { person: 'x', absent: true, substituteFor: null, presences: [] };
  const whole = { person: 'y', absent: false, substituteFor: null, presences: [] };

  test('person-hours sum the stretches within the sitting, nobody twice at once', () => {
    const stretch = (from: number | null, to: number | null) => ({
      from: from === null ? null : halfPastEight + from * minute,
      to: to === null ? null : halfPastEight + to * minute,
      mode: 'room' as const,
      reason: null,
      item: null,
      note: '',
    });
    const partly = { person: 'z', absent: false, substituteFor: null, presences: [stretch(-10, 20), stretch(10, 30), stretch(50, null)] };
    expect(measures(over([itemOf('a')], [60], { attendance: [absent, whole, partly] })).personHours).toBeCloseTo((60 + 40) / 60, 12);
  });

  test('a pulse of fewer than four answers says nothing', () => {
    const pulse = (worthTheTime: number[]) => ({ histograms: { worthTheTime }, lines: [], guess: null });
    expect(measures(over([itemOf('a')], [10], { pulse: pulse([0, 0, 1, 1, 1]) }))).toMatchObject({ pulseMean: null, pulseShareAtLeast3: null });
    expect(measures(over([itemOf('a')], [10], { pulse: pulse([0, 0, 1, 2, 1]) }))).toMatchObject({ pulseMean: 3, pulseShareAtLeast3: 0.75 });
  });
});

test('a meeting that never began has no measures of what happened', () => {
  expect(measures(meetingOf([itemOf('a')]))).toMatchObject({
    plannedMinutes: 10,
    workMinutesActual: null,
    startDelayMinutes: null,
    overrunMinutes: null,
    timeboxPrecision: null,
    timeboxHitRate: null,
    purposeMix: null,
    decisionYield: null,
    actionsOnTime: null,
    personHours: null,
    pulseMean: null,
  });
});
