import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { wrongAfter } from '../../torture/merge/carry-out.ts';
import { Ground } from '../../torture/merge/ground.ts';
import { schedules } from '../../torture/merge/schedule.ts';
import { folder } from '../cli/klubba.ts';

test.each([
  [250, 12],
  [30, 40],
])('two to five machines that meet in any order, in parts, twice and with wrong clocks end in the same state and lose nothing: %d schedules of up to %d steps', { timeout: 600_000 }, (numRuns, longest) => {
  const top = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/klubba-test-') : folder();
  const ground = new Ground(top);
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  fc.assert(
    fc.property(schedules(longest), (schedule) => {
      expect(wrongAfter(schedule, ground)).toBeUndefined();
    }),
    { numRuns },
  );
});
