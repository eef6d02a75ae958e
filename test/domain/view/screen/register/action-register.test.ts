import { describe, expect, test } from 'vitest';
import type { WrittenCommand } from '../../../../../domain/api.ts';
import { actionRegister, type ActionSearch } from '../../../../../domain/view/screen/register/action-register.ts';
import { actionView } from '../../../../../domain/view/screen/register/action-view.ts';
import { find } from '../../../../../domain/kernel/list.ts';
import type { HeldGroup } from '../../../../../domain/view/world.ts';
import { aRunningMeeting, at, given, type Rules } from '../../../given.ts';

type Written = Exclude<WrittenCommand, { command: 'undo' }>;
// A Tuesday.
const today = '2026-11-24';

function action(id: string, more: Partial<Extract<Written, { command: 'recordAction' }>> = {}): Written {
  return { command: 'recordAction', id, meeting: 'm1', item: 'i3', text: `Åtgärd ${id}`, owner: 'chair', due: '2026-12-08', ...more };
}

const rules = given(aRunningMeeting, { command: 'changeItem', meeting: 'm1', item: 'i2', confidential: true }, [
  action('late', { due: '2026-11-20', owner: 'member' }),
  action('today', { due: '2026-11-24', text: 'Rutin för vakansprövning' }),
  action('sunday', { due: '2026-11-29' }),
  action('monday', { due: '2026-11-30' }),
  action('then'),
  action('next', { due: null, dueNextMeeting: true }),
  action('bare', { due: null, owner: null }),
  action('secret', { item: 'i2', text: 'Hemlig åtgärd', owner: 'member', due: '2026-11-25' }),
  action('done', { text: 'Klar sak' }),
  action('dropped'),
  { command: 'completeAction', action: 'done', on: '2026-11-23' },
  { command: 'dropAction', action: 'dropped' },
  { command: 'changeAction', action: 'then', due: '2026-12-11' },
]);

const everything: ActionSearch = { words: '', filter: 'open', order: 'due', owner: null, person: null };

function held(from: Rules = rules): HeldGroup {
  const group = find(from.people.groups, 'klg');
  if (group === undefined) throw new Error('There is no group.');
  return { group, state: from.state };
}

function register(search: Partial<ActionSearch> = {}, wanted = { from: 0, count: 100, row: null as string | null }) {
  return actionRegister({ organisation: rules.people, groups: [held()], today }, { ...everything, ...search }, wanted);
}

function lines(search: Partial<ActionSearch> = {}): readonly string[] {
  return register(search).entries.map((entry) => (entry.kind === 'heading' ? `— ${entry.heading} ${entry.count}` : entry.row.id));
}

