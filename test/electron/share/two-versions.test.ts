import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alteredProgram } from '../../altered-program.ts';
import { folder, klubba, lines, preparation, type Outcome } from '../cli/klubba.ts';
import { segmentWith } from './stores.ts';

/** This program before it knew of parked matters and corrections. */
const older = await alteredProgram('older', ['electron/cli.ts', 'electron/worker.ts'], [
  { file: 'domain/event/catalogue.ts', from: 'export type EventType =', to: "for (const type of ['matterParked', 'minutesCorrected']) Reflect.deleteProperty(catalogue, type);\nexport type EventType =" },
]);

const env = { ...process.env, KLUBBA_PROFILE: join(tmpdir(), 'klubba-no-profile'), KLUBBA_LANGUAGE: 'sv' };

function olderKlubba(words: readonly string[], input = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [older, ...words], { input, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function done({ status, stdout, stderr }: Outcome): string {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('an older program and this one on one folder', () => {
  test('carry each other\'s records; the older keeps what it does not know byte for byte, and changes nothing that it is about', { timeout: 240_000 }, () => {
    const top = folder();
    const [share, old, young, third] = ['share', 'old', 'young', 'third'].map((name) => join(top, name)) as [string, string, string, string];
    done(klubba(['share', 'join', share, '--store', young]));
    done(klubba(['apply', '--store', young], lines([...preparation(), { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 60 }])));
    done(klubba(['apply', '--store', young], lines([{ command: 'parkMatter', id: 'p1', meeting: 'm1', item: 'i1', text: 'Parkerat ärende' }])));
    done(klubba(['share', 'sync', '--store', young]));

    done(olderKlubba(['share', 'join', share, '--store', old]));
    expect(readFileSync(segmentWith(old, 'Parkerat'))).toEqual(readFileSync(segmentWith(young, 'Parkerat')));
    expect(JSON.parse(done(olderKlubba(['verify', old, '--json'])))).toMatchObject({ ok: true });
    const refused = olderKlubba(['apply', '--store', old], lines([{ command: 'addItem', id: 'i9', meeting: 'm1', title: 'x', type: 'information', minutes: 5 }]));
    expect(refused).toMatchObject({ status: 1 });
    expect(refused.stdout).toContain('read-only');
    done(olderKlubba(['apply', '--store', old], lines([{ command: 'addItem', id: 'i2', meeting: 'm2', title: 'Från den äldre', type: 'information', minutes: 5 }])));
    done(olderKlubba(['share', 'sync', '--store', old]));

    done(klubba(['share', 'sync', '--store', young]));
    done(klubba(['share', 'join', share, '--store', third]));
    const hash = done(klubba(['state-hash', '--store', young]));
    expect(done(klubba(['state-hash', '--store', third]))).toBe(hash);
    // The older one's store holds everything: opened by this program it says the same.
    expect(done(klubba(['state-hash', '--store', old]))).toBe(hash);
    expect(done(klubba(['query', 'parked', '--store', old]))).toContain('Parkerat ärende');
    expect(done(klubba(['query', 'items', '--store', young]))).toContain('Från den äldre');
  });

  test('carry packets to each other', { timeout: 120_000 }, () => {
    const top = folder();
    const [young, old, packet] = ['young', 'old', 'p.klubba'].map((name) => join(top, name)) as [string, string, string];
    done(klubba(['apply', '--store', young], lines([...preparation(), { command: 'parkMatter', id: 'p1', meeting: 'm1', item: 'i1', text: 'Parkerat ärende' }])));
    done(klubba(['packet', 'create', '--group', 'KLG', '--store', young, '--out', packet]));
    done(olderKlubba(['packet', 'import', packet, '--store', old]));
    done(olderKlubba(['packet', 'create', '--group', 'KLG', '--store', old, '--out', packet]));
    expect(done(klubba(['packet', 'import', packet, '--store', young]))).toContain('Inget nytt');
    expect(done(klubba(['state-hash', '--store', old]))).toBe(done(klubba(['state-hash', '--store', young])));
  });
});
