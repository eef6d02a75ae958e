import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedRecord } from '../import/generated-record.ts';
import { fixture, folder, klubba, lines, started } from './klubba.ts';

type Values = Record<string, unknown>;

function sync(store: string): string {
  const { status, stdout, stderr } = klubba(['share', 'sync', '--store', store]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

async function ended(words: readonly string[]): Promise<number> {
  const child = started(words);
  child.stdin.end();
  child.stdout.resume();
  return (await once(child, 'close'))[0] as number;
}

/** To four decimals, as the measures are compared. */
function rounded(values: Values): Values {
  return JSON.parse(JSON.stringify(values, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(4)) + 0 : value))) as Values;
}

function expectMeasures(store: string, group: string, meeting: string, expected: Values): void {
  const measures = JSON.parse(klubba(['measures', '--store', store, '--group', group, '--meeting', meeting, '--json']).stdout) as Values;
  expect(rounded(measures)).toMatchObject(rounded(expected));
}

function publishedIn(share: string): readonly string[] {
  return readdirSync(join(share, 'journals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('three stores and one folder', () => {
  it('say the same after concurrent imports, a conflict copy, a torn copy, an emptied folder and a late joiner', { timeout: 600_000 }, async () => {
    const top = folder();
    const share = join(top, 'share');
    const [a, b, c] = ['a', 'b', 'c'].map((name) => join(top, name)) as [string, string, string];
    for (const store of [a, b]) expect(klubba(['share', 'join', share, '--store', store])).toMatchObject({ status: 0, stderr: '' });
    const records = [11, 12, 13].map(generatedRecord);
    const files = records.map(({ record }, index) => {
      const file = join(top, `${index}.json`);
      writeFileSync(file, JSON.stringify(record));
      return file;
    });
    const [one = '', two = '', three = ''] = files;
    const work = [[fixture, a], [fixture, b], [one, a], [two, b]].map(async ([file = '', store = '']) => ended(['import', file, '--store', store]));
    expect(await Promise.all(work)).toEqual([0, 0, 0, 0]);
    expect(await Promise.all([a, b].map(async (store) => ended(['share', 'sync', '--store', store])))).toEqual([0, 0]);

    const [published = ''] = publishedIn(share);
    cpSync(published, published.replace('.jsonl', '-DATOR.jsonl'));
    const torn = publishedIn(share).at(-1) ?? '';
    writeFileSync(torn, readFileSync(torn).subarray(0, 1_500));
    expect(klubba(['share', 'join', share, '--store', c]).stdout).toContain('nya händelser');
    expect(klubba(['import', three, '--store', c]).status).toBe(0);
    for (const store of [a, b, c]) sync(store);

    rmSync(share, { recursive: true });
    mkdirSync(share);
    expect(sync(b)).toContain('Inget har raderats');
    const late = join(top, 'late');
    klubba(['share', 'join', share, '--store', late]);
    for (const store of [a, b, c, late, a, b]) sync(store);

    const hashes = [a, b, c, late].map((store) => klubba(['state-hash', '--store', store]).stdout);
    expect(new Set(hashes).size).toBe(1);
    for (const store of [a, b, c, late]) {
      const { expected } = JSON.parse(readFileSync(fixture, 'utf8')) as { expected: Values };
      expectMeasures(store, 'KLG', '2026:17', expected);
      for (const { record, expected: values } of records) {
        const { group, meeting } = record as { group: { shortName: string }; meeting: { number: string } };
        expectMeasures(store, group.shortName, meeting.number, values);
      }
      expect(klubba(['verify', store, '--json'])).toMatchObject({ status: 0 });
    }
    const status = JSON.parse(klubba(['share', 'status', '--store', a, '--json']).stdout) as { own: { waiting: number }; devices: { waiting: number }[] };
    expect(status).toMatchObject({ state: 'ok', own: { waiting: 0 }, incoming: 0, waiting: [], closed: [], forks: [] });
    expect(status.devices.map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
  });

  it('lose nothing while all of them write and exchange at once', { timeout: 600_000 }, async () => {
    const top = folder();
    const share = join(top, 'share');
    const stores = ['a', 'b', 'c'].map((name) => join(top, name));
    for (const store of stores) klubba(['share', 'join', share, '--store', store]);
    const work = stores.flatMap((store, index) => [
      (async () => {
        const child = started(['apply', '--store', store]);
        child.stdout.resume();
        child.stdin.end(lines(Array.from({ length: 100 }, (_unused, nth) => ({ command: 'addPerson', id: `p${index}-${nth}`, name: 'Person' }))));
        return (await once(child, 'close'))[0] as number;
      })(),
      ...[0, 1].map(async () => ended(['share', 'sync', '--store', store])),
    ]);
    expect(await Promise.all(work)).toEqual(work.map(() => 0));
    for (const store of [...stores, ...stores]) sync(store);
    const people = stores.map((store) => (JSON.parse(klubba(['query', 'people', '--store', store]).stdout) as unknown[]).length);
    expect(people).toEqual([300, 300, 300]);
    expect(new Set(stores.map((store) => klubba(['state-hash', '--store', store]).stdout)).size).toBe(1);
  });
});

it('refuses in one line, and answers wrong usage with two', () => {
  const top = folder();
  const [store, share] = [join(top, 'a'), join(top, 'share')];
  klubba(['share', 'join', share, '--store', store]);
  rmSync(share, { recursive: true });
  for (const words of [['share', 'sync', '--store', store], ['share', 'sync', '--store', join(top, 'none')], ['share', 'status', '--store', join(top, 'none')]]) {
    const { status, stdout, stderr } = klubba(words);
    expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 1, stdout: '', lines: 2 });
  }
  for (const words of [['share'], ['share', 'join', '--store', store], ['share', 'sync'], ['share', 'sync', 'x', '--store', store], ['share', 'dance', '--store', store]]) {
    expect(klubba(words)).toMatchObject({ status: 2, stdout: '' });
  }
  appendFileSync(join(top, 'letter'), 'Hej');
  expect(klubba(['share', 'join', top, '--store', store])).toMatchObject({ status: 1 });
});
