import { expect, test } from 'vitest';
import { ClockOffsets } from '../../../../electron/share/live/clock-offsets.ts';

const seen = (at: number | null) => [{ device: 'chair', person: null, heads: {}, at }];

test('what lay there when the listening began says nothing about a clock', () => {
  const offsets = new ClockOffsets();
  offsets.heard(seen(0), 86_400_000);
  offsets.heard(seen(0), 86_500_000);
  expect(offsets.behind()).toEqual({});
});

test('the least difference counts: what was held up on its way says less', () => {
  const offsets = new ClockOffsets();
  offsets.heard(seen(1_000), 5_000);
  offsets.heard(seen(10_000), 22_000);
  offsets.heard(seen(20_000), 20_400);
  offsets.heard(seen(30_000), 33_000);
  expect(offsets.behind()).toEqual({ chair: 400 });
});

test('a clock that is ahead is so by less than nothing', () => {
  const offsets = new ClockOffsets();
  offsets.heard(seen(1_000), 0);
  offsets.heard(seen(62_000), 2_000);
  offsets.heard(seen(72_300), 12_000);
  expect(offsets.behind()).toEqual({ chair: -60_000 });
});

test('a clock that was put right is believed when the old differences are forgotten', () => {
  const offsets = new ClockOffsets();
  for (let turn = 0; turn < 5; turn += 1) offsets.heard(seen(turn * 1_000), turn * 1_000 + 60_000);
  for (let turn = 5; turn < 12; turn += 1) offsets.heard(seen(turn * 1_000), turn * 1_000 + 200);
  expect(offsets.behind()).toEqual({ chair: 200 });
});

test('an older program says no time, and nothing is known of its clock', () => {
  const offsets = new ClockOffsets();
  offsets.heard(seen(null), 0);
  offsets.heard(seen(null), 9_000);
  expect(offsets.behind()).toEqual({});
});
