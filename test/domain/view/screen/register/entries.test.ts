import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbourOf, partOf, type Entry } from '../../../../../domain/view/screen/register/entries.ts';

interface Thing {
  readonly id: string;
  readonly heading: string | null;
}

const things = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 25 }).map((numbers) =>
  numbers.toSorted((a, b) => a - b).map((number): Thing => ({ id: String(number), heading: number % 7 === 0 ? null : `h${Math.floor(number / 5)}` })),
);

function part(found: readonly Thing[], from: number, count: number, row: string | null = null) {
  return partOf<Thing, Thing, string>({ total: found.length, found }, { from, count, row }, ({ heading }) => heading, (each) => each);
}

function said(entry: Entry<Thing, string>): string {
  return entry.kind === 'heading' ? `${entry.heading}:${entry.count}` : entry.row.id;
}

test('a part of a list is what lies there in the whole', () => {
  fc.assert(
    fc.property(things, fc.nat(40), fc.integer({ min: 1, max: 40 }), (found, from, count) => {
      const whole = part(found, 0, 1_000);
      expect(part(found, from, count).entries.map(said)).toEqual(whole.entries.slice(from, from + count).map(said));
      expect(whole.entries).toHaveLength(whole.length);
    }),
  );
});

test('every row stands once and in order, and says where it stands', () => {
  fc.assert(
    fc.property(things, (found) => {
      const { entries } = part(found, 0, 1_000);
      expect(entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row.id] : []))).toEqual(found.map(({ id }) => id));
      for (const { id } of found) {
        const { place } = part(found, 0, 1, id);
        expect(entries[place ?? -1]).toMatchObject({ kind: 'row', row: { id } });
      }
      expect(part(found, 0, 1, 'nobody').place).toBeNull();
    }),
  );
});

test('the row to go to when one goes away is the next, else the one before', () => {
  const found = ['a', 'b', 'c'].map((id): Thing => ({ id, heading: 'h' }));
  const shown = part(found, 0, 10);
  expect(neighbourOf(shown, 'a')?.id).toBe('b');
  expect(neighbourOf(shown, 'c')?.id).toBe('b');
  expect(neighbourOf(part(found.slice(0, 1), 0, 10), 'a')).toBeNull();
  expect(neighbourOf(shown, 'x')).toBeNull();
});
