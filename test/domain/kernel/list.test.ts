import { describe, expect, test } from 'vitest';
import { appended, change, find, type List } from '../../../domain/kernel/list.ts';

interface Thing {
  readonly id: string;
  readonly word?: string;
}

/** Enough that ids are handed on from list to list. */
const many = Array.from({ length: 100 }, (_, index) => `t${index}`);

function listOf(ids: readonly string[]): List<Thing> {
  return ids.reduce<List<Thing>>((list, id) => appended(list, { id }) ?? list, []);
}

describe('putting a thing at the end of a list', () => {
  test('keeps the order, however many there are', () => {
    expect(listOf(many).map(({ id }) => id)).toEqual(many);
  });

  test('is not done twice with one id', () => {
    for (const count of [1, 10, 100]) {
      const list = listOf(many.slice(0, count));
      for (const id of many.slice(0, count)) expect(appended(list, { id })).toBeUndefined();
    }
  });

  test('goes on from any list, also from one that was gone on from before', () => {
    const list = listOf(many);
    const [one, other] = [appended(list, { id: 'one' }), appended(list, { id: 'other' })];
    expect(one?.at(-1)?.id).toBe('one');
    expect(other?.at(-1)?.id).toBe('other');
    expect(appended(one ?? [], { id: 'other' })).toHaveLength(102);
    expect(appended(other ?? [], { id: 'other' })).toBeUndefined();
    expect(appended(other ?? [], { id: 'one' })).toHaveLength(102);
    expect(list).toHaveLength(100);
  });

  test('knows the ids of a list in which a thing was changed', () => {
    const list = change(listOf(many), 't50', (thing) => ({ ...thing, word: 'x' }));
    expect(appended(list, { id: 't50' })).toBeUndefined();
    expect(appended(list, { id: 'new' })).toHaveLength(101);
  });
});

test('a thing is found by its id, and nothing by none', () => {
  const list = listOf(many);
  expect(find(list, 't0')?.id).toBe('t0');
  expect(find(list, 't99')?.id).toBe('t99');
  for (const id of ['t100', '', '-1', 'length', null, undefined]) expect(find(list, id)).toBeUndefined();
});

test('a change of what is not there, or that changes nothing, gives the same list', () => {
  const list = listOf(many);
  expect(change(list, 'gone', () => ({ id: 'x' }))).toBe(list);
  expect(change(list, 't3', (thing) => thing)).toBe(list);
});
