import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '../../../domain/text/shortened.ts';

test('a long text ends in an ellipsis, and no character is cut in two', () => {
  expect(shortened('sv', 'Lokalplan', 9)).toBe('Lokalplan');
  expect(shortened('sv', 'Lokalplan 2027', 11)).toBe('Lokalplan…');
  expect(shortened('sv', '👩‍👩‍👧'.repeat(3), 3)).toBe('👩‍👩‍👧'.repeat(3));
  expect(shortened('sv', '👩‍👩‍👧'.repeat(4), 3)).toBe(`${'👩‍👩‍👧'.repeat(2)}…`);
});

test('what is left is well formed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => shortened('sv', text, most).isWellFormed()));
});
