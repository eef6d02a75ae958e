import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Settings } from '../../../domain/contract/settings.ts';
import { Reminding } from '../../../electron/app/reminding.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function reminding(first: Partial<Pick<Settings, 'person' | 'reminder' | 'remindedOn'>> = {}) {
  const seen = { today: '2026-11-24' as string | null, due: { overdue: 1, today: 0 }, counted: 0, shown: [] as string[] };
  let settings: Pick<Settings, 'person' | 'reminder' | 'remindedOn'> = { person: 'p', reminder: 'daily', remindedOn: null, ...first };
  const made = new Reminding({
    settings: () => settings,
    today: async () => seen.today,
    counts: async () => {
      seen.counted += 1;
      return seen.due;
    },
    keep: async (remindedOn) => void (settings = { ...settings, remindedOn }),
    show: ({ key }) => void seen.shown.push(`${settings.remindedOn ?? ''} ${key}`),
  });
  const change = (changes: Partial<typeof settings>): void => {
    settings = { ...settings, ...changes };
    made.look();
  };
  return { made, seen, change, pass: async (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000) };
}

test('it is said at the start and when a day begins while the program is open, once each', async () => {
  const { made, seen, pass } = reminding();
  made.begin();
  await pass(30);
  expect(seen.shown).toEqual(['2026-11-24 reminder.overdue']);
  seen.today = '2026-11-25';
  await pass(2);
  expect(seen.shown).toEqual(['2026-11-24 reminder.overdue', '2026-11-25 reminder.overdue']);
  await made.end();
  seen.today = '2026-11-26';
  await pass(10);
  expect(seen.shown).toHaveLength(2);
});

test('what becomes due in the middle of a day says nothing until the next, and is not counted again and again', async () => {
  const { made, seen, pass } = reminding();
  seen.due = { overdue: 0, today: 0 };
  made.begin();
  await pass(1);
  seen.due = { overdue: 0, today: 5 };
  await pass(60);
  expect(seen).toMatchObject({ shown: [], counted: 1 });
  await made.end();
});

test('nothing is said before there is a window, of nobody, of no store, or to whoever wants none', async () => {
  const { made, seen, change, pass } = reminding({ person: null });
  made.look();
  await pass(1);
  made.begin();
  await pass(1);
  change({ person: 'p', reminder: 'off' });
  await pass(1);
  seen.today = null;
  change({ reminder: 'daily' });
  await pass(1);
  expect(seen).toMatchObject({ shown: [], counted: 0 });
  seen.today = '2026-11-24';
  made.look();
  await pass(0);
  expect(seen.shown).toHaveLength(1);
  await made.end();
});
