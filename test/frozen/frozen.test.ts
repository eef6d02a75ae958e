import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { stateHash } from '../../electron/app/state-hash.ts';
import { storeCalls } from '../../electron/app/store-calls.ts';
import { Workspace } from '../../electron/app/workspace.ts';
import { joinShare } from '../../electron/share/join.ts';
import { synchronise } from '../../electron/share/synchronise.ts';
import { openStore } from '../../electron/store/store.ts';
import { verify } from '../../electron/store/verify.ts';
import { contents, folder } from '../electron/cli/klubba.ts';

const fixture = join(root, 'test/fixture');
const frozen = readdirSync(fixture).filter((name) => name.startsWith('store-of-format-'));

interface Says {
  readonly says: Readonly<Record<string, readonly object[]>>;
  readonly measures: Readonly<Record<string, object>>;
}

/** A store of its own with what a program of that format wrote. */
function thawed(name: string): { readonly store: string; readonly expected: Says } {
  const store = join(folder(), 'store');
  cpSync(join(fixture, name), store, { recursive: true, filter: (path) => !path.endsWith('says.json') });
  return { store, expected: JSON.parse(readFileSync(join(fixture, name, 'says.json'), 'utf8')) as Says };
}

test('there is a frozen store', () => {
  expect(frozen.length).toBeGreaterThan(0);
});

describe.each(frozen)('the store %s', (name) => {
  test('is whole, and a reader changes nothing in it', () => {
    const { store } = thawed(name);
    const before = contents(store);
    expect(verify(store)).toMatchObject({ ok: true });
    new Workspace(openStore(store, { mode: 'read' })).close();
    expect(contents(store)).toEqual(before);
  });

  test('says everything that was recorded in it, and every measure of every meeting; more may have been added since', () => {
    const { store, expected } = thawed(name);
    const workspace = new Workspace(openStore(store, { mode: 'read' }));
    for (const [query, rows] of Object.entries(expected.says)) {
      const answer = storeCalls.query(workspace, { name: query, params: { confidential: true } });
      expect(answer).toHaveLength(rows.length);
      expect(answer).toMatchObject(rows);
    }
    expect(Object.keys(expected.measures).length).toBeGreaterThan(2);
    for (const [meeting, measures] of Object.entries(expected.measures)) {
      const group = workspace.groupHolding(meeting) ?? '';
      expect(storeCalls.measures(workspace, { group, meeting })).toMatchObject(measures);
    }
    expect(workspace.group('nla').stranded).toEqual([]);
    workspace.close();
  });

  test('goes on: it is written to, shared, and says the same on another machine', () => {
    const { store } = thawed(name);
    const kept = contents(join(store, 'journals'));
    const workspace = new Workspace(openStore(store, { mode: 'write' }));
    expect(workspace.handle({ command: 'recordDecisionBetween', id: 'nytt', group: 'nla', text: 'Ett nytt beslut.', takenOn: '2036-11-24' })).toMatchObject({ ok: true });
    const hash = stateHash(workspace);
    workspace.close();
    const share = join(folder(), 'share');
    const other = join(folder(), 'store');
    joinShare(store, share);
    synchronise(store);
    joinShare(other, share);
    synchronise(other);
    const reader = new Workspace(openStore(other, { mode: 'read' }));
    expect(stateHash(reader)).toBe(hash);
    reader.close();
    expect(verify(other)).toMatchObject({ ok: true });
    expect(contents(join(store, 'journals'))).toMatchObject(kept);
  });
});
