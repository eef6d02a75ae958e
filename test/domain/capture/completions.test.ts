import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completions } from '../../../domain/capture/completions.ts';
import { readCapture } from '../../../domain/capture/read-capture.ts';
import { english, swedish } from './capture-of.ts';

/** The names that are offered where `|` stands in the line. */
function offered(line: string, context = swedish): readonly string[] {
  const caret = line.indexOf('|');
  return completions(line.replace('|', ''), caret, context).map(({ label }) => label);
}

/** The line when the first name that is offered is taken. */
function taken(line: string, context = swedish): string {
  const [typed, caret] = [line.replace('|', ''), line.indexOf('|')];
  const [first] = completions(typed, caret, context);
  return first === undefined ? typed : typed.slice(0, first.from) + first.insert + typed.slice(first.to);
}

test('an owner completes while it is being typed, by name, title or surname, members first', () => {
  expect(offered('å so|')).toEqual(['Socialchef', 'Socialchef Södra']);
  expect(offered('å Kom|')).toEqual(['Kommundirektör', 'Kommunikationschef']);
  expect(offered('å utv|')).toEqual(['Anna Berg']);
  expect(offered('å ren|')).toEqual(['René Öberg']);
  expect(offered('å li|')).toEqual(['Anna Lind']);
  expect(offered('å al|')).toEqual(['Alla']);
  expect(offered('4: å Soc|')).toEqual(['Socialchef', 'Socialchef Södra']);
  expect(offered('å Socialchef, hr|')).toEqual(['HR-chef']);
  expect(offered('å Socialchef och hr|')).toEqual(['HR-chef']);
  expect(offered('a fin|', english)).toEqual(['Finance Manager']);
});

test('what is taken makes a line that is read as that person', () => {
  expect(taken('å so|')).toBe('å Socialchef: ');
  expect(taken('å so|: Plan')).toBe('å Socialchef: Plan');
  expect(taken('å Socialchef, hr|: Plan')).toBe('å Socialchef, HR-chef: Plan');
  expect(taken('in eko|')).toBe('in Ekonomichef ');
  expect(taken('ut eko| jäv')).toBe('ut Ekonomichef jäv');
  expect(readCapture(taken('å al|'), swedish)).toMatchObject({ owner: { kind: 'all' } });
});

test('nothing is offered before the first letter, among the words, or where no name belongs', () => {
  for (const line of ['å |', 'å Socialchef: pl|', 'å Ta fram un|', 'b So|', 'So|', 'å Socialchef, al|', '|å so']) expect(offered(line)).toEqual([]);
  expect(completions('å so', 4, swedish, new Set(['prefix']))).toEqual([]);
});

test('whatever is typed, what is offered takes the place of what stands before the caret', () => {
  const lines = fc.array(fc.constantFrom('å ', 'in ', 'So', 'a', ',', ': ', ' och ', '\n', '🙂'), { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(lines, fc.nat(20), (line, place) => {
      const caret = Math.min(place, line.length);
      for (const { from, to } of completions(line, caret, swedish)) expect(from >= 0 && from < to && to === caret).toBe(true);
    }),
  );
});
