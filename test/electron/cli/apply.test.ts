import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../electron/store/verify.ts';
import { folder, klubba, lines, preparation, started } from './klubba.ts';

interface Answer {
  readonly ok: boolean;
  readonly id: string;
  readonly error?: { readonly code: string; readonly message: string };
}

const decision = (id: string): object => ({ command: 'recordDecision', id, meeting: 'm1', item: 'i1', text: `Beslut ${id}.` });

function answers(stdout: string): readonly Answer[] {
  return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Answer);
}

function ids(store: string, query = 'decisions'): readonly string[] {
  return (JSON.parse(klubba(['query', query, '--store', store]).stdout) as { id: string }[]).map(({ id }) => id);
}

/** Feeds commands one by one and kills the process after a while. @returns the ids that were acknowledged */
async function fedAndKilled(store: string, commands: readonly (readonly [string, object])[], after: number): Promise<readonly string[]> {
  const child = started(['apply', '--store', store]);
  child.stdin.on('error', () => undefined);
  const acknowledged: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if ((JSON.parse(line) as Answer).ok) acknowledged.push(commands[acknowledged.length]?.[0] ?? '');
    if (acknowledged.length === 1) setTimeout(() => child.kill('SIGKILL'), after);
  });
  child.stdin.end(lines(commands.map(([, command]) => command)));
  await once(child, 'close');
  return acknowledged;
}

