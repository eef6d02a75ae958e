import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../../../domain/import/agenda/read-agenda.ts';
import { passagesOfText } from '../../../../domain/import/source/passages-of-text.ts';
import type { Passage } from '../../../../domain/import/source/passage.ts';
import { filledLineSchema } from '../../../../domain/kernel/words.ts';

const read = (text: string) => readAgenda(passagesOfText(text));

/** Milliseconds of the processor, which other work on the machine does not lengthen. */
function worked(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    'Budget', ' 20', ' min', ', ', 'Ekonomichef', ' Anna', 'beslut: ', 'Paus', ' (', ')', ' – ', '\n', '\n\n', '1. ', '1.1 ', '- ', '\t', '08.30', '–09.10 ', ' 2027', 'Tid: ', 'Föredragande: ', '|', '  ', '> ', '🙂', '\u0000', '\ud83d', '____', '....', 'Dagordning\n', 'Slut', '@', '/', '[',
  );
  const texts = fc.oneof(fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')), fc.string({ unit: 'binary', maxLength: 200 }));

  test('gives items that can be planned, and throws nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { title, minutes, presenter, line } of read(text).items) {
          expect(filledLineSchema.safeParse(title).success).toBe(true);
          expect(minutes === null || (Number.isInteger(minutes) && minutes > 0 && minutes <= 480)).toBe(true);
          if (presenter !== null) expect(filledLineSchema.safeParse(presenter).success).toBe(true);
          expect(line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('in tables as well', () => {
    const row = fc.array(texts, { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const passages = rows.map((cells, index): Passage => ({ kind: 'row', line: index + 1, table: 0, cells }));
        for (const { title } of readAgenda(passages).items) expect(filledLineSchema.safeParse(title).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([' ', 'a', '1 ', '(', '()', ', ', ' - ', 'min ', '1 h ', '1. ', '08.30 ', '[', 'A: ', '.', '\t', '|', '> ', '🙂', '§ 1 ', 'Anna ', '/A '])('a very long line of %j is read at once', (piece) => {
    const taken = worked(() => {
      read(piece.repeat(100_000));
      read(`${piece.repeat(20)}\n`.repeat(1_000));
    });
    expect(taken).toBeLessThan(5_000);
  });

  test('many lines are read in a time that grows with them, and no more than people keep', () => {
    const text = '1. Budget, Anna Berg, 20 min\n'.repeat(100_000);
    expect(worked(() => read(text))).toBeLessThan(5_000);
    const { items, problems } = read(text);
    expect(items.length).toBeLessThanOrEqual(500);
    expect(problems.map(({ code }) => code)).toContain('too-many');
  });
});

test('a duration that no item has is said, with its line', () => {
  expect(read('1. Öppnande 5 min\n2. Budget 25 h\n3. Lokaler (0 min)').problems).toEqual([
    { code: 'duration-impossible', line: 2, words: '25 h' },
    { code: 'duration-impossible', line: 3, words: '0 min' },
  ]);
  expect(read('09.30-09.10 Budget\n10.00-10.10 Lokaler').problems).toEqual([{ code: 'duration-impossible', line: 1, words: '09.30–09.10' }]);
});
