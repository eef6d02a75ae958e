import { describe, expect, test } from 'vitest';
import type { WrittenCommand } from '../../../../../domain/api.ts';
import { find } from '../../../../../domain/kernel/list.ts';
import { nextOf } from '../../../../../domain/view/screen/today/next-of.ts';
import { lateStarts } from '../../../../../domain/view/screen/today/late-starts.ts';
import { countsView, todayView, type TodaySource } from '../../../../../domain/view/screen/today/today-view.ts';
import { aGroup, anEndedMeeting, at, given, start, type Rules } from '../../../given.ts';
import { meetingOf } from '../../../meeting/meeting-of.ts';

type Written = Exclude<WrittenCommand, { command: 'undo' }>;
const today = '2026-11-24';
const zone = 'Europe/Stockholm';

function source(rules: Rules, changes: Partial<TodaySource> = {}): TodaySource {
  const group = find(rules.people.groups, 'klg');
  if (group === undefined) throw new Error('There is no group.');
  return { organisation: rules.people, groups: [{ group, state: rules.state }], person: 'member', today, zone, ...changes };
}

function loose(id: string, due: string | null, more: Partial<Extract<Written, { command: 'recordLooseAction' }>> = {}): Written {
  return { command: 'recordLooseAction', id, group: 'klg', text: `Åtgärd ${id}`, owner: 'member', due, ...more };
}

const planned: readonly Written[] = [
  ...aGroup,
  { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 30, place: 'Rådhuset' },
  { command: 'addItem', id: 'i1', meeting: 'm1', title: 'Öppnande', type: 'formality', minutes: 5, outcome: 'Godkänd' },
  { command: 'addItem', id: 'i2', meeting: 'm1', title: 'Prognos', type: 'decision', minutes: 20, presenter: 'member' },
  { command: 'addItem', id: 'i0', meeting: 'm1', title: 'Paus', type: 'break', minutes: 10 },
  { command: 'addItem', id: 'i3', meeting: 'm1', title: 'Hemlig', type: 'decision', minutes: 10, outcome: 'Vad?', presenter: 'member', confidential: true, proposedDecisions: ['Ja'] },
  { command: 'addItem', id: 'i4', meeting: 'm1', title: 'Lokaler', type: 'discussion', minutes: 10, outcome: 'Vilka?' },
];

describe('the next meeting', () => {
  test('says what it is and what it lacks', () => {
    const [next] = todayView(source(given(planned))).coming;
    expect(next).toMatchObject({ id: 'm1', groupName: 'Kommunledningsgruppen', number: '2026:1', items: 4, decisions: 2, place: 'Rådhuset', startsAt: start });
    expect(next?.lacks).toEqual([{ kind: 'outcome', count: 1 }, { kind: 'presenter', count: 1 }, { kind: 'time', minutes: 25 }, { kind: 'notice' }]);
  });

  test('says what I present there and what that lacks, and keeps a confidential title to itself', () => {
    const [next] = todayView(source(given(planned))).coming;
    expect(next?.mine).toEqual([
      { id: 'i2', number: 2, title: 'Prognos', lacks: ['outcome', 'proposal'] },
      { id: 'i3', number: 3, title: null, lacks: [] },
    ]);
    expect(todayView(source(given(planned), { person: null })).coming[0]?.mine).toEqual([]);
  });

  test('lacks an agenda, and nothing when it runs', () => {
    const bare: Written = { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 };
    expect(todayView(source(given(aGroup, bare))).coming[0]?.lacks).toEqual([{ kind: 'agenda' }]);
    expect(todayView(source(given(planned, { command: 'startMeeting', meeting: 'm1', at: at(0) }))).coming[0]).toMatchObject({ state: 'running', lacks: [] });
  });

  test('is what runs, else the first that is not over, else the last one that went by', () => {
    const rules = given(aGroup, [
      { command: 'planMeeting', id: 'early', group: 'klg', start: '2026-11-24T08:30', length: 60 },
      { command: 'planMeeting', id: 'late', group: 'klg', start: '2026-11-24T13:00', length: 60 },
      { command: 'planMeeting', id: 'gone', group: 'klg', start: '2026-11-20T13:00', length: 60 },
    ]);
    const at = (hours: number): string | undefined => nextOf(todayView(source(rules)).coming, start + hours * 3_600_000)?.id;
    expect([at(-1), at(0.5), at(1), at(5), at(9)]).toEqual(['early', 'early', 'late', 'late', 'late']);
    rules.accept({ command: 'startMeeting', meeting: 'late', at: new Date(start).toISOString() });
    expect(at(0.5)).toBe('late');
    expect(nextOf([], start)).toBeUndefined();
  });
});

