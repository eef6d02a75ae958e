import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPacket } from '../../../electron/share/packet/create-packet.ts';
import { importPacket } from '../../../electron/share/packet/import-packet.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder, klubba } from '../cli/klubba.ts';
import { crafted, forged, made, opened, other, partOf } from './hostile-packets.ts';
import { decided, handled, machines, said, segmentWith } from './stores.ts';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A store with two groups and a paper, and a packet for the members of one of them. */
function ground(): { readonly top: string; readonly store: string; readonly packet: string; readonly paper: string } {
  const [store = ''] = machines(1).stores;
  const top = folder();
  const paper = sha256('papper');
  mkdirSync(join(store, 'papers'), { recursive: true });
  for (const text of ['papper', 'annat papper']) writeFileSync(join(store, 'papers', sha256(text)), text);
  handled(
    store,
    { command: 'addGroup', id: 'other', name: 'En annan grupp', shortName: 'ANN' },
    { command: 'planMeeting', id: 'o1', group: 'other', start: '2026-11-24T08:30', length: 60 },
    { command: 'changeItem', meeting: 'm1', item: 'i1', papers: [{ id: 'p1', name: 'Prognos.pdf', link: null, file: paper, size: 6 }] },
  );
  decided(store, 'a1', 'a2');
  const packet = join(top, 'klg.klubba');
  createPacket(store, 'klg', packet);
  return { top, store, packet, paper };
}

describe('a packet', () => {
  test('makes a member\'s store of nothing, with the group\'s partition, the organisation and the papers of the group, and nothing else', () => {
    const { top, store, packet, paper } = ground();
    const member = join(top, 'member');
    expect(importPacket(member, packet)).toMatchObject({ commands: 9, papers: 1, forks: 0, hasNewName: false });
    expect(said(member).decisions).toEqual(['a1', 'a2']);
    expect(readdirSync(join(member, 'papers'))).toEqual([paper]);
    expect(readdirSync(join(member, 'journals'))).toHaveLength(2);
    expect(verify(member)).toMatchObject({ ok: true });
    expect(readFileSync(join(member, 'workspace.json'))).toEqual(readFileSync(join(store, 'workspace.json')));
  });

  test('that is taken in twice changes nothing the second time', () => {
    const { top, packet } = ground();
    const member = join(top, 'member');
    importPacket(member, packet);
    const before = contents(member);
    expect(importPacket(member, packet)).toEqual({ commands: 0, papers: 0, forks: 0, hasNewName: false });
    expect(contents(member)).toEqual(before);
  });

  test('carries the answer back, and the next one only what is new', () => {
    const { top, store, packet } = ground();
    const member = join(top, 'member');
    importPacket(member, packet);
    decided(member, 'm1', 'm2');
    decided(store, 'a3');
    const answer = join(top, 'answer.klubba');
    createPacket(member, 'klg', answer);
    expect(importPacket(store, answer)).toMatchObject({ commands: 2, hasNewName: false });
    expect(said(store).decisions).toEqual(['a1', 'a2', 'a3', 'm1', 'm2']);
    createPacket(store, 'klg', packet);
    expect(importPacket(member, packet)).toMatchObject({ commands: 1 });
    expect(said(member).decisions).toEqual(said(store).decisions);
  });

  test('of another organisation is refused, and so is a folder that holds anything else', () => {
    const { top, packet } = ground();
    const [other = ''] = machines(1).stores;
    const before = contents(other);
    expect(() => importPacket(other, packet)).toThrowError('packet-foreign');
    expect(contents(other)).toEqual(before);
    mkdirSync(join(top, 'letters'));
    writeFileSync(join(top, 'letters', 'brev.txt'), 'Hej');
    expect(() => importPacket(join(top, 'letters'), packet)).toThrowError('not-a-store');
    expect(readdirSync(join(top, 'letters'))).toEqual(['brev.txt']);
  });
});

