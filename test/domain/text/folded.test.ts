import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '../../../domain/text/folded.ts';

test('case and the accents of é, è and ü are no difference; å, ä and ö are letters of their own', () => {
  expect(folded('Idé om en ALLÉ på Müllers väg')).toBe('ide om en alle på mullers väg');
  expect(folded('ÅÄÖ')).toBe('åäö');
  expect(folded('Åsa')).not.toBe(folded('Asa'));
  expect(folded('Öl')).not.toBe(folded('Ol'));
});

test('a place in the folded text is the same place in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(folded(text)).toHaveLength(text.length);
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
  expect(folded('İ ß ﬁ 𝔄 é')).toHaveLength('İ ß ﬁ 𝔄 é'.length);
});
