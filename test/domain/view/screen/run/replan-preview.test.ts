import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../../../domain/api.ts';
import type { Meeting } from '../../../../../domain/meeting/meeting.ts';
import { endThatHolds, forecastEnd } from '../../../../../domain/meeting/timing/forecast.ts';
import { firstChoice, replanChoices } from '../../../../../domain/view/screen/run/replan-preview.ts';
import { aRunningMeeting, at, given, start } from '../../../given.ts';

const minute = 60_000;
const zone = 'Europe/Stockholm';

function lateMeeting(): Meeting {
  return given(aRunningMeeting, [
    { command: 'changeItem', meeting: 'm1', item: 'i2', shortest: 15 },
    { command: 'changeItem', meeting: 'm1', item: 'i3', shortest: 4 },
  ]).meeting();
}

describe('the choices when an end must hold', () => {
  test('everything fits: there is nothing to choose, and the forecast says when', () => {
    const choices = replanChoices(lateMeeting(), start, start + 60 * minute);
    expect(choices.previews).toEqual([]);
    expect(choices.forecast).toBe(start + 45 * minute);
  });

  test('shrinking shows the boxes before and after, and ends when it must', () => {
    const choices = replanChoices(lateMeeting(), start, start + 40 * minute);
    const shrink = choices.previews.find(({ replan }) => replan.way === 'shrink');
    expect(shrink?.rows.map(({ item, fate, before, after }) => [item.id, fate, before, after])).toEqual([
      ['i1', 'kept', 5, 5],
      ['i2', 'kept', 30, 30],
      ['i3', 'shorter', 10, 5],
    ]);
    expect(shrink?.end).toBe(start + 40 * minute);
  });

  test('postponing shows who waits, and when the others are', () => {
    const choices = replanChoices(lateMeeting(), start, start + 38 * minute);
    const postpone = choices.previews.find(({ replan }) => replan.way === 'postpone');
    expect(postpone?.rows.map(({ item, fate, from, to }) => [item.id, fate, from, to])).toEqual([
      ['i1', 'kept', start, start + 5 * minute],
      ['i2', 'kept', start + 5 * minute, start + 35 * minute],
      ['i3', 'postponed', null, null],
    ]);
    expect(postpone?.replan.air).toBe(3);
    expect(postpone?.end).toBe(start + 35 * minute);
  });

  test('what keeps the end is chosen first; when nothing does, the later end is', () => {
    expect(firstChoice(replanChoices(lateMeeting(), start, start + 40 * minute))?.replan.way).toBe('shrink');
    expect(firstChoice(replanChoices(lateMeeting(), start + 3 * minute, start + 4 * minute))?.replan.way).toBe('later-end');
    expect(firstChoice(replanChoices(lateMeeting(), start, start + 60 * minute))).toBeUndefined();
  });

  test('each proposal that is applied as it stood on the screen gives the end that was shown', () => {
    const moments = fc.record({ passed: fc.integer({ min: 0, max: 50 * minute }), wanted: fc.integer({ min: 0, max: 70 }) });
    fc.assert(
      fc.property(moments, ({ passed, wanted }) => {
        const now = start + passed;
        const choices = replanChoices(lateMeeting(), now, start + wanted * minute);
        for (const { replan, rows, end } of choices.previews) {
          const rules = given(aRunningMeeting, [
            { command: 'changeItem', meeting: 'm1', item: 'i2', shortest: 15 },
            { command: 'changeItem', meeting: 'm1', item: 'i3', shortest: 4 },
          ]);
          const written = { meeting: 'm1', at: new Date(choices.at).toISOString(), end: new Date(choices.end).toISOString(), way: replan.way };
          expect(commands.replanMeeting.safeParse(written).success).toBe(true);
          rules.accept({ command: 'replanMeeting', ...written });
          const after = rules.meeting();
          expect(Math.abs(forecastEnd(after, now, zone) - end)).toBeLessThan(minute);
          for (const row of rows) {
            const item = after.items.find(({ id }) => id === row.item.id);
            expect(item?.minutes).toBe(row.after);
            expect(item?.result?.kind ?? null).toBe(row.fate === 'postponed' ? 'postponed' : null);
          }
          if (replan.way === 'later-end') expect(endThatHolds(after, zone)).toBe(replan.end);
          else expect(end).toBeLessThanOrEqual(choices.end);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the item that has the floor goes on from now with what it has left', () => {
    const choices = replanChoices(lateMeeting(), Date.parse(at(2)), start + 30 * minute);
    expect(choices.previews[0]?.rows[0]).toMatchObject({ from: start + 2 * minute, to: start + 5 * minute });
  });
});
