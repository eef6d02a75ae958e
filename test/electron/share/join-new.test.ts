import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CallError } from '../../../electron/app/call-error.ts';
import { joinAnew } from '../../../electron/share/join-new.ts';
import { leaveShare } from '../../../electron/share/leave.ts';
import { sharedFolder } from '../../../electron/share/membership.ts';
import { readSeen } from '../../../electron/share/seen.ts';
import { shareStatus } from '../../../electron/share/status.ts';
import { synchronise } from '../../../electron/share/synchronise.ts';
import { readWorkspace } from '../../../electron/store/workspace.ts';
import { folder } from '../cli/klubba.ts';
import { decided, machines, said } from './stores.ts';

test('a machine without a store gets one of what the folder shares, at the usual place', () => {
  const all = machines(1);
  decided(all.stores[0] ?? '', 'a1');
  synchronise(all.stores[0] ?? '');
  const usual = join(folder(), 'Klubba');
  expect(joinAnew(usual, all.share)).toBe(usual);
  synchronise(usual);
  expect(said(usual)).toEqual(said(all.stores[0] ?? ''));
  // Once more is the same store.
  expect(joinAnew(usual, all.share)).toBe(usual);
});

test('a store of another organisation at the usual place is left alone, and the new one lies beside it', () => {
  const [one, other] = [machines(1), machines(1)];
  const usual = join(folder(), 'Klubba');
  joinAnew(usual, one.share);
  expect(joinAnew(usual, other.share)).toBe(`${usual}-2`);
  expect(readWorkspace(usual).id).toBe(readWorkspace(one.stores[0] ?? '').id);
});

test('a folder that nobody shares is refused, and nothing is made', () => {
  const empty = join(folder(), 'tom');
  mkdirSync(empty);
  expect(() => joinAnew(join(dirname(empty), 'Klubba'), empty)).toThrow(new CallError('share-not-begun'));
  expect(() => joinAnew(join(dirname(empty), 'Klubba'), join(empty, 'borta'))).toThrow(new CallError('share-gone'));
});

test('whoever leaves is waited for no more, and everything stays', () => {
  const all = machines(2);
  const [a = '', b = ''] = all.stores;
  decided(b, 'b1');
  synchronise(b, { person: 'chair' });
  synchronise(a);
  expect(new Set(readSeen(all.share, readWorkspace(a).id).map(({ person }) => person))).toEqual(new Set(['chair', null]));
  expect(leaveShare(b)).toBe(true);
  expect([sharedFolder(b), leaveShare(b)]).toEqual([null, false]);
  expect(shareStatus(a).devices).toEqual([]);
  expect(said(a)).toEqual(said(b));
});

test('what a device says is written again only when it is new', () => {
  const all = machines(1);
  const [a = ''] = all.stores;
  const seen = () => readSeen(all.share, readWorkspace(a).id)[0];
  synchronise(a, { person: 'chair' });
  const before = seen();
  expect(before?.at).toBeTypeOf('number');
  synchronise(a, { person: 'chair' });
  synchronise(a);
  expect(seen()).toEqual(before);
  synchronise(a, { person: null });
  expect(seen()?.person).toBeNull();
});

test('an empty folder is asked about where somebody can be asked', () => {
  const all = machines(1);
  const [a = ''] = all.stores;
  const other = join(dirname(all.share), 'annan');
  mkdirSync(other);
  leaveShare(a);
  expect(() => synchronise(a, { asksWhenEmpty: true })).toThrow(new CallError('not-shared'));
});
