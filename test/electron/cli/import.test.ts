import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WrittenCommand } from '../../../domain/api.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { importRecord, type ImportTarget } from '../../../electron/import/meeting-record/import-record.ts';
import { openStore } from '../../../electron/store/store.ts';
import { generatedRecord } from '../import/generated-record.ts';
import { contents, fixture, folder, klubba, lines } from './klubba.ts';

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

  it('refuses the same number with other content also while the first has not come so far', () => {
    const directory = folder();
    const store = join(directory, 'store');
    const workspace = new Workspace(openStore(store, { mode: 'create' }));
    let left = 30;
    const failing = { ...seen(workspace), handle: (command: WrittenCommand) => (left-- > 0 ? workspace.handle(command) : cut()) };
    expect(() => importRecord(failing, fixture)).toThrow('cut');
    workspace.close();
    expect(klubba(['query', 'meetings', '--store', store]).stdout).toContain('"draft"');
    const before = contents(store);
    const other = join(directory, 'other.json');
    writeFileSync(other, JSON.stringify({ ...record, decisions: [] }));
    expect(klubba(['import', other, '--store', store])).toMatchObject({ status: 1, stdout: '' });
    expect(contents(store)).toEqual(before);
    expect(klubba(['import', fixture, '--store', store]).status).toBe(0);
  });

  it('into a group that is there already takes nobody and no role from it, and counts those only who stand in the file', () => {
    const store = join(folder(), 'store');
    const group = [
      { command: 'addGroup', id: 'ledning', name: 'Kommunledningen', shortName: 'KLG' },
      { command: 'addPerson', id: 'ny', name: 'Ny kommundirektör' },
      { command: 'addMember', group: 'ledning', person: 'ny', role: 'chair' },
      { command: 'addPerson', id: 'kansli', name: 'Kanslichef', group: 'ledning' },
    ];
    klubba(['apply', '--store', store], lines(group));
    expect(klubba(['import', fixture, '--store', store]).status).toBe(0);
    const groups = JSON.parse(klubba(['query', 'groups', '--store', store]).stdout) as { id: string; members: { person: string; role: string }[] }[];
    expect(groups).toHaveLength(1);
    expect(groups[0]?.members).toHaveLength(10);
    expect(groups[0]?.members.filter(({ role }) => role === 'chair')).toEqual([{ person: 'ny', role: 'chair' }]);
    const of = ['--store', store, '--group', 'ledning', '--meeting', '2026:17'];
    expectValues(JSON.parse(klubba(['measures', ...of, '--json']).stdout) as Values, record.expected);
    const minutes = JSON.parse(klubba(['minutes', ...of, '--format', 'json']).stdout) as { attendance: Values };
    expect(minutes.attendance).toMatchObject({ chair: 'Kommundirektör', secretary: 'Kanslichef', absent: ['Fritidschef'] });
    expect(minutes.attendance['present']).toHaveLength(8);
    expect((JSON.parse(klubba(['query', 'people', '--store', store]).stdout) as { name: string }[]).filter(({ name }) => name === 'Kanslichef')).toHaveLength(1);
  });

  it('says everything that the file says: attendance in sentences, dissent, papers, background and what nobody owns', () => {
    const directory = folder();
    const file = join(directory, 'rich.json');
    writeFileSync(file, changed(enriched));
    const store = join(directory, 'store');
    expect(klubba(['import', file, '--store', store])).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = klubba(['minutes', '--store', store, '--group', 'KLG', '--meeting', '2026:17']);
    for (const words of [
      'Socialchef deltog kl. 08.50–11.12. Anledning: tåget var sent.',
      'Ekonomichef deltog på distans kl. 08.34–10.00.',
      'Konsult deltog kl. 09.27–09.58.',
      'Avvikande mening, Skolchef: Vill vänta till mars.',
      'Ekonomichef: Flytt är för dyrt.',
      'Bakgrund i första stycket.\n\nOch i det andra.',
      'Underlag: Prognos (https://exempel.se/prognos.pdf), Bilaga (G:\\\\Gemensam\\\\bilaga.pdf)',
      'Finns lokaler? Ansvarig och datum saknas.',
    ]) {
      expect(stdout).toContain(words);
    }
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
    ['a 50 MB string', `{\n"format":"${'x'.repeat(50 * 1024 * 1024)}"}`, '8 MB, och gränsen passeras på rad 2'],
    ['NUL bytes', '{"format":"meeting-record/1","organisation":"a\u0000b"}', 'rad 1'],
    ['a __proto__ key', '{"format":"meeting-record/1",\n"group":{"__proto__":{"a":1}}}', 'group.__proto__, rad 2'],
    ['bytes that are no text', new Uint8Array([0x7b, 0x0a, 0xff, 0xfe]), 'rad 2'],
    ['nothing at all', '', 'rad 1'],
    ['one comma too many', '{\n"format": "meeting-record/1",,\n"goals": []\n}\n', 'rad 2'],
    ['a key that stands twice', '{"format":"meeting-record/1",\n"meeting":{"number":"2026:1",\n"number":"2026:2"}}', 'meeting.number, rad 3'],
    ['no end of entries', changed((made) => (made.notes = Array.from({ length: 50_000 }, () => ({ item: 4, text: 'Ord' })))), 'notes'],
    ['more words than a line of the journal holds', changed((made) => Object.assign(made.agenda[3] ?? {}, { proposedDecisions: Array<string>(20).fill('å'.repeat(90_000)) })), 'agenda[3].proposedDecisions'],
    ['a planned end before the planned start', changed((made) => Object.assign(made.meeting, { plannedStart: '11:00', plannedEnd: '08:30' })), 'meeting.plannedEnd'],
    ['somebody who left before coming', changed((made) => (made.attendance = [{ person: 'Socialchef', from: '10:00', to: '09:00' }])), 'attendance[0].to'],
    ['somebody both absent and there', changed((made) => (made.attendance = [{ person: 'Fritidschef', from: '09:00', to: '10:00' }])), 'attendance[0].person'],
    ['a link that runs', changed((made) => (made.papers = [{ item: 4, name: 'Prognos', link: 'javascript:alert(1)' }])), 'papers[0].link'],
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

function enriched(made: Loose): void {
  made.attendance = [
    { person: 'Socialchef', from: '08:50', to: '11:12', mode: 'room', reason: 'tåget var sent' },
    { person: 'Ekonomichef', from: '08:34', to: '10:00', mode: 'remote' },
    { person: 'Konsult', from: '09:27', to: '09:58', mode: 'room' },
  ];
  made.dissent = [
    { item: 5, person: 'Skolchef', text: 'Vill vänta till mars.' },
    { item: 6, person: 'Ekonomichef', text: 'Flytt är för dyrt.' },
  ];
  made.papers = [
    { item: 4, name: 'Prognos', link: 'https://exempel.se/prognos.pdf' },
    { item: 4, name: 'Bilaga', link: 'G:\\Gemensam\\bilaga.pdf' },
  ];
  Object.assign(made.agenda[3] ?? {}, { background: 'Bakgrund i första stycket.\n\nOch i det andra.' });
  made.actions.push({ item: 6, text: 'Finns lokaler?', owner: null, due: null });
}

/** What an import needs of a store, but for the commands. */
function seen(workspace: Workspace): Omit<ImportTarget, 'handle'> {
  return { id: workspace.id, organisation: () => workspace.organisation(), group: (id) => workspace.group(id) };
}

function cut(): never {
  throw new Error('cut');
}

/** The fixture with one value changed. */
function changed(change: (record: Loose) => void): string {
  const copy = structuredClone(record) as unknown as Loose;
  change(copy);
  return JSON.stringify(copy);
}

interface Loose {
  notes?: Values[];
  attendance?: Values[];
  dissent?: Values[];
  papers?: Values[];
  readonly agenda: Values[];
  readonly decisions: Values[];
  readonly actions: Values[];
  readonly meeting: Values;
}
