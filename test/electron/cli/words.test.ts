import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, fixture, folder, klubba, lines, preparation } from './klubba.ts';

const ofMeeting = ['--group', 'KLG', '--meeting', '2026:17'];

describe('the command line', () => {
  it.each([
    [[]],
    [['dance', '--store', 'x']],
    [['query', '--store', 'x']],
    [['import', '--store', 'x']],
    [['verify']],
    [['state-hash']],
    [['state-hash', 'more', '--store', 'x']],
    [['apply', '--store', '']],
    [['query', 'people', 'more', '--store', 'x']],
    [['minutes', '--store', 'x', ...ofMeeting, '--format', 'pdf']],
    [['minutes', '--store', 'x', ...ofMeeting, '--language', 'fi']],
    [['measures', '--store', 'x', '--group', 'KLG']],
    [['example', '--store', 'x', '--groups', '0']],
    [['apply', '--store', 'x', '--unknown']],
  ])('answers %j with one line about its use and exit code 2', (words) => {
    const { status, stdout, stderr } = klubba(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('state-hash --store');
  });

  it('tells about its use when asked, and that is no error', () => {
    const { status, stdout, stderr } = klubba(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('verify');
  });

  it('refuses in one line what is not there, in Swedish and in English', () => {
    const store = join(folder(), 'store');
    klubba(['import', fixture, '--store', store]);
    const refused: readonly (readonly [readonly string[], string, ('sv' | 'en')?])[] = [
      [['minutes', '--store', store, '--group', 'OK', '--meeting', '2026:17'], 'Gruppen OK finns inte'],
      [['minutes', '--store', store, '--group', 'OK', '--meeting', '2026:17'], 'group OK', 'en'],
      [['measures', '--store', store, '--group', 'KLG', '--meeting', '2026:18'], 'Mötet 2026:18 finns inte'],
      [['query', 'dreams', '--store', store], 'dreams'],
      [['query', '__proto__', '--store', store], '__proto__'],
      [['query', 'people', '--store', store, '--params', '{'], 'params'],
      [['query', 'people', '--store', store, '--params', '{"grupp":"KLG"}'], 'grupp'],
      [['query', 'people', '--store', join(store, 'no')], 'Klubba-arkiv'],
      [['verify', join(store, 'no'), '--json'], 'Klubba store', 'en'],
      [['import', join(store, 'no.json'), '--store', store], 'Filen går inte att läsa'],
      [['import', store, '--store', store], 'Filen går inte att läsa'],
      [['minutes', '--store', store, ...ofMeeting, '--out', join(store, 'no', 'x.md')], 'Filen går inte att skriva'],
    ];
    const before = contents(store);
    for (const [words, said, language] of refused) {
      const { status, stdout, stderr } = klubba(words, '', language);
      expect({ words, status, stdout }).toEqual({ words, status: 1, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr.toLowerCase()).toContain(said.toLowerCase());
    }
    expect(contents(store)).toEqual(before);
  });

  it('finds a group by its id as well as by its short name, and a meeting by its id as well as by its number', () => {
    const store = join(folder(), 'store');
    klubba(['apply', '--store', store], lines(preparation()));
    const outputs = ['klg', 'KLG'].flatMap((group) => ['m1', '2026:1'].map((meeting) => klubba(['minutes', '--store', store, '--group', group, '--meeting', meeting])));
    expect(outputs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(outputs[0]?.stdout).toContain('KLG 2026:1');
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1);
    const rows = ['klg', 'KLG'].map((group) => klubba(['query', 'items', '--store', store, '--params', JSON.stringify({ group })]).stdout);
    expect(JSON.parse(rows[0] ?? '')).toMatchObject([{ id: 'i1', title: 'Prognos', number: 1 }]);
    expect(rows[1]).toBe(rows[0]);
  });

  it('writes a document to a file as it would to standard output', () => {
    const directory = folder();
    const store = join(directory, 'store');
    klubba(['import', fixture, '--store', store]);
    for (const format of ['md', 'html', 'json']) {
      const words = ['minutes', '--store', store, ...ofMeeting, '--format', format];
      const out = join(directory, `out.${format}`);
      expect(klubba([...words, '--out', out])).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(readFileSync(out, 'utf8')).toBe(klubba(words).stdout);
    }
  });
});

describe('a place for a store', () => {
  it('that cannot become one is refused in one line, whatever was to be done there', () => {
    const directory = folder();
    const file = join(directory, 'file');
    writeFileSync(file, 'a file');
    const other = join(directory, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'letter.txt'), 'Hej');
    const nowhere = existsSync('/proc/self') ? ['/proc/klubba/store'] : [];
    const before = contents(directory);
    for (const place of [file, join(file, 'below'), other, ...nowhere]) {
      for (const [words, input] of [[['apply'], lines(preparation())], [['apply'], ''], [['import', fixture], '']] as const) {
        const { status, stdout, stderr } = klubba([...words, '--store', place], input);
        expect({ place, status, stdout }).toEqual({ place, status: 1, stdout: '' });
        expect(stderr.trimEnd().split('\n')).toHaveLength(1);
        expect(stderr).toMatch(/arkiv/u);
      }
    }
    expect(contents(directory)).toEqual(before);
  });

  it('becomes one also when there is nothing to apply', () => {
    const store = join(folder(), 'new', 'store');
    expect(klubba(['apply', '--store', store])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(klubba(['query', 'people', '--store', store])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
    expect(klubba(['verify', store, '--json'])).toMatchObject({ status: 0 });
  });

  it('from a newer Klubba is refused by every command, and not a byte of it changes', () => {
    const store = join(folder(), 'store');
    klubba(['import', fixture, '--store', store]);
    const workspace = join(store, 'workspace.json');
    writeFileSync(workspace, readFileSync(workspace, 'utf8').replace('"klubba":1', '"klubba":2'));
    const before = contents(store);
    const person = lines([{ command: 'addPerson', id: 'p', name: 'Person' }]);
    for (const [words, input] of [
      [['apply', '--store', store], person],
      [['apply', '--store', store], ''],
      [['import', fixture, '--store', store], ''],
      [['example', '--store', store], ''],
      [['query', 'people', '--store', store], ''],
      [['state-hash', '--store', store], ''],
      [['measures', '--store', store, ...ofMeeting], ''],
      [['minutes', '--store', store, ...ofMeeting], ''],
      [['verify', store], ''],
    ] as const) {
      const { status, stdout, stderr } = klubba(words, input);
      expect({ words, status, stdout }).toEqual({ words, status: 1, stdout: '' });
      expect(stderr).toBe('Arkivet är skrivet av en nyare version av Klubba. Inget har ändrats. Installera den nyare versionen.\n');
    }
    expect(contents(store)).toEqual(before);
  });
});
