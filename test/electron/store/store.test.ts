import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Workspace } from '../../../electron/app/workspace.ts';
import { stateHash } from '../../../electron/app/state-hash.ts';
import { partitionOfGroup } from '../../../electron/store/layout.ts';
import { chainStart, chained, sealedLine, type Header, type Line } from '../../../electron/store/line.ts';
import { openStore } from '../../../electron/store/store.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder, preparation } from '../cli/klubba.ts';

const partition = partitionOfGroup('klg');

function opened(store: string, now: () => number = Date.now): Workspace {
  return new Workspace(openStore(store, { mode: 'create', now }), now);
}

function prepared(): { readonly store: string; readonly workspace: Workspace } {
  const store = folder();
  const workspace = opened(store);
  for (const command of preparation()) expect(workspace.handle(command)).toMatchObject({ ok: true });
  return { store, workspace };
}

function decide(workspace: Workspace, id: string): void {
  expect(workspace.handle({ command: 'recordDecision', id, meeting: 'm1', item: 'i1', text: `Beslut ${id}` })).toMatchObject({ ok: true });
}

function decisions(workspace: Workspace): readonly string[] {
  return workspace.group('klg').meetings.flatMap((meeting) => meeting.decisions.map(({ id }) => id));
}

/** The newest segment of the group's partition: its path, header and lines. */
function segment(store: string): { readonly path: string; readonly header: Header; readonly lines: readonly Line[] } {
  const top = join(store, 'journals', partition);
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const [entry] = files;
  if (entry === undefined) throw new Error('no segment');
  const path = join(entry.parentPath, entry.name);
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return { path, header: JSON.parse(header) as Header, lines: lines.map((line) => JSON.parse(line) as Line) };
}

describe('a snapshot is a cache', () => {
  const damages: readonly [string, (path: string) => void][] = [
    ['deleted', (path) => rmSync(path)],
    ['empty', (path) => writeFileSync(path, '')],
    ['cut', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, -40))],
    ['changed by one letter', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('Beslut a', 'Beslut x'))],
    ['made by other rules', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(/"foldVersion":"[^"]*"/u, '"foldVersion":"0"'))],
    ['from a newer format', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"format":1', '"format":2'))],
    ['full of zeros', (path) => writeFileSync(path, Buffer.alloc(4_000))],
    ['a folder', (path) => (rmSync(path), mkdirSync(path))],
    ['ahead of the journal', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(/"bytes":(\d+)/u, '"bytes":99999999'))],
  ];

  test.each(damages)('that may be %s: the state is that of a full replay', (_name, damage) => {
    const { store, workspace } = prepared();
    decide(workspace, 'a');
    const before = stateHash(workspace);
    workspace.close();
    damage(join(store, 'snapshots', `${partition}.json`));
    const again = opened(store);
    expect(stateHash(again)).toBe(before);
    decide(again, 'b');
    again.close();
    expect(decisions(opened(store))).toEqual(['a', 'b']);
  });

  test('that is older than the journal: what came after it is taken in', () => {
    const { store, workspace } = prepared();
    decide(workspace, 'a');
    workspace.close();
    const kept = readFileSync(join(store, 'snapshots', `${partition}.json`));
    const later = opened(store);
    decide(later, 'b');
    later.close();
    writeFileSync(join(store, 'snapshots', `${partition}.json`), kept);
    expect(decisions(opened(store))).toEqual(['a', 'b']);
  });
});

