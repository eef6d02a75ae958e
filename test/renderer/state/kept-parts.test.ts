import { expect, test } from 'vitest';
import { withKeptParts } from '../../../renderer/state/kept-parts.ts';

const answer = (title: string) => ({ meeting: { id: 'm1', items: [{ id: 'i1', papers: [] }, { id: 'i2', title }] }, people: [{ id: 'p1' }] });

test('an answer that says the same as the one before is the one before', () => {
  const before = answer('Budget');
  expect(withKeptParts(before, answer('Budget'))).toBe(before);
});

test('of an answer that says something else only what leads to the difference is new', () => {
  const before = answer('Budget');
  const after = answer('Bokslut');
  const kept = withKeptParts(before, after);
  expect(kept).toEqual(after);
  expect(kept.people).toBe(before.people);
  expect(kept.meeting.items[0]).toBe(before.meeting.items[0]);
  expect(kept.meeting.items[1]).not.toBe(before.meeting.items[1]);
  expect(before).toEqual(answer('Budget'));
});

test('what has gone, come or become another kind of thing is a difference', () => {
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [[1, 2], [1]],
    [[1], [1, 2]],
    [[], {}],
    [{ a: null }, { a: {} }],
    [null, [1]],
    ['a', null],
    [{ a: 0 }, { a: '' }],
  ];
  for (const [before, after] of pairs) {
    expect(withKeptParts(before, after)).toStrictEqual(after);
    expect(withKeptParts(before, after)).not.toBe(before);
  }
});
