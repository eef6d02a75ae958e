import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search, searchIndex } from '../../../domain/view/search.ts';

const index = searchIndex(
  ['Inhyrd personal, Socialkontoret', 'Personalförsörjning', 'Budget', 'Budget 2027', 'Årsbudget', 'Idé om kafé', 'Möte med facken', 'Mote i Skövde', 'Långtidsbudget med personal'].map((text, number) => ({ id: `t${number}`, kind: 'item', text })),
);

/** The texts that are found, with the marked stretches in brackets. */
function found(typed: string): readonly string[] {
  return search(index, typed).map(({ text, matches }) => {
    const [marked, rest] = matches.reduce<readonly [string, number]>(([done, at], { from, to }) => [`${done}${text.slice(at, from)}[${text.slice(from, to)}]`, to], ['', 0]);
    return marked + text.slice(rest);
  });
}

test('the exact comes first, then what begins with it, then a word that does, then what stands inside a compound', () => {
  expect(found('budget')).toEqual(['[Budget]', '[Budget] 2027', 'Års[budget]', 'Långtids[budget] med personal']);
  expect(found('personal')).toEqual(['[Personal]försörjning', 'Inhyrd [personal], Socialkontoret', 'Långtidsbudget med [personal]']);
  expect(found('kontor')).toEqual(['Inhyrd personal, Social[kontor]et']);
});

test('case and the accents of é, è and ü are no difference, å ä ö are letters of their own', () => {
  expect(found('IDE')).toEqual(['[Idé] om kafé']);
  expect(found('kafe')).toEqual(['Idé om [kafé]']);
  expect(found('möte')).toEqual(['[Möte] med facken']);
  expect(found('mote')).toEqual(['[Mote] i Skövde']);
  expect(found('möte'.normalize('NFD'))).toEqual(['[Möte] med facken']);
});

test('every word must be there, in any order', () => {
  expect(found('personal budget')).toEqual(['Långtids[budget] med [personal]']);
  expect(found('budget xyz')).toEqual([]);
  expect(found('  ')).toEqual([]);
});

test('no more are given than asked for', () => {
  expect(search(index, 'e', 2)).toHaveLength(2);
});

test('whatever is sought, what is found holds it where it is marked', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string({ unit: 'grapheme' }), (texts, typed) => {
      const things = texts.map((text, number) => ({ id: `${number}`, kind: 'item', text }));
      for (const { text, matches } of search(searchIndex(things), typed)) {
        expect(matches.length).toBeGreaterThan(0);
        for (const { from, to } of matches) expect(from >= 0 && from < to && to <= text.length).toBe(true);
      }
      const [first] = texts;
      if (first !== undefined && first.trim() !== '') expect(search(searchIndex(things), first, Infinity).some(({ thing }) => thing.text === first)).toBe(true);
    }),
  );
});