describe('several openers of one store', () => {
  test('see what the others record within a few milliseconds, and each writes its own segment', async () => {
    const { store, workspace: one } = prepared();
    const other = opened(store);
    decide(one, 'a');
    await expect.poll(() => decisions(other)).toEqual(['a']);
    decide(other, 'b');
    decide(one, 'c');
    await expect.poll(() => [decisions(one).length, decisions(other).length]).toEqual([3, 3]);
    expect(decisions(one)).toEqual(decisions(other));
    expect(stateHash(one)).toBe(stateHash(other));
    expect(verify(store)).toMatchObject({ ok: true });
  });

  test('see it even when the bell is gone, after two seconds', () => {
    let now = Date.now();
    const clock = (): number => now;
    const store = folder();
    const one = opened(store, clock);
    for (const command of preparation()) one.handle(command);
    const other = opened(store, clock);
    expect(decisions(other)).toEqual([]);
    decide(one, 'a');
    rmSync(join(store, 'bell'));
    now += 2_001;
    expect(decisions(other)).toEqual(['a']);
  });
});

describe('commands that wait for the disk together', () => {
  test('are there for everybody when the wait is over, and whole', () => {
    const { store, workspace } = prepared();
    workspace.together(() => {
      for (const id of ['d1', 'd2', 'd3']) decide(workspace, id);
    });
    expect(decisions(opened(store))).toEqual(['d1', 'd2', 'd3']);
    expect(verify(store).ok).toBe(true);
  });

  test('end when the work fails: what comes after waits for itself', () => {
    const { store, workspace } = prepared();
    expect(() => workspace.together(() => {
      decide(workspace, 'd1');
      throw new Error('enough');
    })).toThrow('enough');
    decide(workspace, 'd2');
    expect(decisions(opened(store))).toEqual(['d1', 'd2']);
  });
});

test('a snapshot that cannot be kept is nobody\'s trouble: what was acknowledged lies in the journals', () => {
  const { store, workspace } = prepared();
  writeFileSync(join(store, 'snapshots'), 'in the way');
  decide(workspace, 'a');
  expect(() => workspace.close()).not.toThrow();
  expect(decisions(opened(store))).toEqual(['a']);
});

