import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contents, folder, klubba, preparation } from '../cli/klubba.ts';

let made = '';

/** The example municipality with a real meeting and a paper, and everything that it holds in a file: made once, for it takes seconds. */
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'klubba-test-'));
  const store = join(made, 'store');
  klubba(['example', '--store', store]);
  klubba(['import', 'test/fixture/klg-2026-17.json', '--store', store]);
  mkdirSync(join(store, 'papers'), { recursive: true });
  writeFileSync(join(store, 'papers', createHash('sha256').update('papper').digest('hex')), 'papper');
  expect(klubba(['export', '--store', store, '--out', join(made, 'allt.json')]).status).toBe(0);
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

function ground(): { readonly top: string; readonly store: string; readonly file: string } {
  const top = folder();
  cpSync(made, top, { recursive: true });
  return { top, store: join(top, 'store'), file: join(top, 'allt.json') };
}

describe('everything as one file', () => {
  test('goes into an empty store without loss, and a second time changes nothing', () => {
    const { top, store, file } = ground();
    const other = join(top, 'other');
    expect(klubba(['import', file, '--store', other]).status).toBe(0);
    expect(klubba(['state-hash', '--store', other]).stdout).toBe(klubba(['state-hash', '--store', store]).stdout);
    expect(readdirSync(join(other, 'papers'))).toEqual(readdirSync(join(store, 'papers')));
    expect(JSON.parse(klubba(['verify', other, '--json']).stdout)).toMatchObject({ ok: true });
    const before = contents(join(other, 'journals'));
    expect(klubba(['import', file, '--store', other]).stdout).toContain('inget nytt');
    expect(contents(join(other, 'journals'))).toEqual(before);
    expect(klubba(['export', '--store', other, '--out', join(top, 'again.json')]).status).toBe(0);
    const [first, again] = [file, join(top, 'again.json')].map((each) => JSON.parse(readFileSync(each, 'utf8')) as { facts: unknown });
    expect(again?.facts).toEqual(first?.facts);
  });

  test('says to other programs what the store says', () => {
    const { file } = ground();
    const { format, facts } = JSON.parse(readFileSync(file, 'utf8')) as { format: string; facts: { organisation: { people: unknown[] }; groups: Record<string, { meetings: { decisions: { text: string }[] }[] }> } };
    expect(format).toBe('klubba-export/1');
    expect(facts.organisation.people.length).toBeGreaterThan(5);
    const decisions = Object.values(facts.groups).flatMap(({ meetings }) => meetings.flatMap((meeting) => meeting.decisions));
    expect(decisions.map(({ text }) => text)).toContain('Vakanta tjänster prövas av kommundirektören till och med 31 mars 2027.');
  });

  test.each([
    ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['with a changed word in a journal', (text: string) => text.replace(/\\"text\\":\\"(.)/u, '\\"text\\":\\"X$1')],
    ['with a line left out', (text: string) => text.replace(/"lines":\["((?:[^"\\]|\\.)*)","(?:[^"\\]|\\.)*"/u, '"lines":["$1"')],
    ['with a partition that leads elsewhere', (text: string) => text.replace(/"partition":"org"/u, '"partition":"../../org"')],
    ['with keys that are traps', (text: string) => text.replace('"journals":', '"__proto__":{},"journals":')],
    ['nested too deep', (text: string) => text.replace('"facts":', `"facts":${'['.repeat(100_000)}${']'.repeat(100_000)},"more":`)],
  ])('%s is refused, and the store is unchanged to the byte', (_name, broken) => {
    const { top, store, file } = ground();
    const text = readFileSync(file, 'utf8');
    const changed = broken(text);
    expect(changed).not.toBe(text);
    writeFileSync(join(top, 'broken.json'), changed);
    const before = contents(store);
    const { status, stderr } = klubba(['import', join(top, 'broken.json'), '--store', store]);
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
    expect(contents(store)).toEqual(before);
    expect(klubba(['import', join(top, 'broken.json'), '--store', join(top, 'new')]).status).toBe(1);
    expect(readdirSync(top)).not.toContain('new');
  });

  test('of another organisation is refused', () => {
    const { top, file } = ground();
    const other = join(top, 'other');
    klubba(['apply', '--store', other], preparation().map((line) => JSON.stringify(line)).join('\n'));
    const { status, stderr } = klubba(['import', file, '--store', other]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('annan organisation') as string });
  });
});
