import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IncomingPacket } from '../../../domain/contract/packet-calls.ts';
import { Incoming } from '../../../electron/app/incoming.ts';
import { PacketUploads } from '../../../electron/app/packet-uploads.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { packetIn } from '../../../electron/packet-in.ts';
import { createPacket } from '../../../electron/share/packet/create-packet.ts';
import { examinePacket } from '../../../electron/share/packet/examine-packet.ts';
import { importPacket } from '../../../electron/share/packet/import-packet.ts';
import { openStore } from '../../../electron/store/store.ts';
import { contents, folder, preparation } from '../cli/klubba.ts';

function made() {
  const top = folder();
  const [store, file] = [join(top, 'store'), join(top, 'klg.klubba')];
  const workspace = new Workspace(openStore(store, { mode: 'create' }));
  for (const command of preparation()) expect(workspace.handle(command)).toMatchObject({ ok: true });
  workspace.handle({ command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Vakanser prövas.' });
  workspace.close();
  createPacket(store, 'klg', file);
  return { top, store, file };
}

describe('a packet that is looked at', () => {
  it('says what it holds and what of it is new, and changes nothing', () => {
    const { top, store, file } = made();
    const member = join(top, 'member');
    const before = contents(store);
    expect(examinePacket(member, file)).toMatchObject({ group: { id: 'klg', shortName: 'KLG' }, holds: { meetings: 1, decisions: 1, papers: 0 }, makesStore: true });
    expect(existsSync(member)).toBe(false);
    expect(examinePacket(store, file)).toMatchObject({ brings: { commands: 0, papers: 0 }, makesStore: false });
    expect(contents(store)).toEqual(before);
    const { commands } = importPacket(member, file);
    expect(commands).toBeGreaterThan(0);
    const answering = new Workspace(openStore(member, { mode: 'write' }));
    answering.handle({ command: 'changeDecision', decision: 'd1', motive: 'Prognosen.' });
    answering.close();
    createPacket(member, 'klg', file);
    expect(examinePacket(store, file)).toMatchObject({ brings: { commands: 1, papers: 0 }, latest: { by: null } });
  });

  it('that is damaged or another organisation’s gets one refusal, before and after it is looked at', () => {
    const { store, file } = made();
    const { store: other } = made();
    const before = contents(other);
    expect(() => examinePacket(other, file)).toThrowError('packet-foreign');
    const bytes = readFileSync(file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(() => examinePacket(store, file)).toThrowError('packet-damaged');
    expect(() => examinePacket(store, join(file, 'x'))).toThrowError('packet-unreadable');
    expect(contents(other)).toEqual(before);
  });
});

describe('a packet that was opened', () => {
  it('is named by its id alone, and gives way to the next', () => {
    const told: (IncomingPacket | null)[] = [];
    const incoming = new Incoming((packet) => told.push(packet));
    incoming.offer('/tmp/a.klubba');
    const first = incoming.shown?.id ?? '';
    expect(incoming.pathOf(first)).toBe('/tmp/a.klubba');
    incoming.offer('/tmp/b.klubba');
    expect(() => incoming.pathOf(first)).toThrowError('packet-gone');
    incoming.dismiss(first);
    expect(incoming.shown).toMatchObject({ name: 'b.klubba' });
    incoming.dismiss(incoming.shown?.id ?? '');
    expect(told.map((packet) => packet?.name)).toEqual(['a.klubba', 'b.klubba', undefined]);
  });

  it('is found among the words that a program was started with', () => {
    expect(packetIn(['/usr/bin/klubba', '--flag=x.klubba', 'brev.KLUBBA'], '/srv/anna')).toBe('/srv/anna/brev.KLUBBA');
    expect(packetIn(['/usr/bin/klubba', 'main.js', '--x'], '/srv/anna')).toBeNull();
  });

  it('arrives piece by piece, whole or not at all', () => {
    const profile = folder();
    const uploads = new PacketUploads(profile);
    const bytes = Buffer.from('0123456789');
    const upload = uploads.begin(10);
    uploads.send(upload, 0, bytes.subarray(0, 4));
    uploads.send(upload, 4, bytes.subarray(4));
    const path = uploads.end(upload);
    expect(readFileSync(path)).toEqual(bytes);
    const other = uploads.begin(10);
    expect(existsSync(path)).toBe(false);
    expect(() => uploads.send(other, 3, bytes)).toThrowError('packet-unreadable');
    expect(() => uploads.end(other)).toThrowError('packet-unreadable');
    const short = uploads.begin(10);
    expect(() => uploads.end(short)).toThrowError('packet-unreadable');
    expect(readdirSync(join(profile, 'incoming'))).toEqual([]);
  });

  it('says so when there is nowhere to put it', () => {
    const profile = folder();
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'taken'), '');
    expect(() => new PacketUploads(join(profile, 'taken')).begin(1)).toThrowError('packet-not-kept');
  });
});
