import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedRecord } from '../import/generated-record.ts';
import { contents, fixture, folder, klubba } from './klubba.ts';

type Values = Record<string, unknown>;

/** Compares as the issue says: to four decimals, null with null, names and lists as they are. */
function expectValues(actual: Values, expected: Values): void {
  for (const [name, value] of Object.entries(expected)) expect({ [name]: rounded(actual[name]) }).toEqual({ [name]: rounded(value) });
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(4)) + 0;
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

const record = JSON.parse(readFileSync(fixture, 'utf8')) as Values & {
  expected: Values;
  decisions: { text: string }[];
  actions: { text: string }[];
  notes: { text: string }[];
};

describe('importing a meeting', () => {
  it('gives every expected measure, and minutes with every decision, action and note', () => {
    const store = join(folder(), 'store');
    expect(klubba(['import', fixture, '--store', store]).status).toBe(0);
    const measures = klubba(['measures', '--store', store, '--group', 'KLG', '--meeting', '2026:17', '--json']);
    expectValues(JSON.parse(measures.stdout) as Values, record.expected);
    for (const format of ['md', 'html', 'json']) {
      const { stdout } = klubba(['minutes', '--store', store, '--group', 'KLG', '--meeting', '2026:17', '--format', format]);
      for (const { text } of [...record.decisions, ...record.actions, ...record.notes]) expect(stdout).toContain(text);
    }
    expect(klubba(['verify', store, '--json']).status).toBe(0);
  });

  it('says that an identical one is there already, and changes nothing', () => {
    const store = join(folder(), 'store');
    klubba(['import', fixture, '--store', store]);
    const before = contents(store);
    const again = klubba(['import', fixture, '--store', store]);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('finns redan');
    expect(contents(store)).toEqual(before);
  });

  it('refuses the same number with other content, and changes nothing', () => {
    const directory = folder();
    const store = join(directory, 'store');
    klubba(['import', fixture, '--store', store]);
    const before = contents(store);
    const other = join(directory, 'other.json');
    writeFileSync(other, JSON.stringify({ ...record, organisation: 'En annan' }));
    const refused = klubba(['import', other, '--store', store]);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('2026:17');
    expect(contents(store)).toEqual(before);
  });

  it('agrees with plain arithmetic on fifty generated records', { timeout: 600_000 }, () => {
    const directory = folder();
    const store = join(directory, 'store');
    for (let seed = 0; seed < 50; seed += 1) {
      const { record: made, expected } = generatedRecord(seed);
      const file = join(directory, `${seed}.json`);
      writeFileSync(file, JSON.stringify(made));
      expect(klubba(['import', file, '--store', store])).toMatchObject({ status: 0, stderr: '' });
      const { stdout } = klubba(['measures', '--store', store, '--group', 'LG', '--meeting', `2026:${seed + 1}`, '--json']);
      expectValues({ seed, ...(JSON.parse(stdout) as Values) }, { seed, ...expected });
    }
  });
});

describe('a file that is no record', () => {
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['no JSON', '{\n "format": \n}', 'rad 3'],
    ['an unknown format', '{"format":"meeting-record/2"}', 'format'],
    ['depth 100,000', `{"format":"meeting-record/1","agenda":${'['.repeat(100_000)}`, 'rad 1'],
    ['a 50 MB string', `{"format":"${'x'.repeat(50 * 1024 * 1024)}"}`, '8 MB'],
    ['NUL bytes', '{"format":"meeting-record/1","organisation":"a\u0000b"}', 'rad 1'],
    ['a __proto__ key', '{"format":"meeting-record/1",\n"group":{"__proto__":{"a":1}}}', 'group.__proto__, rad 2'],
    ['bytes that are no text', new Uint8Array([0x7b, 0x0a, 0xff, 0xfe]), 'rad 2'],
    ['nothing at all', '', 'rad 1'],
    ['an unknown type', changed((made) => Object.assign(made.agenda[3] ?? {}, { type: 'party' })), 'agenda[3].type'],
    ['an unknown result', changed((made) => Object.assign(made.agenda[0] ?? {}, { result: 'perhaps' })), 'agenda[0].result'],
    ['an item that does not exist', changed((made) => Object.assign(made.decisions[1] ?? {}, { item: 99 })), 'decisions[1].item'],
    ['a date that does not exist', changed((made) => (made.meeting['date'] = '2026-02-30')), 'meeting.date'],
    ['negative minutes', changed((made) => Object.assign(made.agenda[2] ?? {}, { actual: -1 })), 'agenda[2].actual'],
    ['minutes that do not add up', changed((made) => Object.assign(made.agenda[2] ?? {}, { actual: 90 })), 'meeting.actualEnd'],
    ['a person in no list', changed((made) => Object.assign(made.actions[0] ?? {}, { owner: 'Okänd' })), 'actions[0].owner'],
  ];

  it.each(cases)('is refused in one line with the place: %s', (_name, text, place) => {
    const directory = folder();
    const store = join(directory, 'store');
    klubba(['apply', '--store', store], '{"command":"addGroup","id":"a","name":"A","shortName":"A"}\n');
    const before = contents(store);
    const file = join(directory, 'bad.json');
    writeFileSync(file, text);
    const { status, stdout, stderr } = klubba(['import', file, '--store', store]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(place);
    expect(contents(store)).toEqual(before);
  });
});

/** The fixture with one value changed. */
function changed(change: (record: Loose) => void): string {
  const copy = structuredClone(record) as unknown as Loose;
  change(copy);
  return JSON.stringify(copy);
}

interface Loose {
  readonly agenda: Values[];
  readonly decisions: Values[];
  readonly actions: Values[];
  readonly meeting: Values;
}