describe('apply', () => {
  it('answers each line before the next is read, without waiting for the end', async () => {
    const child = started(['apply', '--store', join(folder(), 'store')]);
    const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const command of preparation()) {
      child.stdin.write(lines([command]));
      const { value } = (await replies.next()) as { value: string };
      expect(JSON.parse(value)).toMatchObject({ ok: true });
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('keeps every acknowledged line through fifty kills', { timeout: 600_000 }, async () => {
    const store = join(folder(), 'store');
    expect(klubba(['apply', '--store', store], lines(preparation())).status).toBe(0);
    const all = Array.from({ length: 2_000 }, (_unused, index) => [`d${index}`, decision(`d${index}`)] as const);
    const kept: string[] = [];
    let recovered = new Set<string>();
    for (let kill = 0; kill < 50; kill += 1) {
      const rest = all.filter(([id]) => !recovered.has(id));
      kept.push(...(await fedAndKilled(store, rest, Math.random() * 40)));
      const { problems } = verify(store);
      expect(problems.length).toBeLessThanOrEqual(1);
      expect(problems.every(({ kind }) => kind === 'torn-tail')).toBe(true);
      recovered = new Set(ids(store));
      expect(kept.filter((id) => !recovered.has(id))).toEqual([]);
    }
    expect(kept.length).toBeGreaterThan(50);
    expect(klubba(['apply', '--store', store], lines([decision('last')])).status).toBe(0);
    expect(ids(store)).toContain('last');
  });

  it('loses nothing when four processes feed one store at once', { timeout: 300_000 }, async () => {
    const store = join(folder(), 'store');
    klubba(['apply', '--store', store], lines(preparation()));
    const feeders = [0, 1, 2, 3].map(async (feeder) => {
      const child = started(['apply', '--store', store]);
      let stdout = '';
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stdin.end(lines(Array.from({ length: 150 }, (_unused, index) => decision(`d${feeder}-${index}`))));
      await once(child, 'close');
      return answers(stdout);
    });
    const given = (await Promise.all(feeders)).flat();
    expect(given.filter(({ ok }) => !ok)).toEqual([]);
    expect(new Set(ids(store)).size).toBe(600);
    const hashes = [0, 1, 2, 3].map(() => klubba(['state-hash', '--store', store]).stdout);
    expect(new Set(hashes).size).toBe(1);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}\n$/u);
  });

  it('makes one store when four processes begin it at once', { timeout: 120_000 }, async () => {
    const store = join(folder(), 'store');
    const feeders = [0, 1, 2, 3].map(async (feeder) => {
      const child = started(['apply', '--store', store]);
      child.stdin.end(lines([{ command: 'addPerson', id: `p${feeder}`, name: 'Person' }]));
      return (await once(child, 'close'))[0] as number;
    });
    expect(await Promise.all(feeders)).toEqual([0, 0, 0, 0]);
    expect([...ids(store, 'people')].sort()).toEqual(['p0', 'p1', 'p2', 'p3']);
  });

  it('undoes by name, refuses what is built upon, and undoes the undoing', () => {
    const store = join(folder(), 'store');
    const given = answers(klubba(['apply', '--store', store], lines([...preparation(), decision('d1')])).stdout);
    const before = klubba(['state-hash', '--store', store]).stdout;
    const recorded = given.at(-1)?.id ?? '';
    const undone = answers(klubba(['apply', '--store', store], lines([{ command: 'undo', of: recorded }])).stdout);
    expect(ids(store)).toEqual([]);
    klubba(['apply', '--store', store], lines([{ command: 'undo', of: undone[0]?.id }]));
    expect(ids(store)).toEqual(['d1']);
    expect(klubba(['state-hash', '--store', store]).stdout).toBe(before);
    const planned = given[2]?.id ?? '';
    const refused = answers(klubba(['apply', '--store', store], lines([{ command: 'undo', of: planned }])).stdout);
    expect(refused[0]?.error?.code).toBe('built-upon');
  });

  it('refuses in a sentence and changes nothing', () => {
    const store = join(folder(), 'store');
    klubba(['apply', '--store', store], lines(preparation()));
    const before = klubba(['state-hash', '--store', store]).stdout;
    const wrong = [
      { command: 'endMeeting', meeting: 'm1', at: '2026-11-24T09:00:00Z' },
      { command: 'startMeeting', meeting: 'm1', at: '2026-11-24T09:00:00Z' },
      { command: 'addPerson', id: 'not an id', name: 'X' },
      { command: 'addPerson', id: '__proto__', name: 'X' },
      { command: 'addPerson', id: 'x', name: '' },
      { command: 'constructor' },
      { command: 'planMeeting', id: 'm2', group: 'toString', start: '2026-11-24T08:30', length: 60 },
    ];
    const { status, stdout } = klubba(['apply', '--store', store], lines(wrong));
    expect(status).toBe(1);
    expect(answers(stdout).map(({ error }) => error?.code)).toEqual([
      'items-without-result',
      'meeting-started',
      'command-malformed',
      'command-malformed',
      'command-malformed',
      'command-malformed',
      'group-unknown',
    ]);
    expect(klubba(['state-hash', '--store', store]).stdout).toBe(before);
  });

  it('answers each line once, whatever stands in it, and goes on with the next', () => {
    const store = join(folder(), 'store');
    klubba(['apply', '--store', store], lines(preparation()));
    const person = (id: string, name = 'Person'): string => `${JSON.stringify({ command: 'addPerson', id, name })}\n`;
    const input = Buffer.concat([
      Buffer.from(`\ufeff${person('after-mark')}`),
      Buffer.from('no JSON\n[]\nnull\n"x"\n{}\n{"command":7}\n\n   \n'),
      Buffer.from(JSON.stringify({ ...decision('separators'), text: 'Rad\u2028och\u2029stycke' })),
      Buffer.from(`\n${person('no-text').replace('Person', 'P?')}`.replace('?', '\u00ff'), 'latin1'),
      Buffer.from(`{"command":"addPerson","id":"nul","name":"a\u0000b"}\n`),
      Buffer.from(`{"command":"addPerson","id":"trap","name":"x","__proto__":{"a":1}}\n`),
      Buffer.from(`{"command":"addPerson","id":${'['.repeat(100_000)}\n`),
      Buffer.from(person('long', 'x'.repeat(50 * 1024 * 1024))),
      Buffer.from(person('crlf').replace('\n', '\r\n')),
      Buffer.from(person('a'.repeat(64))),
      Buffer.from(person('a'.repeat(65))),
      Buffer.from(person('no-end').trimEnd()),
    ]);
    const { status, stdout, stderr } = klubba(['apply', '--store', store], input);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const given = answers(stdout).map(({ ok, error }) => (ok ? 'ok' : error?.code));
    const no = 'command-malformed';
    expect(given).toEqual(['ok', no, no, no, no, no, no, 'ok', no, no, no, no, no, 'ok', 'ok', no, 'ok']);
    expect(answers(stdout).every(({ ok, error }) => ok || (error?.message ?? '').endsWith('Inget har ändrats.'))).toBe(true);
    expect(ids(store, 'people')).toEqual(['chair', 'after-mark', 'crlf', 'a'.repeat(64), 'no-end']);
    expect((JSON.parse(klubba(['query', 'decisions', '--store', store]).stdout) as { text: string }[])[0]?.text).toBe('Rad\u2028och\u2029stycke');
  });

  it('says why in the language that was asked for', () => {
    const store = join(folder(), 'store');
    klubba(['apply', '--store', store], lines(preparation()));
    const end = lines([{ command: 'endMeeting', meeting: 'm1', at: '2026-11-24T09:00Z' }]);
    const said = (['sv', 'en'] as const).map((language) => answers(klubba(['apply', '--store', store], end, language).stdout)[0]?.error?.message);
    expect(said).toEqual(['Mötet kan inte avslutas: 1 punkt saknar resultat.', 'The meeting cannot end: 1 item has no result.']);
  });
});
