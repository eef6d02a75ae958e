import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { synchronise } from '../../../electron/share/synchronise.ts';
import { StoreError } from '../../../electron/store/error.ts';
import { eventsHolding, finishRedactions, redact } from '../../../electron/store/redact.ts';
import { verify } from '../../../electron/store/verify.ts';
import { intercepting, systemError } from '../../torture/disk/intercept.ts';
import { ShadowDisk } from '../../torture/disk/shadow.ts';
import { diceOf } from '../../torture/seeded.ts';
import { contents, folder, klubba, lines, started } from '../cli/klubba.ts';
import { decided, decision, handled, machines, said, segmentWith, settled } from './stores.ts';

const secret = 'Kalle Hemligsson';
const words = { reason: 'Personuppgift utan grund', decision: 'KS 2026-11-24 § 7', mask: '[maskerat]', isWhole: false, by: null };

/** A folder that goes when the test does, in memory where there is such a place: what is interrupted here is interrupted often. */
function quickFolder(): string {
  if (!existsSync('/dev/shm')) return folder();
  const path = mkdtempSync('/dev/shm/klubba-test-');
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A store that holds a secret in two segments of its own and in one that it mirrors, with snapshots. */
function ground(): string {
  const all = machines(2);
  const [a = '', b = ''] = all.stores;
  handled(a, { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: `${secret} är sjuk` });
  decided(a, 'a1');
  handled(a, { command: 'recordAction', id: 'act', meeting: 'm1', item: 'i1', text: `Ring ${secret}`, owner: 'chair', due: '2026-12-08' });
  handled(b, { command: 'writeNote', id: 'n2', meeting: 'm1', item: 'i1', text: `${secret} kommer inte` }, decision('b1'));
  settled(all);
  decided(a, 'a2');
  return a;
}

function events(store: string): readonly string[] {
  return eventsHolding(store, secret).map(({ event }) => event);
}

function holds(store: string): boolean {
  return Object.values(contents(store)).some((text) => Buffer.from(text, 'base64').includes(secret));
}

/** What a person does after an error or a crash: the same again, with whatever is still found. */
function again(store: string): void {
  redact(store, { ...words, events: events(store) });
  finishRedactions(store);
}

function expectGone(store: string, when: string): void {
  again(store);
  expect({ when, holds: holds(store), decisions: said(store).decisions, problems: verify(store).problems.filter(({ kind }) => kind !== 'torn-tail') }).toEqual({ when, holds: false, decisions: ['a1', 'a2', 'b1'], problems: [] });
}

test('a redaction that fails at any call to the disk loses nothing, and done again it leaves no words', { timeout: 300_000 }, () => {
  const original = ground();
  const store = join(quickFolder(), 'store');
  const fresh = (): void => {
    rmSync(store, { recursive: true, force: true });
    cpSync(original, store, { recursive: true });
  };
  const ids = events(original);
  let calls = 0;
  fresh();
  intercepting(store, ({ run }) => (calls += 1, run()), () => redact(store, { ...words, events: ids }));
  expectGone(store, 'nothing failed');
  for (let nth = 1; nth <= calls; nth += 1) {
    const isForGood = nth % 2 === 0;
    fresh();
    let count = 0;
    const fails = (): boolean => (count += 1, isForGood ? count >= nth : count === nth);
    try {
      intercepting(store, (operation) => {
        if (fails()) throw systemError('EIO', operation);
        return operation.run();
      }, () => redact(store, { ...words, events: ids }));
    } catch (error) {
      expect(error).toBeInstanceOf(StoreError);
    }
    expect(said(store).decisions).toEqual(['a1', 'a2', 'b1']);
    expectGone(store, `call ${nth} failed ${isForGood ? 'for good' : 'once'}`);
  }
});

test('a redaction in which the power goes loses nothing, and done again it leaves no words', { timeout: 300_000 }, () => {
  const top = quickFolder();
  const [store, crashed] = [join(top, 'store'), join(top, 'crashed')];
  cpSync(ground(), store, { recursive: true });
  const disk = new ShadowDisk(store);
  disk.watch(() => redact(store, { ...words, events: events(store) }));
  const dice = diceOf(7);
  for (let crash = 0; crash < 80; crash += 1) {
    rmSync(crashed, { recursive: true, force: true });
    const moment = dice(1, disk.length);
    disk.crash(moment, dice, crashed);
    expect({ moment, decisions: said(crashed).decisions }).toEqual({ moment, decisions: ['a1', 'a2', 'b1'] });
    expectGone(crashed, `the power went after ${moment}`);
  }
});

test('a redaction by one program loses nothing of what another is recording meanwhile', { timeout: 120_000 }, async () => {
  const store = ground();
  const ids = Array.from({ length: 400 }, (_unused, index) => `p${index}`);
  const recording = started(['apply', '--store', store]);
  let acknowledged = '';
  recording.stdout.on('data', (data: Buffer) => (acknowledged += data.toString()));
  recording.stdin.write(lines(ids.slice(0, 100).map(decision)));
  await once(recording.stdout, 'data');
  recording.stdin.end(lines(ids.slice(100).map(decision)));
  const { status } = klubba(['redact', ...events(store), '--store', store, '--reason', 'GDPR', '--decision', 'KS § 7']);
  await once(recording, 'close');
  expect({ status, acknowledged: acknowledged.split('\n').filter((line) => line.includes('"ok":true')).length }).toEqual({ status: 0, acknowledged: 400 });
  finishRedactions(store);
  expect(holds(store)).toBe(false);
  expect(said(store).decisions).toEqual(['a1', 'a2', 'b1', ...ids].toSorted());
  expect(verify(store)).toMatchObject({ ok: true });
});

test('a redaction reaches both ends of a segment that two machines have written, wherever they lie', () => {
  const all = machines(2);
  const [a = '', b = ''] = all.stores;
  handled(b, { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: `${secret} är sjuk` }, decision('b1'));
  settled(all);
  const clone = `${b}-clone`;
  cpSync(b, clone, { recursive: true });
  for (const [store, id] of [[b, 'b2'], [clone, 'x2']] as const) decided(store, id);
  const three = { ...all, stores: [a, b, clone] };
  settled(three);
  expect(readFileSync(segmentWith(a, secret), 'utf8')).toContain(secret);
  redact(clone, { ...words, events: events(clone) });
  settled(three, true);
  for (const top of [a, b, clone, all.share]) expect({ top, holds: holds(top) }).toEqual({ top, holds: false });
  for (const store of three.stores) expect(said(store)).toEqual(said(a));
  expect(said(a).decisions).toEqual(['b1', 'b2', 'x2']);
  synchronise(a, { isThorough: true });
  expect(holds(all.share)).toBe(false);
});
