import { expect, test } from 'vitest';
import { meetingView } from '../../../../domain/view/screen/meeting-view.ts';
import { aMeeting, at, given, type Rules } from '../../given.ts';

function next(rules: Rules) {
  const group = rules.people.groups[0];
  if (group === undefined) throw new Error('There is no group.');
  return meetingView(rules.people, group, rules.state, 'm1')?.nextMeeting;
}

test('the next meeting is the earliest after this one that has not begun', () => {
  const rules = given(aMeeting);
  expect(next(rules)).toBeNull();
  rules.accept({ command: 'planMeeting', id: 'late', group: 'klg', start: '2026-12-22T08:30', length: 60 });
  rules.accept({ command: 'planMeeting', id: 'soon', group: 'klg', start: '2026-12-08T08:30', length: 60 });
  rules.accept({ command: 'planMeeting', id: 'before', group: 'klg', start: '2026-11-10T08:30', length: 60 });
  expect(next(rules)).toEqual({ id: 'soon', start: '2026-12-08T08:30' });
  rules.accept({ command: 'startMeeting', meeting: 'soon', at: at(0) });
  expect(next(rules)).toEqual({ id: 'late', start: '2026-12-22T08:30' });
});