describe('the register of actions', () => {
  test('lists what is open by when it is due, under headings that say so', () => {
    expect(lines()).toEqual(['— overdue 1', 'late', '— this-week 3', 'today', 'secret', 'sunday', '— next-week 1', 'monday', '— later 1', 'then', '— next-meeting 1', 'next', '— without-day 1', 'bare']);
  });

  test('lists by owner: nobody\'s first, then by name, confidential ones last', () => {
    expect(lines({ order: 'owner' })).toEqual(['— nobody 1', 'bare', '— owner:chair 5', 'today', 'sunday', 'monday', 'then', 'next', '— owner:member 1', 'late', '— closed 1', 'secret']);
  });

  test.each([
    ['overdue', ['— overdue 1', 'late']],
    ['incomplete', ['— without-day 1', 'bare']],
    ['done', ['— done 1', 'done']],
    ['dropped', ['— dropped 1', 'dropped']],
  ] as const)('shows the %s ones alone', (filter, expected) => {
    expect(lines({ filter })).toEqual(expected);
  });

  test('is searched by text, owner and meeting', () => {
    expect(lines({ words: 'vakans' })).toEqual(['— this-week 1', 'today']);
    expect(lines({ words: 'socialchef' })).toEqual(['— overdue 1', 'late']);
    expect(register({ words: 'KLG 2026:1' }).found).toBe(8);
    expect(register({ words: 'finns inte' })).toMatchObject({ found: 0, total: 10, entries: [], first: null });
  });

  test('tells of a confidential action that it is there, and nothing else', () => {
    const [row] = register().entries.flatMap((entry) => (entry.kind === 'row' && entry.row.id === 'secret' ? [entry.row] : []));
    expect(row).toMatchObject({ text: null, owner: null });
    expect(JSON.stringify(register())).not.toContain('Hemlig');
    expect(lines({ words: 'hemlig' })).toEqual([]);
    expect(lines({ owner: 'member', person: 'chair' })).toEqual(['— overdue 1', 'late']);
    expect(lines({ owner: 'member', person: 'member' })).toEqual(['— overdue 1', 'late', '— this-week 1', 'secret']);
    expect(register().owners.map(({ name }) => name)).toEqual(['Kommundirektör', 'Socialchef']);
  });

  test('gives the part that was asked for, the place of a row and the first row', () => {
    const part = register({}, { from: 3, count: 2, row: 'monday' });
    expect(part).toMatchObject({ length: 14, from: 3, place: 7, first: 'late' });
    expect(part.entries.map((entry) => entry.kind === 'row' && entry.row.id)).toEqual(['today', 'secret']);
    expect(register({}, { from: 0, count: 1, row: 'done' }).place).toBeNull();
  });

  test('says where each comes from and how often it was moved', () => {
    const rows = register().entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []));
    expect(rows.find(({ id }) => id === 'then')).toMatchObject({ moves: 1, due: '2026-12-11', origin: { meeting: 'm1', meetingName: 'KLG 2026:1', itemNumber: 3 } });
    expect(rows.find(({ id }) => id === 'bare')).toMatchObject({ incomplete: true, owner: null });
  });

  test('joins groups, and is made anew for a changed group only', () => {
    const other = { ...held(), group: { ...held().group, id: 'other', shortName: 'SOC' } };
    const both = actionRegister({ organisation: rules.people, groups: [held(), other], today }, everything, { from: 0, count: 100, row: null });
    expect(both.total).toBe(20);
    const before = given(aRunningMeeting, action('a1'));
    const first = held(before);
    before.accept({ command: 'completeAction', action: 'a1' });
    const count = (of: HeldGroup): number => actionRegister({ organisation: before.people, groups: [of], today }, everything, { from: 0, count: 9, row: null }).found;
    expect([count(first), count(held(before)), count(first)]).toEqual([1, 0, 1]);
  });
});

describe('an action beside the register', () => {
  test('tells every day it has been due on and what is missing', () => {
    expect(actionView(held(), rules.people, 'then', today)?.open).toMatchObject({ days: ['2026-12-08', '2026-12-11'], incomplete: false, overdue: false });
    expect(actionView(held(), rules.people, 'late', today)?.open).toMatchObject({ overdue: true, days: ['2026-11-20'] });
    expect(actionView(held(), rules.people, 'bare', today)?.open).toMatchObject({ incomplete: true, days: [], mustBeComplete: false });
    expect(actionView(held(), rules.people, 'no', today)).toBeNull();
  });

  test('keeps what is confidential to itself', () => {
    expect(actionView(held(), rules.people, 'secret', today)).toMatchObject({ open: null, origin: { meeting: 'm1', itemNumber: 2 } });
  });

  test('must keep its owner and day when its minutes have gone out', () => {
    const sent = given(aRunningMeeting, action('a1'), [
      { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(5) },
      { command: 'postponeRest', meeting: 'm1' },
      { command: 'leaveItem', meeting: 'm1', item: 'i2', result: 'done', at: at(6) },
      { command: 'endMeeting', meeting: 'm1', at: at(6) },
      { command: 'sendMinutes', meeting: 'm1' },
    ]);
    expect(actionView(held(sent), sent.people, 'a1', today)?.open?.mustBeComplete).toBe(true);
  });
});
