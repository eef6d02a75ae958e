import { describe, expect, test } from 'vitest';
import { endingAt, isForgotten } from '../../../../../domain/view/screen/closing/ending.ts';
import { halfPastEight, itemOf, minute, runningMeetingOf } from '../../../meeting/meeting-of.ts';

const zone = 'Europe/Stockholm';
/** Its first item has had the floor since 08.34. */
const meeting = runningMeetingOf([itemOf('a')], halfPastEight + 4 * minute);
const atMinute = (minutes: number): number => halfPastEight + minutes * minute;

describe('the time on the wall at which a meeting ended', () => {
  test('is the latest that has been, today or, after midnight, the day before', () => {
    expect(endingAt(meeting, '11:12', atMinute(180), zone)).toEqual({ ok: true, at: atMinute(162) });
    expect(endingAt(meeting, '11:12', atMinute(24 * 60), zone)).toEqual({ ok: true, at: atMinute(162) });
  });

  test('is refused before what was going on last had begun', () => {
    expect(endingAt(meeting, '08:20', atMinute(60), zone)).toEqual({ ok: false, why: 'before-start' });
    // A time that has not been yet today was last there yesterday, before the meeting.
    expect(endingAt(meeting, '16:00', atMinute(60), zone)).toEqual({ ok: false, why: 'before-start' });
  });

  test('never lies before the beginning by the seconds that a wall clock does not show', () => {
    const late = runningMeetingOf([itemOf('a')], halfPastEight + 4 * minute + 30_000);
    expect(endingAt(late, '08:34', atMinute(10), zone)).toEqual({ ok: true, at: atMinute(4) + 30_000 });
  });
});

describe('a meeting that nobody ended', () => {
  test('is one that still runs two hours after every end that it had', () => {
    expect(isForgotten(meeting, atMinute(60 + 120), zone)).toBe(false);
    expect(isForgotten(meeting, atMinute(64 + 121), zone)).toBe(true);
    expect(isForgotten({ ...meeting, agreedEnd: atMinute(120) }, atMinute(64 + 121), zone)).toBe(false);
    expect(isForgotten({ ...meeting, state: 'ended' }, atMinute(600), zone)).toBe(false);
  });
});