describe('a newer format', () => {
  test.each(['org', partition])('in the journals of %s is refused although a snapshot holds the state, and nothing is changed', (name) => {
    const { store, workspace } = prepared();
    workspace.close();
    const top = join(store, 'journals', name);
    for (const entry of readdirSync(top, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      writeFileSync(path, readFileSync(path, 'utf8').replace('"klubba":1', '"klubba":2'));
    }
    const before = contents(store);
    expect(() => opened(store)).toThrow('newer-format');
    expect(contents(store)).toEqual(before);
  });

  test('in a year long past is refused when its group is opened', () => {
    const { store, workspace } = prepared();
    workspace.close();
    const { path } = segment(store);
    const later = opened(store, () => Date.now() + 800 * 24 * 60 * 60_000);
    decide(later, 'b');
    later.close();
    writeFileSync(path, readFileSync(path, 'utf8').replace('"klubba":1', '"klubba":2'));
    const next = opened(store);
    expect(next.organisation().groups).toHaveLength(1);
    expect(() => next.group('klg')).toThrow('newer-format');
  });

  test('of the workspace is refused with its own code and never rewritten', () => {
    const { store, workspace } = prepared();
    workspace.close();
    writeFileSync(join(store, 'workspace.json'), readFileSync(join(store, 'workspace.json'), 'utf8').replace('"klubba":1', '"klubba":2'));
    const before = contents(store);
    expect(() => opened(store)).toThrow('newer-format');
    expect(contents(store)).toEqual(before);
  });

  test('of a segment is refused as well', () => {
    const { store, workspace } = prepared();
    workspace.close();
    const { path } = segment(store);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"klubba":1', '"klubba":2'));
    rmSync(join(store, 'snapshots'), { recursive: true });
    const before = contents(join(store, 'journals'));
    expect(() => opened(store).group('klg')).toThrow('newer-format');
    expect(contents(join(store, 'journals'))).toEqual(before);
  });

  test('of one event is kept byte for byte, and what it is about can be read and not changed', () => {
    const { store, workspace } = prepared();
    workspace.close();
    const { path, lines } = segment(store);
    const last = lines.at(-1);
    if (last === undefined) throw new Error('no line');
    const unknown = { id: 'e'.repeat(20), type: 'meetingDreamtOf', v: 7, salt: 'A'.repeat(22), data: { meeting: 'm1', about: 'sheep' } };
    const line = sealedLine(last.hash, { seq: last.seq + 1, at: '2027-01-01T00:00:00.000Z-0000', by: null, on: ['m1'], events: [unknown] });
    appendFileSync(path, `${JSON.stringify(line)}\n`);
    const newer = opened(store);
    expect(newer.group('klg').stranded).toEqual([{ id: unknown.id, type: unknown.type, data: unknown.data }]);
    expect(newer.handle({ command: 'addItem', id: 'i2', meeting: 'm1', title: 'x', type: 'information', minutes: 5 })).toMatchObject({ ok: false, error: { code: 'read-only' } });
    newer.close();
    expect(readFileSync(path, 'utf8')).toContain(JSON.stringify(unknown));
  });
});

describe('hostile lines', () => {
  const line = (changes: object): string => JSON.stringify({ seq: 99, at: '2027-01-01T00:00:00.000Z-0000', by: null, on: [], events: [], hash: '0'.repeat(64), ...changes });
  const event = { id: 'evil', type: 'meetingEnded', v: 1, salt: 'A'.repeat(22), data: { meeting: 'm1', at: 0 } };

  test.each([
    ['no JSON', '{"seq":'],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x0a])],
    ['NUL bytes', Buffer.alloc(100)],
    ['too long', `"${'x'.repeat(1_100_000)}"`],
    ['too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a forged hash', line({ events: [event] })],
    ['no events', line({})],
    ['a trap for a key', line({ events: [event] }).replace('"meeting":"m1"', '"__proto__":"m1"')],
    ['spaces', line({ events: [event] }).replace(',', ', ')],
    ['another sequence', line({ seq: 1, events: [event] })],
    ['a redaction that nobody asked for', line({ events: [{ id: 'evil', type: 'meetingEnded', v: 1, salt: null, data: null, digest: '0'.repeat(64) }] })],
  ])('that hold %s are reported, change nothing and stop nobody', (_name, text) => {
    const { store, workspace } = prepared();
    decide(workspace, 'a');
    const before = stateHash(workspace);
    workspace.close();
    const { path, lines } = segment(store);
    appendFileSync(path, Buffer.concat([Buffer.from(text), Buffer.from('\n')]));
    const again = opened(store);
    expect(stateHash(again)).toBe(before);
    decide(again, 'b');
    expect(decisions(again)).toEqual(['a', 'b']);
    const { ok, problems } = verify(store);
    expect(ok).toBe(false);
    expect(problems.some((problem) => problem.line === lines.length + 2)).toBe(true);
  });

  test('a link to somewhere else is not followed', () => {
    const { store, workspace } = prepared();
    workspace.close();
    const elsewhere = prepared();
    elsewhere.workspace.close();
    const { path } = segment(elsewhere.store);
    cpSync(path, join(segment(store).path, '..', `${'z'.repeat(20)}.jsonl`));
    expect(verify(store).problems.map(({ kind }) => kind)).toEqual(['foreign-workspace']);
    expect(decisions(opened(store))).toEqual([]);
  });
});

describe('a store that was copied to another machine', () => {
  test('takes a name of its own, so that two machines never write one segment', () => {
    const { store, workspace } = prepared();
    workspace.close();
    const device = join(store, 'device.json');
    const before = JSON.parse(readFileSync(device, 'utf8')) as { device: string; fingerprint: string };
    writeFileSync(device, JSON.stringify({ ...before, fingerprint: 'f'.repeat(64) }));
    const copy = opened(store);
    decide(copy, 'a');
    const after = JSON.parse(readFileSync(device, 'utf8')) as { device: string };
    expect(after.device).not.toBe(before.device);
    expect(readdirSync(join(store, 'journals', partition)).toSorted()).toEqual([before.device, after.device].toSorted());
  });
});

