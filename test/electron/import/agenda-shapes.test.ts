import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agendasIn, count, expectedIn, readFrom, type Counted } from './agendas.ts';

/** Letters that name items in running text: no grammar of lines reads them, and nothing is better than nonsense. */
const runningText = '41-lopande-text.txt';

const named = (file: string): readonly [string, string] => [basename(file), file];

describe('an agenda is read as a person would write it down', () => {
  test.each(agendasIn('tuned').map(named).filter(([name]) => name !== runningText))('%s', async (_name, file) => {
    expect(await readFrom(file)).toEqual(expectedIn(file));
  });

  test('running text gives nothing', async () => {
    const file = agendasIn('tuned').find((each) => basename(each) === runningText) ?? '';
    expect(await readFrom(file)).toEqual([]);
  });
});

describe('agendas of shapes that the reading was not made with', () => {
  test('are read as well as they were when they were seen first', async () => {
    const files = agendasIn('held-out');
    const counts = await Promise.all(files.map(async (file) => count(expectedIn(file), await readFrom(file))));
    const share = (field: keyof Counted): number => counts.reduce((sum, each) => sum + each[field].right, 0) / counts.reduce((sum, each) => sum + each[field].of, 0);
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect(share('items')).toBeGreaterThanOrEqual(0.8);
    expect(share('minutes')).toBeGreaterThanOrEqual(0.8);
    expect(share('presenters')).toBeGreaterThanOrEqual(0.8);
  });
});
