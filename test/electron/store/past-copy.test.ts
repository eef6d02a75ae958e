import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WrittenCommand } from '../../../domain/api.ts';
import { stateHash } from '../../../electron/app/state-hash.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { copyAsOf, placeAt } from '../../../electron/store/past-copy.ts';
import { redact } from '../../../electron/store/redact.ts';
import { openStore } from '../../../electron/store/store.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder, klubba } from '../cli/klubba.ts';

const begins = Date.UTC(2026, 10, 24, 7, 30);
const paper = 'a'.repeat(64);

/** A store written in several launches, a minute between the commands, and what it said after each. */
function recorded() {
  const store = join(folder(), 'store');
  let now = begins;
  const said: { readonly at: number; readonly hash: string }[] = [];
  const launch = (commands: readonly WrittenCommand[]): readonly string[] => {
    const workspace = new Workspace(openStore(store, { mode: 'create', now: () => now }), () => now);
    const ids = commands.map((command) => {
      now += 60_000;
      const answer = workspace.handle(command);
      if (!answer.ok) throw new Error(answer.error.code);
      said.push({ at: now, hash: stateHash(workspace) });
      return answer.id;
    });
    workspace.close();
    return ids;
  };
  launch([
    { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' },
    { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 },
    { command: 'addItem', id: 'i1', meeting: 'm1', title: 'Bemanning', type: 'decision', minutes: 20 },
    { command: 'startMeeting', meeting: 'm1', at: '2026-11-24T07:34:00Z' },
  ]);
  const [, written = ''] = launch([
    { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Vakanser prövas' },
    { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: 'Karin är sjuk' },
  ]);
  const [changed = ''] = launch([{ command: 'changeDecision', decision: 'd1', text: 'Vakanser fryses' }]);
  launch([
    { command: 'undo', of: changed },
    { command: 'changeItem', meeting: 'm1', item: 'i1', papers: [{ id: 'u1', name: 'Underlag', link: null, file: paper, size: 1 }] },
  ]);
  mkdirSync(join(store, 'papers'));
  writeFileSync(join(store, 'papers', paper), 'x');
  return { store, said, written };
}

function hashOf(store: string): string {
  const workspace = new Workspace(openStore(store, { mode: 'write' }));
  const hash = stateHash(workspace);
  workspace.close();
  return hash;
}

describe('a copy of the store as it was', () => {
  it('says what the store said at each moment, verifies, and leaves the store as it is', () => {
    const { store, said } = recorded();
    const before = contents(store);
    for (const { at, hash } of said) {
      const copy = join(folder(), 'copy');
      copyAsOf(store, copy, placeAt(at));
      expect(verify(copy)).toMatchObject({ ok: true });
      expect(existsSync(join(copy, 'device.json'))).toBe(false);
      expect(existsSync(join(copy, 'papers', paper))).toBe(at === said.at(-1)?.at);
      expect(hashOf(copy)).toBe(hash);
    }
    expect(contents(store)).toEqual(before);
  });

  it('never brings back what was redacted later', () => {
    const { store, said, written } = recorded();
    redact(store, { events: [written], reason: 'GDPR', decision: 'KS 4', mask: '[maskerat]', isWhole: false, by: null });
    for (const { at } of said) {
      const copy = join(folder(), 'copy');
      copyAsOf(store, copy, placeAt(at));
      expect(verify(copy)).toMatchObject({ ok: true });
      expect(Object.values(contents(copy)).some((bytes) => Buffer.from(bytes, 'base64').includes('Karin'))).toBe(false);
    }
  });

  it('is refused before the first command, inside the store, and where it cannot be written, and leaves nothing behind', () => {
    const { store, said } = recorded();
    const target = folder();
    expect(() => copyAsOf(store, join(target, 'copy'), placeAt(begins - 1))).toThrowError('copy-empty');
    expect(() => copyAsOf(store, join(store, 'papers', 'copy'), placeAt(said[0]?.at ?? 0))).toThrowError('copy-inside-store');
    writeFileSync(join(target, 'taken'), '');
    expect(() => copyAsOf(store, join(target, 'taken', 'copy'), placeAt(said[0]?.at ?? 0))).toThrowError('copy-failed');
    expect(readdirSync(target)).toEqual(['taken']);
  });

  it('is made from the command line', () => {
    const { store, said } = recorded();
    const at = new Date(said[4]?.at ?? 0).toISOString();
    const { status, stdout } = klubba(['backup', folder(), '--store', store, '--at', at]);
    expect(status).toBe(0);
    expect(hashOf(stdout.trim())).toBe(said[4]?.hash);
    expect(klubba(['backup', folder(), '--store', store, '--at', 'igår']).status).toBe(2);
  });
});