describe('a hostile packet', () => {
  test('that is put together anew from its true parts is taken: what follows is refused for what is wrong in it', () => {
    const { top, packet } = ground();
    const { at, bodies, part, segment } = opened(packet);
    writeFileSync(packet, made({}, bodies, at));
    expect(importPacket(join(top, 'member'), packet).commands).toBe(9);
    writeFileSync(packet, made({}, [partOf(part, segment)], at));
    expect(importPacket(join(top, 'another'), packet).commands).toBe(2);
    const whole = opened(packet);
    writeFileSync(packet, made({}, [partOf({ ...part, device: other, launch: other }, forged(whole, { device: other, launch: other }))], at));
    expect(importPacket(join(top, 'third'), packet).commands).toBe(1);
  });

  test.each(crafted)('with %s is refused, and no store changes or comes to be', (_name, content) => {
    const { top, store, packet } = ground();
    writeFileSync(packet, content(opened(packet)), typeof content(opened(packet)) === 'string' ? 'latin1' : undefined);
    const before = contents(store);
    for (const target of [store, join(top, 'new')]) expect(() => importPacket(target, packet)).toThrowError(/^packet-(?:damaged|too-large)$/u);
    expect(contents(store)).toEqual(before);
    expect(existsSync(join(top, 'new'))).toBe(false);
  });

  test('of a newer format is refused as such', () => {
    const { store, packet } = ground();
    writeFileSync(packet, readFileSync(packet, 'utf8').replace('"klubbaPacket":1', '"klubbaPacket":2'));
    expect(() => importPacket(store, packet)).toThrowError('packet-newer');
  });

  test('that is a folder, a pipe, a link to nothing or not there is refused and holds nobody up', () => {
    const { top, store } = ground();
    execFileSync('mkfifo', [join(top, 'pipe')]);
    symlinkSync(join(top, 'nothing'), join(top, 'link'));
    for (const file of [top, join(top, 'pipe'), join(top, 'link'), join(top, 'none'), '/dev/zero']) expect(() => importPacket(store, file)).toThrowError('packet-unreadable');
  });

  test('two hundred times cut or changed in any place is refused, or says nothing that was not written', { timeout: 300_000 }, () => {
    const { top, store, packet } = ground();
    const whole = readFileSync(packet);
    const target = join(top, 'target');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })), { maxLength: 3 }), fc.nat({ max: whole.length }), fc.boolean(), (changes, length, cuts) => {
        const bytes = Buffer.from(whole);
        for (const [place, mask] of changes) bytes[place] = (bytes[place] ?? 0) ^ mask;
        const hostile = cuts ? bytes.subarray(0, length) : bytes;
        fc.pre(!hostile.equals(whole));
        writeFileSync(packet, hostile);
        rmSync(target, { recursive: true, force: true });
        cpSync(store, target, { recursive: true });
        const before = contents(target);
        expect(() => importPacket(target, packet)).toThrowError(/^packet-/u);
        expect(contents(target)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

test('the command line makes and takes packets, says that they are confidential, and refuses in one line', { timeout: 120_000 }, () => {
  const { top, store } = ground();
  const [file, member] = [join(top, 'k.klubba'), join(top, 'member')];
  const created = klubba(['packet', 'create', '--group', 'KLG', '--store', store, '--out', file]);
  expect(created).toMatchObject({ status: 0, stderr: '' });
  expect(created.stdout).toContain('slutna punkter');
  expect(klubba(['packet', 'import', file, '--store', member])).toMatchObject({ status: 0, stdout: '9 nya händelser inlästa, 1 nytt underlag.\n' });
  expect(klubba(['packet', 'import', file, '--store', member])).toMatchObject({ status: 0, stdout: 'Inget nytt i paketet.\n' });
  expect(klubba(['state-hash', '--store', member]).status).toBe(0);
  expect(readFileSync(join(store, 'sent.jsonl'), 'utf8')).toContain('"file":"k.klubba"');
  writeFileSync(file, readFileSync(file).subarray(0, -1));
  const refused = klubba(['packet', 'import', file, '--store', member]);
  expect({ status: refused.status, stdout: refused.stdout, lines: refused.stderr.split('\n').length }).toEqual({ status: 1, stdout: '', lines: 2 });
  expect(klubba(['packet', 'create', '--group', 'XYZ', '--store', store, '--out', file])).toMatchObject({ status: 1 });
  expect(klubba(['packet', 'create', '--group', 'KLG', '--store', store, '--out', join(top, 'none', 'x')])).toMatchObject({ status: 1 });
  for (const words of [['packet'], ['packet', 'import', '--store', member], ['packet', 'create', '--store', store], ['packet', 'import', file]]) expect(klubba(words)).toMatchObject({ status: 2 });
  expect(segmentWith(member, 'Beslut a1')).toContain('journals');
});
