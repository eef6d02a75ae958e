import { describe, expect, test } from 'vitest';
import { commands } from '../../../domain/api.ts';
import { meetingDays } from '../../../electron/example/calendar.ts';
import { exampleCommands } from '../../../electron/example/municipality.ts';
import { contents, folder, klubba } from '../cli/klubba.ts';

const options = { groups: 2, meetings: 6, seed: 7, today: '2026-11-24', zone: 'Europe/Stockholm' };

interface Row {
  readonly state: string;
  readonly start: string;
  readonly decisions: number;
}

function rows(store: string, query: string): readonly Row[] {
  return JSON.parse(klubba(['query', query, '--store', store]).stdout) as Row[];
}

describe('the example municipality', () => {
  test('is one group with a dozen meetings, ten held and two ahead, with decisions and actions', () => {
    const store = folder();
    const made = klubba(['example', '--store', store]);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(rows(store, 'groups')).toHaveLength(1);
    expect(rows(store, 'meetings').map(({ state }) => state)).toEqual([...Array<string>(8).fill('finalised'), 'sent', 'ended', 'called', 'draft']);
    expect(rows(store, 'decisions').length).toBeGreaterThan(10);
    expect(rows(store, 'actions').length).toBeGreaterThan(30);
    expect(klubba(['verify', store, '--json']).status).toBe(0);
    expect(klubba(['minutes', '--store', store, '--group', 'KLG', '--meeting', '2026:3', '--format', 'md']).stdout).toContain('KLG 2026:3');
  });

  test('is never mixed into a store that holds groups', () => {
    const store = folder();
    klubba(['example', '--store', store]);
    const before = contents(store);
    const again = klubba(['example', '--store', store]);
    expect(again.status).toBe(1);
    expect(again.stderr.trim().split('\n')).toHaveLength(1);
    expect(contents(store)).toEqual(before);
  });

  test.each(['0', '101', 'x', '-1', '1.5'])('--groups %s is wrong usage', (groups) => {
    expect(klubba(['example', '--store', folder(), '--groups', groups]).status).toBe(2);
  });

  test('the same seed gives the same commands, another seed others', () => {
    expect([...exampleCommands(options)]).toEqual([...exampleCommands(options)]);
    expect([...exampleCommands({ ...options, seed: 8 })]).not.toEqual([...exampleCommands(options)]);
  });

  test('every command keeps to the contract', () => {
    for (const { command, ...fields } of exampleCommands({ ...options, groups: 6 })) expect(commands[command].safeParse(fields).success).toBe(true);
  });

  test('meets every second week and never in July or at Christmas', () => {
    const days = meetingDays('2026-11-24', 48, 1);
    expect(days.at(-2)).toBe('2026-11-25');
    expect(days.filter((day) => day.slice(5, 7) === '07')).toEqual([]);
    expect(days.filter((day) => /-12-(?:2[4-9]|3)/u.test(day))).toEqual([]);
    expect(days.toSorted()).toEqual(days);
  });
});
