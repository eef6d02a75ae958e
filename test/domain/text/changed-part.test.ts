import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedPart } from '../../../domain/text/changed-part.ts';

test('two texts differ in whole words, and what is around them is told once', () => {
  expect(changedPart('till och med 31 mars 2027.', 'till och med 30 juni 2027.')).toEqual({ start: 'till och med ', before: '31 mars', after: '30 juni', end: ' 2027.' });
  expect(changedPart('samma', 'samma')).toEqual({ start: 'samma', before: '', after: '', end: '' });
  expect(changedPart('ja ja', 'ja ja ja')).toMatchObject({ before: '' });
});

test('both texts can be put together again from the parts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'å')), fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'å')), (one, other) => {
      const { start, before, after, end } = changedPart(one.join(''), other.join(''));
      expect(start + before + end).toBe(one.join(''));
      expect(start + after + end).toBe(other.join(''));
    }),
  );
});
