import { appendFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Workspace } from '../../../electron/app/workspace.ts';
import { stateHash } from '../../../electron/app/state-hash.ts';
import { joinShare } from '../../../electron/share/join.ts';
import { createPacket } from '../../../electron/share/packet/create-packet.ts';
import { importPacket } from '../../../electron/share/packet/import-packet.ts';
import { stillShared } from '../../../electron/share/still-shared.ts';
import { synchronise } from '../../../electron/share/synchronise.ts';
import { putAside } from '../../../electron/store/quarantine.ts';
import { applyRedactions } from '../../../electron/store/apply-redactions.ts';
import { eventsHolding, finishRedactions, redact } from '../../../electron/store/redact.ts';
import { openStore } from '../../../electron/store/store.ts';
import { partitionOfGroup } from '../../../electron/store/layout.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder, klubba } from '../cli/klubba.ts';
import { decided, expectSame, handled, machines, said, segmentWith, settled, type Machines } from './stores.ts';

const secret = 'Kalle Hemligsson';
const words = { reason: 'Personuppgift utan grund', decision: 'KS 2026-11-24 § 7', mask: '[maskerat]', isWhole: false, by: null };

/** Three machines that all know what one of them has written about somebody. */
function ground(): Machines {
  const all = machines(3);
  const [a = '', b = ''] = all.stores;
  handled(a, { command: 'recordAction', id: 'act', meeting: 'm1', item: 'i1', text: `Ring ${secret}`, owner: 'chair', due: '2026-12-08' }, { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: `${secret} är sjuk` });
  handled(b, { command: 'addPerson', id: 'kalle', name: secret }, { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Beslut' });
  settled(all);
  return all;
}

function eventIds(store: string): readonly string[] {
  return eventsHolding(store, 'kalle hemligsson').map(({ event }) => event);
}

/** The files below a folder that hold the secret, in any form. */
function holding(top: string): readonly string[] {
  return Object.entries(contents(top))
    .map(([name, text]) => [name, Buffer.from(text, 'base64').toString()] as const)
    .filter(([, text]) => text.includes(secret) || text.includes(Buffer.from(secret).toString('base64').slice(2, -4)))
    .map(([name]) => name);
}

describe('redaction', () => {
  test('takes the words out of every store and out of the folder, and leaves the facts, the chain and the same state everywhere', () => {
    const all = ground();
    const [a = '', b = '', c = ''] = all.stores;
    expect(eventIds(c)).toHaveLength(3);
    expect(redact(c, { ...words, events: eventIds(c) })).toMatchObject({ events: 3, unknown: [] });
    expect(holding(c)).toEqual([]);
    expect(verify(c)).toMatchObject({ ok: true });
    expect(said(c).hash).not.toBe(said(a).hash);
    expect(stillShared(c)).toHaveLength(2);
    synchronise(c, { isThorough: true });
    expect(stillShared(c)).toEqual([]);
    expect(holding(all.share)).toEqual([]);
    settled(all);
    for (const top of [a, b, c, all.share]) expect(holding(top)).toEqual([]);
    expect(stillShared(c)).toEqual([]);
    expectSame(all, ['d1']);
    for (const store of all.stores) expect(verify(store)).toMatchObject({ ok: true });
    const workspace = new Workspace(openStore(a, { mode: 'read' }));
    const [meeting] = workspace.group('klg').meetings;
    expect(meeting?.actions[0]).toMatchObject({ id: 'act', text: '[maskerat]', owner: 'chair', due: '2026-12-08' });
    expect(workspace.organisation().people.find(({ id }) => id === 'kalle')?.name).toBe('[maskerat]');
    workspace.close();
  });

  test('is carried to who comes late, by folder and by packet', () => {
    const all = ground();
    const [a = ''] = all.stores;
    redact(a, { ...words, events: eventIds(a) });
    settled(all);
    const late = join(folder(), 'store');
    joinShare(late, all.share);
    synchronise(late);
    expectSame({ ...all, stores: [...all.stores, late] }, ['d1']);
    const packet = join(folder(), 'p.klubba');
    createPacket(a, 'klg', packet);
    const member = join(folder(), 'member');
    importPacket(member, packet);
    expect(said(member)).toEqual(said(late));
    for (const top of [late, member]) {
      expect(holding(top)).toEqual([]);
      expect(verify(top)).toMatchObject({ ok: true });
    }
  });

  test('may come before what it redacts, and what it redacts may come again', () => {
    const all = ground();
    const [a = '', b = '', c = ''] = all.stores;
    const before = join(folder(), 'before.klubba');
    createPacket(b, 'klg', before);
    redact(a, { ...words, events: eventIds(a) });
    settled(all);
    const after = join(folder(), 'after.klubba');
    createPacket(a, 'klg', after);
    for (const packets of [[before, after], [after, before], [after, before, after]]) {
      const member = join(folder(), 'member');
      for (const packet of packets) importPacket(member, packet);
      expect(said(member)).toEqual(said(c));
      expect(holding(member)).toEqual([]);
      expect(verify(member)).toMatchObject({ ok: true });
    }
  });

  test('that comes among other news is remembered when what it redacts comes later, by itself', () => {
    const all = machines(3);
    const [a = '', b = '', c = ''] = all.stores;
    handled(a, { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: `${secret} är sjuk` });
    synchronise(a);
    synchronise(b);
    const published = segmentWith(all.share, secret);
    const whole = readFileSync(published);
    const decisions = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'];
    for (const id of decisions) decided(b, id);
    redact(b, { ...words, events: eventIds(b) });
    synchronise(b);
    rmSync(published);
    synchronise(c);
    expect(said(c).decisions).toEqual(decisions);
    writeFileSync(published, whole);
    expect(synchronise(c)).toMatchObject({ pulled: { commands: 1 }, redacted: 1 });
    expect(holding(c)).toEqual([]);
  });

  test('purges snapshots and quarantine, and ends half lines that hold the words', () => {
    const all = ground();
    const [a = ''] = all.stores;
    const path = segmentWith(a, 'Ring Kalle');
    const line = readFileSync(path, 'utf8').split('\n').find((each) => each.includes('Ring Kalle')) ?? '';
    appendFileSync(path, line.slice(0, -20));
    putAside(a, 'journals/x', 7, Buffer.from(line), 'damaged-line');
    handled(a, { command: 'addPerson', id: 'p2', name: 'Ny' });
    expect(holding(a).length).toBeGreaterThan(2);
    redact(a, { ...words, events: eventIds(a) });
    expect(holding(a)).toEqual([]);
    expect(readdirSync(join(a, 'quarantine'))).toEqual([]);
    decided(a, 'later');
    settled(all);
    expectSame(all, ['d1', 'later']);
  });

  test('reaches a process that has the store open, which loses nothing that it wrote meanwhile', () => {
    const all = ground();
    const [a = ''] = all.stores;
    const open = new Workspace(openStore(a, { mode: 'write' }));
    const decide = (id: string): void => expect(open.handle({ command: 'recordDecision', id, meeting: 'm1', item: 'i1', text: id })).toMatchObject({ ok: true });
    open.handle({ command: 'writeNote', id: 'n2', meeting: 'm1', item: 'i1', text: `${secret} igen` });
    decide('x1');
    redact(a, { ...words, events: eventIds(a) });
    decide('x2');
    decide('x3');
    const hash = stateHash(open);
    open.close();
    expect(holding(a)).toEqual([]);
    expect(said(a)).toEqual({ decisions: ['d1', 'x1', 'x2', 'x3'], hash });
    expect(verify(a)).toMatchObject({ ok: true });
  });

  test('that was interrupted goes on the next time', () => {
    const all = ground();
    const [a = ''] = all.stores;
    const crashed = `${a}-crashed`;
    cpSync(a, crashed, { recursive: true });
    redact(a, { ...words, events: eventIds(a) });
    // Everything that the redaction wrote, and nothing that it rewrote: as after a power cut between the two.
    for (const name of ['journals']) cpSync(join(a, name), join(crashed, name), { recursive: true, force: false });
    expect(holding(crashed).length).toBeGreaterThan(0);
    expect(said(crashed)).toEqual(said(a));
    finishRedactions(crashed);
    expect(holding(crashed)).toEqual([]);
    expect(said(crashed)).toEqual(said(a));
    // And between moving a segment aside and putting the new one in its place.
    const half = join(folder(), 'half');
    cpSync(a, half, { recursive: true });
    const segment = segmentWith(half, '"type":"noteWritten"');
    renameSync(segment, segment.replace('.jsonl', `.${'z'.repeat(20)}.jsonl`));
    expect(said(half)).toEqual(said(a));
  });

  test('twice is once, cannot be undone, and does not redact itself', () => {
    const all = ground();
    const [a = ''] = all.stores;
    const events = eventIds(a);
    redact(a, { ...words, events });
    const before = contents(join(a, 'journals'));
    expect(redact(a, { ...words, events })).toMatchObject({ events: 0, unknown: events });
    expect(contents(join(a, 'journals'))).toEqual(before);
    const own = /"id":"(\w{20})","type":"redacted"/u.exec(readFileSync(segmentWith(a, '"type":"redacted"'), 'utf8'))?.[1] ?? '';
    expect(redact(a, { ...words, events: [own] })).toMatchObject({ events: 0 });
    const workspace = new Workspace(openStore(a, { mode: 'write' }));
    expect(workspace.handle({ command: 'undo', of: own })).toMatchObject({ ok: false, error: { code: 'redaction-lasts' } });
    workspace.close();
  });

  test('as a whole leaves nothing of the fact, and what stood on it is kept as stranded', () => {
    const all = ground();
    const [a = ''] = all.stores;
    const note = eventsHolding(a, 'sjuk').map(({ event }) => event);
    handled(a, { command: 'editNote', meeting: 'm1', item: 'i1', note: 'n1', base: note, text: 'Bättre' });
    redact(a, { ...words, events: note, isWhole: true });
    settled(all);
    const workspace = new Workspace(openStore(all.stores[2] ?? '', { mode: 'read' }));
    const state = workspace.group('klg');
    expect(state.meetings[0]?.items[0]?.notes).toEqual([]);
    expect(state.stranded.map(({ type }) => type)).toEqual(['noteEdited']);
    expect(state.readOnly).toEqual([]);
    workspace.close();
    expectSame(all, ['d1']);
  });

  test('does not touch a partition without redactions, and needs no share', () => {
    const [a = ''] = machines(1).stores;
    const { id } = JSON.parse(readFileSync(join(a, 'workspace.json'), 'utf8')) as { id: string };
    const before = contents(a);
    expect(applyRedactions(a, id, partitionOfGroup('klg'))).toEqual([]);
    expect(contents(a)).toEqual(before);
  });
});

test('the command line finds, redacts, tells whom to ask, and refuses in one line', { timeout: 120_000 }, () => {
  const all = ground();
  const [a = ''] = all.stores;
  klubba(['packet', 'create', '--group', 'KLG', '--store', a, '--out', join(folder(), 'till-anna.klubba')]);
  const listed = klubba(['redact', 'find', 'KALLE hemligsson', '--store', a]);
  expect(listed).toMatchObject({ status: 0, stderr: '' });
  const events = listed.stdout.trim().split('\n').map((line) => line.split('\t')[0] ?? '');
  expect(events).toHaveLength(3);
  for (const missing of [['--reason', 'x'], ['--decision', 'x'], []]) expect(klubba(['redact', ...events, '--store', a, ...missing])).toMatchObject({ status: 2 });
  const { status, stdout } = klubba(['redact', ...events, '--store', a, '--reason', 'GDPR', '--decision', 'KS § 7']);
  expect(status).toBe(0);
  expect(stdout).toContain('3 uppgifter är maskerade');
  expect(stdout).toContain('till-anna.klubba');
  expect(holding(a)).toEqual([]);
  expect(klubba(['redact', 'zzzz', '--store', a, '--reason', 'x', '--decision', 'y'])).toMatchObject({ status: 1, stdout: '' });
  expect(klubba(['redact', 'find', secret, '--store', a, '--json'])).toMatchObject({ status: 0, stdout: '[]\n' });
});
