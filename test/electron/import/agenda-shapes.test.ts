import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agendasIn, expectedIn, readFrom } from './agendas.ts';

describe('an agenda is read as a person would write it down', () => {
  test.each(agendasIn('tuned').map((file) => [basename(file), file] as const))('%s', async (_name, file) => {
    expect(await readFrom(file)).toEqual(expectedIn(file));
  });
});
