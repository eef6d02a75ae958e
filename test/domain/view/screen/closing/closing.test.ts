import { describe, expect, test } from 'vitest';
import { closingOf, countLeft, endedOn } from '../../../../../domain/view/screen/closing/closing.ts';
import type { Meeting } from '../../../../../domain/meeting/meeting.ts';
import { aRunningMeeting, anEndedMeeting, given } from '../../../given.ts';
import { itemOf, meetingOf } from '../../../meeting/meeting-of.ts';
import { actionOf, decisionOf, group } from '../../minutes/document-of.ts';

const zone = 'Europe/Stockholm';
const result = (kind: 'done' | 'decided' | 'postponed') => ({ result: { kind, postponedTo: null, reason: null, handedTo: null, returns: null } });

function closing(meeting: Meeting) {
  return closingOf(meeting, group);
}

describe('what the closing reads back', () => {
  const meeting = meetingOf([itemOf('open', { number: 1 }), itemOf('secret', { number: 2, confidential: true })], {
    number: { year: 2026, running: 17 },
    decisions: [decisionOf('d1', 'open', 'Öppet'), decisionOf('d2', 'secret', 'Hemligt')],
    actions: [actionOf('a1', 'open', 'Rutin'), actionOf('a2', 'open', 'Följer av hemligt', { decision: 'd2' }), actionOf('a3', 'open', 'Struken', { state: 'dropped' })],
  });

  test('is every decision with its number and every action that stands, each marked when it is closed', () => {
    const { decisions, actions } = closing(meeting);
    expect(decisions.map(({ number, closed }) => [number, closed])).toEqual([['KLG 2026:17-1', false], ['KLG 2026:17-2', true]]);
    expect(actions.map(({ action, closed }) => [action.id, closed])).toEqual([['a1', false], ['a2', true]]);
  });
});

describe('the results of the items', () => {
  test('are counted without breaks, and those without one are listed with the breaks, which hold a meeting up as well', () => {
    const items = [itemOf('a', result('done')), itemOf('b', result('decided')), itemOf('c', result('done')), itemOf('p', { type: 'break' }), itemOf('d')];
    const { results, withoutResult } = closing(meetingOf(items));
    expect(results).toEqual([{ kind: 'done', count: 2 }, { kind: 'decided', count: 1 }]);
    expect(withoutResult.map(({ id }) => id)).toEqual(['p', 'd']);
  });

  test('say which item has the floor', () => {
    expect(closing(given(aRunningMeeting).meeting()).current).toBe('i1');
    expect(closing(given(anEndedMeeting).meeting()).current).toBe(null);
  });
});

describe('what is lacking', () => {
  test('is an owner, a day or both, of actions that are still to be done; the next meeting is a day', () => {
    const actions = [
      actionOf('both', 'a', 'x'),
      actionOf('owner', 'a', 'x', { due: '2026-12-01' }),
      actionOf('day', 'a', 'x', { owner: 'hr' }),
      actionOf('next', 'a', 'x', { owner: 'hr', dueNextMeeting: true }),
      actionOf('done', 'a', 'x', { state: 'done', doneOn: '2026-11-24' }),
    ];
    const { lacking } = closing(meetingOf([itemOf('a', result('done'))], { actions }));
    expect(lacking).toEqual([
      { kind: 'owner-and-day', action: 'both' },
      { kind: 'owner', action: 'owner' },
      { kind: 'day', action: 'day' },
    ]);
  });

  test('is the reason of a message', () => {
    const messages = [{ id: 'b1', text: 'Nytt', why: ' ', latest: null }, { id: 'b2', text: 'Nytt', why: 'Därför', latest: null }];
    expect(closing(meetingOf([], { messages })).lacking).toEqual([{ kind: 'why', message: 'b1' }]);
  });
});

describe('how much is left', () => {
  test('while the meeting runs is what is lacking; the parts of the ritual are ahead', () => {
    const meeting = given(aRunningMeeting).meeting();
    expect(closing(meeting).openSteps).toEqual(['read-back', 'messages', 'pulse']);
    expect(countLeft(meeting, closing(meeting), '2026-11-24', zone)).toBe(3);
  });

  test('after the end counts the parts that were put off, until the day is over', () => {
    const rules = given(anEndedMeeting, { command: 'readBack', meeting: 'm1' });
    const left = (today: string) => countLeft(rules.meeting(), closing(rules.meeting()), today, zone);
    expect(endedOn(rules.meeting(), zone)).toBe('2026-11-24');
    expect(left('2026-11-24')).toBe(2);
    expect(left('2026-11-25')).toBe(0);
    rules.accept({ command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Rutin' });
    expect(left('2026-11-25')).toBe(1);
  });

  test('is nothing once three messages are agreed, everything is read back and the pulse is closed', () => {
    const message = (id: string) => ({ command: 'agreeMessage', id, meeting: 'm1', text: 'Budskap', why: 'Därför' }) as const;
    const rules = given(anEndedMeeting, { command: 'readBack', meeting: 'm1' }, message('b1'), message('b2'), message('b3'), {
      command: 'closePulse',
      meeting: 'm1',
      histograms: { worthTheTime: [0, 0, 1, 2, 1] },
    });
    expect(countLeft(rules.meeting(), closing(rules.meeting()), '2026-11-24', zone)).toBe(0);
  });

  test('before the start has no day to be left on', () => {
    expect(endedOn(meetingOf([]), zone)).toBe(null);
    expect(endedOn(given(aRunningMeeting).meeting(), zone)).toBe(null);
  });
});
