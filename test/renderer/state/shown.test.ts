import { expect, test } from 'vitest';
import { Shown } from '../../../renderer/state/shown.ts';

/** A question whose answers come when they are let go, in any order. */
function question() {
  const waiting: ((answer: string) => void)[] = [];
  const shown = new Shown('first', async () => new Promise<string>((resolve) => waiting.push(resolve)));
  const seen: string[] = [];
  shown.viewers.add(() => seen.push(shown.answer));
  return { shown, seen, answer: async (index: number, answer: string) => Promise.resolve(waiting[index]?.(answer)).then(() => {}) };
}

test('an answer that is overtaken by a later one is not shown', async () => {
  const { shown, seen, answer } = question();
  shown.refresh();
  shown.refresh();
  await answer(1, 'later');
  await answer(0, 'earlier');
  expect(seen).toEqual(['later']);
  expect(shown.isUpToDate()).toBe(true);
});

test('an answer is shown although a later one is on its way: changes without a pause hold nothing up', async () => {
  const { shown, seen, answer } = question();
  shown.refresh();
  shown.refresh();
  await answer(0, 'earlier');
  expect(seen).toEqual(['earlier']);
  expect(shown.isUpToDate()).toBe(false);
  await answer(1, 'later');
  expect(seen).toEqual(['earlier', 'later']);
});

test('an answer that comes along with something else counts as one that was asked for, and may fail to come', async () => {
  const { shown, seen, answer } = question();
  shown.refresh();
  const taken = shown.awaited();
  shown.awaited()(null);
  taken('along');
  await answer(0, 'earlier');
  expect(seen).toEqual(['along']);
  expect(shown.isUpToDate()).toBe(true);
});

test('the same answer again is no news', async () => {
  const { shown, seen, answer } = question();
  shown.refresh();
  await answer(0, 'first');
  expect(seen).toEqual([]);
});
