import { expect, test } from 'vitest';
import { noticeOf } from '../../../../domain/view/notice/build.ts';
import { noticeForCalendar } from '../../../../domain/view/notice/calendar.ts';
import { noticeInWords } from '../../../../domain/view/notice/words.ts';
import { aMeeting, aRunningMeeting, at, expectRefused, given, type Rules } from '../../given.ts';

const cancel = { command: 'cancelMeeting', meeting: 'm1', why: 'För få kan komma' } as const;

function notice(rules: Rules) {
  const [group] = rules.people.groups;
  if (group === undefined) throw new Error('no group');
  return noticeOf({ organisation: rules.people, group, meeting: rules.meeting(), number: '2026:1', withConfidential: false });
}

test('a meeting that was called is called off, says why, and is neither called nor started', () => {
  const rules = given(aMeeting, { command: 'callMeeting', meeting: 'm1', on: '2026-11-17' }, cancel);
  expect(rules.meeting()).toMatchObject({ state: 'cancelled', cancelled: { on: '2026-11-24', why: 'För få kan komma' }, calledOn: '2026-11-17', items: [{ id: 'i1' }, { id: 'i2' }, { id: 'i3' }] });
  expectRefused(rules, cancel, 'meeting-cancelled');
  expectRefused(rules, { command: 'callMeeting', meeting: 'm1' }, 'meeting-cancelled');
  expectRefused(rules, { command: 'startMeeting', meeting: 'm1', at: at(0) }, 'meeting-cancelled');
  expect(noticeForCalendar(notice(rules), 'sv').isCancelled).toBe(true);
  expect(JSON.stringify(noticeInWords(notice(rules), 'sv'))).toContain('Mötet är inställt. För få kan komma.');
});

test('one that has begun is not called off, here or by what comes from elsewhere', () => {
  expectRefused(given(aRunningMeeting), cancel, 'meeting-started');
  const elsewhere = given(aMeeting, cancel);
  const rules = given(aRunningMeeting);
  rules.absorb(elsewhere.recorded.slice(-1));
  expect(rules.meeting().state).toBe('running');
});

test('one that was begun by somebody who did not know that it was called off was held', () => {
  const rules = given(aMeeting, cancel);
  const elsewhere = given(aRunningMeeting);
  rules.absorb(elsewhere.recorded.filter(({ events }) => events.some(({ type }) => type === 'meetingStarted')));
  expect(rules.meeting()).toMatchObject({ state: 'running', number: { year: 2026, running: 1 } });
  expect(rules.meeting().cancelled).toBeUndefined();
});

test('taking it back brings the meeting back as it was', () => {
  const rules = given(aMeeting, { command: 'callMeeting', meeting: 'm1' });
  rules.undo(rules.accept(cancel));
  expect(rules.meeting()).toMatchObject({ state: 'called' });
  expect(noticeForCalendar(notice(rules), 'sv').isCancelled).toBe(false);
});
