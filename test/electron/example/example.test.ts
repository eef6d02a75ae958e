import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../../domain/api.ts';
import { makeExample } from '../../../electron/app/example.ts';
import { todayOf } from '../../../electron/app/days.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { openStore } from '../../../electron/store/store.ts';
import { verify } from '../../../electron/store/verify.ts';
import { isWorkingDay } from '../../../domain/kernel/holidays.ts';
import { meetingDays } from '../../../electron/example/calendar.ts';
import { exampleCommands, wholeExample } from '../../../electron/example/municipality.ts';
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

  test.each(['2026-11-24', '2026-11-27', '2026-07-10', '2027-01-01'])('on %s the meetings lie around today, on days when people work', (today) => {
    for (const shift of [1, 2, 3, 4, 5]) {
      const days = meetingDays(today, 24, shift);
      expect(days.filter((day) => day > today)).toHaveLength(2);
      expect(days.every(isWorkingDay)).toBe(true);
      expect(new Set(days).size).toBe(24);
    }
  });
});

describe('the whole example, as the first start opens it', () => {
  const store = mkdtempSync(join(tmpdir(), 'klubba-test-'));
  afterAll(() => {
    workspace.close();
    rmSync(store, { recursive: true, force: true });
  });
  const now = Date.UTC(2026, 10, 24, 7, 30);
  const workspace = new Workspace(openStore(store, { mode: 'create', now: () => now }), () => now);
  makeExample(workspace, wholeExample);
  const klg = workspace.group('klg');
  const today = todayOf(workspace, { group: 'klg', person: 'kommundirektor', today: workspace.today() });

  test('is a year of the municipality\'s own group and one for each of four offices, whole on the disk', () => {
    expect(workspace.organisation().groups.map(({ id, parent }) => [id, parent])).toEqual([['klg', null], ...[2, 3, 4, 5].map((number) => [`grupp-${number}`, 'klg'])]);
    for (const { id } of workspace.organisation().groups) expect(workspace.group(id).meetings).toHaveLength(24);
    expect(verify(store).ok).toBe(true);
  });

  test('has a meeting tomorrow with a full agenda, where something is missing and something is confidential', () => {
    expect(today.coming[0]).toMatchObject({ start: '2026-11-25T08:30', state: 'called' });
    expect(today.coming[0]?.lacks.map(({ kind }) => kind)).toContain('outcome');
    const items = klg.meetings.at(-2)?.items ?? [];
    expect(items.length).toBeGreaterThanOrEqual(10);
    expect(items.filter(({ confidential }) => confidential)).toHaveLength(1);
    expect(items.filter(({ proposedDecisions }) => proposedDecisions.length > 0).length).toBeGreaterThan(0);
  });

  test('has something for the chair to do: overdue, today and later, moved and commented', () => {
    expect(today.actions[0]?.due).toBe('2026-11-20');
    expect(today.actions.some(({ due, moves }) => due === '2026-11-24' && moves === 1)).toBe(true);
    expect(today.actionCount).toBeGreaterThanOrEqual(4);
    expect(today.actionCount).toBeLessThan(15);
  });

  test('gives everybody in the municipality\'s group something open', () => {
    const open = klg.meetings.flatMap(({ actions }) => actions).filter(({ state }) => state === 'open');
    const members = workspace.organisation().groups[0]?.members.filter(({ role }) => role !== 'co-opted') ?? [];
    for (const { person } of members) expect(open.some(({ owner }) => owner === person)).toBe(true);
  });

  test('has decisions to follow up, but not a year of them, and decisions that have replaced others', () => {
    expect(today.followUpCount).toBeGreaterThan(0);
    expect(today.followUpCount).toBeLessThan(12);
    const decisions = klg.meetings.flatMap((meeting) => meeting.decisions);
    expect(decisions.filter(({ state }) => state === 'superseded').length).toBeGreaterThan(3);
    expect(klg.decisions.length).toBeGreaterThan(0);
  });

  test('has messages, a pulse, parked matters, dissent and late starts that have become fewer', () => {
    expect(today.messages.length).toBeGreaterThan(0);
    const held = klg.meetings.filter(({ pulse }) => pulse !== null);
    expect(held).toHaveLength(22);
    expect(held.flatMap(({ parked }) => parked).length).toBeGreaterThan(3);
    const { median, before } = today.lateStarts;
    expect(median).toBeLessThan(before?.median ?? 0);
  });
});
