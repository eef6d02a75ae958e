import { expect, test } from 'vitest';
import { placedOn } from '../../../electron/system/placed-on.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const projector = { x: 1440, y: 0, width: 1280, height: 720 };
const place = { x: 100, y: 50, width: 1200, height: 800, maximised: false };

test('a window opens where it stood', () => {
  expect(placedOn([laptop], place)).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  expect(placedOn([laptop, projector], { ...place, x: 1500 })).toMatchObject({ x: 1500 });
});

test('a window whose screen has gone keeps its size and is put where it can be seen', () => {
  expect(placedOn([laptop], { ...place, x: 1500 })).toEqual({ width: 1200, height: 800 });
  expect(placedOn([laptop], { ...place, x: -1190 })).toEqual({ width: 1200, height: 800 });
  expect(placedOn([laptop], { ...place, y: -400 })).toEqual({ width: 1200, height: 800 });
  expect(placedOn([laptop], { ...place, y: 880 })).toEqual({ width: 1200, height: 800 });
});

test('a window from a larger screen is no larger than the one that is left', () => {
  expect(placedOn([laptop], { ...place, width: 3000, height: 2000 })).toMatchObject({ width: 1440, height: 900 });
});

test('a window that never stood anywhere is put where the system likes', () => {
  expect(placedOn([laptop], undefined)).toEqual({});
});