describe('clocks', () => {
  test('that go backwards over a restart keep the order in which things were recorded', () => {
    const store = folder();
    let now = Date.UTC(2026, 10, 24, 8);
    const first = opened(store, () => now);
    for (const command of preparation()) first.handle(command);
    decide(first, 'a');
    first.close();
    now = Date.UTC(2026, 10, 24, 7, 58);
    const second = opened(store, () => now);
    decide(second, 'b');
    second.close();
    rmSync(join(store, 'snapshots'), { recursive: true });
    expect(decisions(opened(store, () => now))).toEqual(['a', 'b']);
  });

  test('of another machine that is ten years ahead move this one five minutes at most', () => {
    const { store, workspace } = prepared();
    workspace.close();
    const { header } = segment(store);
    const ahead: Header = { ...header, device: 'a'.repeat(20), launch: 'b'.repeat(20), after: null };
    const data = { meeting: 'm1', item: 'i1', at: 1_795_505_640_000 };
    const content = { seq: 1, at: '2036-11-24T08:00:00.000Z-0000', by: null, on: ['m1'], events: [{ id: 'ahead', type: 'unclearSaid', v: 1, salt: 'A'.repeat(22), data }] };
    const text = JSON.stringify(ahead);
    const year = join(store, 'journals', partition, ahead.device, '2036');
    mkdirSync(year, { recursive: true });
    writeFileSync(join(year, `${ahead.launch}.jsonl`), `${text}\n${JSON.stringify({ ...content, hash: chained(chainStart(text), content) })}\n`);
    const now = Date.now();
    const again = opened(store);
    expect(again.group('klg').meetings[0]?.items[0]?.unclear).toEqual([data.at]);
    decide(again, 'a');
    const own = readdirSync(join(store, 'journals', partition, header.device), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .find((each) => each.includes('Beslut a'));
    const stamp = /"at":"([^"]{24})-/u.exec(own?.trimEnd().split('\n').at(-1) ?? '')?.[1] ?? '';
    expect(Date.parse(stamp)).toBeLessThan(now + 6 * 60_000);
  });
});

test('a folder that holds anything else is refused and left as it is', () => {
  const store = folder();
  writeFileSync(join(store, 'brev.txt'), 'Hej');
  utimesSync(join(store, 'brev.txt'), 0, 0);
  expect(() => opened(store)).toThrow('not-a-store');
  expect(readdirSync(store)).toEqual(['brev.txt']);
});

test('a command that does not fit a line is refused and nothing is written', () => {
  const { store, workspace } = prepared();
  const before = contents(join(store, 'journals'));
  const actions = Array.from({ length: 50 }, () => 'å'.repeat(100_000));
  const answer = workspace.handle({ command: 'addItem', id: 'big', meeting: 'm1', title: 'x', type: 'decision', minutes: 5, proposedDecisions: actions });
  expect(answer).toMatchObject({ ok: false, error: { code: 'too-large' } });
  expect(contents(join(store, 'journals'))).toEqual(before);
  decide(workspace, 'a');
  expect(verify(store).ok).toBe(true);
});

test('a store that was taken away is not made anew around what comes next, and is written again when it is back', () => {
  const { store, workspace } = prepared();
  decide(workspace, 'a');
  renameSync(store, `${store}-elsewhere`);
  const refused = { ok: false, error: { code: 'store-gone' } };
  const late = { command: 'recordDecision', id: 'b', meeting: 'm1', item: 'i1', text: 'Beslut b' };
  expect([workspace.handle(late), workspace.handle(late)]).toMatchObject([refused, refused]);
  expect(existsSync(store)).toBe(false);
  renameSync(`${store}-elsewhere`, store);
  decide(workspace, 'b');
  workspace.close();
  expect(decisions(opened(store))).toEqual(['a', 'b']);
  expect(verify(store).problems).toEqual([]);
});
