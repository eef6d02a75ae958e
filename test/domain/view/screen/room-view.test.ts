import { describe, expect, test } from 'vitest';
import { roomView } from '../../../../domain/view/screen/room-view.ts';
import { aMeeting, anEndedMeeting, aRunningMeeting, at, given, start } from '../../given.ts';

const minute = 60_000;
const zone = 'Europe/Stockholm';

describe('the room display', () => {
  test('before the start: when it begins, and with what', () => {
    expect(roomView(given(aMeeting).meeting(), start, zone)).toMatchObject({
      kind: 'ahead',
      start: '2026-11-24T08:30',
      next: { title: 'Öppnande' },
    });
  });

  test('the item, its clock, what comes next and the forecast end', () => {
    expect(roomView(given(aRunningMeeting).meeting(), start + 2 * minute, zone)).toMatchObject({
      kind: 'item',
      item: { isClosed: false, number: 1, type: 'formality', title: 'Öppnande' },
      clock: { remaining: 3 * minute, share: 0.4, cue: 'within' },
      next: { title: 'Prognos' },
      end: start + 45 * minute,
    });
  });

  test('time that is out is told by the clock, and the bar stays full', () => {
    expect(roomView(given(aRunningMeeting).meeting(), start + 7 * minute, zone)).toMatchObject({
      clock: { remaining: -2 * minute, share: 1, cue: 'reached' },
    });
  });

  test('nothing of a confidential item but its time, neither now nor next nor paused', () => {
    const secret = { title: 'Personalärende Svensson', outcome: 'Uppsägning?', registryNumber: 'HR 17' };
    const rules = given(aMeeting, [
      { command: 'changeItem', meeting: 'm1', item: 'i2', confidential: true, ...secret },
      { command: 'startMeeting', meeting: 'm1', at: at(0) },
    ]);
    const before = roomView(rules.meeting(), start + minute, zone);
    rules.accept({ command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(5) });
    const during = roomView(rules.meeting(), start + 6 * minute, zone);
    rules.accept({ command: 'pauseMeeting', meeting: 'm1', at: at(7) });
    const paused = roomView(rules.meeting(), start + 8 * minute, zone);
    expect(before).toMatchObject({ next: { isClosed: true, minutes: 30 } });
    expect(during).toMatchObject({ item: { isClosed: true, minutes: 30 } });
    expect(paused).toMatchObject({ kind: 'paused', since: start + 7 * minute, next: { isClosed: true } });
    expect(JSON.stringify([before, during, paused])).not.toMatch(/Svensson|Uppsägning|HR 17|decision/u);
  });

  test('through, adjourned and over', () => {
    const through = given(aRunningMeeting, [
      { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(5) },
      { command: 'leaveItem', meeting: 'm1', item: 'i2', result: 'decided', at: at(35) },
      { command: 'leaveItem', meeting: 'm1', item: 'i3', result: 'done', at: at(45) },
    ]);
    expect(roomView(through.meeting(), start + 46 * minute, zone)).toEqual({ kind: 'through' });
    const adjourned = given(aRunningMeeting, [{ command: 'adjournMeeting', meeting: 'm1', at: at(9), resumes: '2026-12-01T09:00' }]);
    expect(roomView(adjourned.meeting(), start + 10 * minute, zone)).toEqual({ kind: 'adjourned', resumes: '2026-12-01T09:00' });
    expect(roomView(given(anEndedMeeting).meeting(), start + 500 * minute, zone)).toEqual({ kind: 'over', at: start + 45 * minute });
  });

  test('an empty agenda shows no item', () => {
    const rules = given(aMeeting.filter(({ command }) => command !== 'addItem'), [{ command: 'startMeeting', meeting: 'm1', at: at(0) }]);
    expect(roomView(rules.meeting(), start, zone)).toEqual({ kind: 'through' });
  });
});
