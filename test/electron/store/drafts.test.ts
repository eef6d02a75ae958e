import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftsIn } from '../../../electron/store/drafts.ts';
import { folder } from '../cli/klubba.ts';

test('what is unfinished is there for the next program, until it is cleared', () => {
  const profile = folder();
  draftsIn(profile).keep('capture:m1', 'b Inga inhyrda socionomer från');
  draftsIn(profile).keep('note:m1:i2', 'Två rader\noch en till');
  expect(draftsIn(profile).read()).toEqual({ 'capture:m1': 'b Inga inhyrda socionomer från', 'note:m1:i2': 'Två rader\noch en till' });
  draftsIn(profile).keep('capture:m1', '');
  expect(draftsIn(profile).read()).toEqual({ 'note:m1:i2': 'Två rader\noch en till' });
  expect(readdirSync(profile)).toEqual(['drafts.json']);
});

test('a new profile has no drafts, and reading writes nothing', () => {
  const profile = folder();
  expect(draftsIn(profile).read()).toEqual({});
  expect(readdirSync(profile)).toEqual([]);
});

test('a damaged file is put aside and never lost', () => {
  const profile = folder();
  writeFileSync(join(profile, 'drafts.json'), '{"capture:m1": "b Inga');
  expect(draftsIn(profile).read()).toEqual({});
  draftsIn(profile).keep('k', 'x');
  const aside = readdirSync(profile).find((name) => name.endsWith('.damaged')) ?? '';
  expect(readFileSync(join(profile, aside), 'utf8')).toBe('{"capture:m1": "b Inga');
});