describe('my actions', () => {
  const rules = given(aGroup, [
    loose('then', '2026-12-08'),
    loose('today', today),
    loose('late', '2026-11-20'),
    loose('bare', null),
    loose('other', '2026-11-20', { owner: 'chair' }),
    loose('done', '2026-11-20'),
    { command: 'completeAction', action: 'done' },
  ]);

  test('are my own open ones, the most overdue first', () => {
    const view = todayView(source(rules));
    expect(view.actions.map(({ id }) => id)).toEqual(['late', 'today', 'then', 'bare']);
    expect(view.actionCount).toBe(4);
  });

  test('are counted in the side bar, and those whose day has come for today', () => {
    expect(countsView(source(rules))).toEqual({ today: 2, actions: 4 });
    expect(countsView(source(rules, { person: null }))).toEqual({ today: 0, actions: 0 });
  });

  test('are as many as there is room for, and all are counted', () => {
    const many = given(aGroup, Array.from({ length: 30 }, (_, index) => loose(`a${index}`, today)));
    expect(todayView(source(many))).toMatchObject({ actionCount: 30 });
    expect(todayView(source(many)).actions.length).toBeLessThan(12);
  });
});

describe('decisions to follow up', () => {
  const decided = (id: string, followUp: string): Written => ({ command: 'recordDecisionBetween', id, group: 'klg', takenOn: '2026-09-01', text: `Beslut ${id}`, followUp });
  const rules = given(aGroup, [
    decided('far', '2026-12-20'),
    decided('soon', '2026-11-30'),
    decided('now', today),
    decided('done', '2026-11-01'),
    { command: 'followUpDecision', decision: 'done', state: 'carried-out' },
    { command: 'recordDecisionBetween', id: 'x', group: 'klg', takenOn: '2026-09-01', text: 'Växel', followUp: '2026-11-02' },
  ]);

  test('are those whose day has come or comes within the week, and those that have come are counted', () => {
    const view = todayView(source(rules));
    expect(view.followUps.map(({ id }) => id)).toEqual(['x', 'now', 'soon']);
    expect(view.followUpCount).toBe(3);
    expect(countsView(source(rules)).today).toBe(2);
  });

  test('say how many of their actions are done', () => {
    const ended = given(anEndedMeeting, [
      { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i2', text: 'Växel', followUp: today },
      { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i2', decision: 'd1', text: 'Ett' },
      { command: 'recordAction', id: 'a2', meeting: 'm1', item: 'i2', decision: 'd1', text: 'Två' },
      { command: 'recordAction', id: 'a3', meeting: 'm1', item: 'i2', decision: 'd1', text: 'Tre' },
      { command: 'completeAction', action: 'a1' },
      { command: 'dropAction', action: 'a3' },
    ]);
    expect(todayView(source(ended)).followUps).toEqual([{ id: 'd1', number: 'KLG 2026:1-1', text: 'Växel', followUp: today, actions: { done: 1, all: 2 } }]);
  });
});

describe('messages to pass on', () => {
  const agreed = (id: string, latest: string | null): Written => ({ command: 'agreeMessage', id, meeting: 'm1', text: `Budskap ${id}`, why: 'Därför', latest });
  const rules = given(anEndedMeeting, [agreed('later', '2026-12-20T16:00'), agreed('whenever', null), agreed('first', '2026-11-26T16:00')]);

  test('are those of the latest meetings, the most urgent first', () => {
    const { messages } = todayView(source(rules));
    expect(messages.map(({ id }) => id)).toEqual(['first', 'later', 'whenever']);
    expect(messages[0]).toMatchObject({ meetingName: 'KLG 2026:1', why: 'Därför', latest: '2026-11-26T16:00' });
  });

  test('are no news after a week, unless their time has not come', () => {
    expect(todayView(source(rules, { today: '2026-12-10' })).messages.map(({ id }) => id)).toEqual(['later']);
  });
});

describe('how late the meetings began', () => {
  const began = (index: number, minutes: number) => {
    const day = `2026-${String(1 + Math.floor(index / 2)).padStart(2, '0')}-${index % 2 === 0 ? '06' : '20'}`;
    const startedAt = Date.parse(`${day}T07:30:00Z`) + minutes * 60_000;
    return meetingOf([], { id: `m${index}`, start: `${day}T08:30`, zone: null, sittings: [{ start: `${day}T08:30`, length: 60, startedAt, endedAt: null }], number: { year: 2026, running: index + 1 } });
  };

  test('the latest eight, oldest first, with the middle of them and of those before', () => {
    const meetings = [8, 9, 7, 8, 7, 9, 6, 6, 4, 5, 2, 4].map((minutes, index) => began(index, minutes));
    // From April to October Stockholm is two hours ahead, so the planned start is an hour earlier in UTC.
    const view = lateStarts(meetings.slice(0, 5), zone);
    expect(view.meetings.map(({ minutes }) => minutes)).toEqual([8, 9, 7, 8, 7]);
    expect(view).toMatchObject({ median: 8, before: null });
    expect(lateStarts(meetings, 'Etc/GMT-1')).toMatchObject({ median: 6, before: { count: 4, median: 8 } });
  });

  test('early is below zero, and a meeting that has not begun is none', () => {
    expect(lateStarts([began(0, -3), meetingOf([])], zone).meetings.map(({ minutes }) => minutes)).toEqual([-3]);
    expect(lateStarts([], zone)).toEqual({ meetings: [], median: null, before: null });
  });
});
