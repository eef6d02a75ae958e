import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { known } from '../../domain/event/known.ts';
import { deepestNesting, longestLine } from '../../electron/store/line.ts';
import { folder, klubba } from '../electron/cli/klubba.ts';

const page = readFileSync(join(root, 'docs/format.md'), 'utf8');
const example = /```jsonl\n([\s\S]*?)```/u.exec(page)?.[1] ?? '';
const [header = '', ...lines] = example.trimEnd().split('\n');

interface Event {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly salt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Line {
  readonly seq: number;
  readonly at: string;
  readonly by: string | null;
  readonly on: readonly string[];
  readonly events: readonly Event[];
  readonly hash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** RFC 8785 for what the example holds, written anew from the page: sorted keys, whole numbers, plain text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

describe('the worked example of the page on the format', () => {
  test('has the hashes that the page says, calculated by the page alone', () => {
    expect(lines).toHaveLength(2);
    let previous = sha256(header);
    expect(page).toContain(previous);
    for (const text of lines) {
      const { seq, at, by, on, events, hash } = JSON.parse(text) as Line;
      const digests = events.map(({ id, type, v, salt, data }) => [id, type, v, sha256(`${salt}${canonical(data)}`)]);
      expect(hash).toBe(sha256(canonical([previous, seq, at, by, on, digests])));
      expect(events.map((event) => known(event)?.type)).toEqual(events.map(({ type }) => type));
      previous = hash;
    }
  });

  test('is a store that the program accepts where the page says that it lies, and refuses with one letter changed', () => {
    const store = folder();
    const { workspace, partition, device, launch } = JSON.parse(header) as Record<string, string>;
    const path = `journals/${partition}/${device}/2026/${launch}.jsonl`;
    expect(page).toContain(path);
    expect(partition).toBe(`g${sha256('klg').slice(0, 31)}`);
    mkdirSync(join(store, path, '..'), { recursive: true });
    writeFileSync(join(store, 'workspace.json'), `{"klubba":1,"workspace":"${workspace}","zone":"Europe/Stockholm"}\n`);
    writeFileSync(join(store, path), example);
    expect(JSON.parse(klubba(['verify', store, '--json']).stdout)).toEqual({ ok: true, segments: 1, lines: 2, problems: [] });
    writeFileSync(join(store, path), example.replace('"running":17', '"running":18'));
    const { ok, problems } = JSON.parse(klubba(['verify', store, '--json']).stdout) as { ok: boolean; problems: readonly object[] };
    expect(ok).toBe(false);
    expect(problems).toContainEqual({ file: path, line: 2, kind: 'damaged-line' });
  });
});

test('the page names the bounds that the program keeps', () => {
  expect(page).toContain(`${longestLine.toLocaleString('en-GB')} bytes`);
  expect(page).toContain(`nested deeper than ${deepestNesting}`);
});
