import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, holdsAll, matchesIn, searchable, soughtWords } from '../../../../../domain/view/screen/register/search.ts';

function marked(text: string, typed: string): readonly string[] {
  return matchesIn(text, soughtWords(typed)).map(({ from, to }) => text.slice(from, to));
}

describe('a register is searched', () => {
  test('by all words that were typed, in any order, wherever they stand', () => {
    const haystack = searchable('KLG 2026:17-2', 'Inga inhyrda socionomer från 1 februari', null);
    expect(holdsAll(haystack, soughtWords('februari INHYRD'))).toBe(true);
    expect(holdsAll(haystack, soughtWords('2026:17'))).toBe(true);
    expect(holdsAll(haystack, soughtWords('inhyrd mars'))).toBe(false);
    expect(holdsAll(haystack, soughtWords('   '))).toBe(true);
  });

  test('å, ä and ö are letters of their own, é is an e', () => {
    expect(holdsAll(searchable('Åtgärdsplan för allén'), soughtWords('atgardsplan'))).toBe(false);
    expect(holdsAll(searchable('Åtgärdsplan för allén'), soughtWords('ÅTGÄRD allen'))).toBe(true);
  });

  test('what looks like a pattern is only letters', () => {
    expect(marked('Kostnad (exkl. moms) 10 % [a-z]', '(exkl. [a-z]')).toEqual(['(exkl.', '[a-z]']);
  });

  test('what was found is marked where it stands, the longer of two words that begin together', () => {
    expect(marked('Inga inhyrda. Inhyrd personal', 'inhyrd')).toEqual(['inhyrd', 'Inhyrd']);
    expect(marked('inhyrda', 'in inhyrda')).toEqual(['inhyrda']);
  });

  test('marks never overlap, and lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'å', ' ', 'É') }), fc.string({ unit: fc.constantFrom('a', 'b', 'å', 'e', ' ') }), (text, typed) => {
        let last = 0;
        for (const { from, to } of matchesIn(text, soughtWords(typed))) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('a row shows a part of a long text', () => {
  const long = `${'början '.repeat(100)}nålen ${'slutet '.repeat(100)}`;

  test('its beginning, as one line', () => {
    expect(excerptOf('En\n\nrad', [])).toBe('En rad');
    expect(excerptOf(long, []).startsWith('början början')).toBe(true);
    expect(excerptOf(long, []).endsWith('…')).toBe(true);
    expect(excerptOf(long, []).length).toBeLessThan(370);
  });

  test('or where the sought word stands', () => {
    expect(excerptOf(long, soughtWords('nålen'))).toMatch(/^….*nålen.*…$/u);
  });

  test('and never half a character', () => {
    for (let lead = 350; lead < 370; lead += 1) expect(excerptOf(`${'x'.repeat(lead)}${'😀'.repeat(40)}`, []).isWellFormed()).toBe(true);
  });
});
