import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineIn, lineSchema, type Line } from '../../../electron/store/line.ts';

const line: Line = {
  seq: 3,
  at: '2026-11-24T07:34:00.000Z-0003',
  by: 'anna',
  on: ['m1', 'i1'],
  events: [{ id: 'e1', type: 'decisionRecorded', v: 1, salt: 'A'.repeat(22), data: { text: 'Ja' } }],
  hash: 'a'.repeat(64),
};

/** What may stand in the place of any value: right, nearly right, and wrong. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(0, 1, -1, 1.5, 2 ** 60, '', null, [], {}, 'a', 'constructor', '1969-12-31T23:59:59.999Z-0000', '2026-02-30T00:00:00.000Z-0000', 'B'.repeat(64), 'b'.repeat(64), 'x'.repeat(65), '-'.repeat(22), ['m1', ''], ['m2']),
  fc.jsonValue(),
);

/** The line with something else in one place, something more, something less, or its keys in another order. */
const changed = fc
  .record({
    inEvent: fc.boolean(),
    key: fc.constantFrom('seq', 'at', 'by', 'on', 'events', 'hash', 'id', 'type', 'v', 'salt', 'data', 'digest', 'more'),
    value: strange,
    how: fc.constantFrom('set', 'drop', 'turn'),
  })
  .map(({ inEvent, key, value, how }) => {
    const change = (object: object): object => {
      const entries = Object.entries(object).filter(([name]) => name !== key || how === 'turn');
      if (how === 'set') entries.push([key, value]);
      return Object.fromEntries(how === 'turn' ? entries.toReversed() : Object.keys(object).includes(key) ? entries.toSorted((a, b) => place(a[0]) - place(b[0])) : entries);
    };
    return inEvent ? { ...line, events: line.events.map(change) } : change(line);
  });

const order = ['seq', 'at', 'by', 'on', 'events', 'hash', 'id', 'type', 'v', 'salt', 'data'];
const place = (key: string): number => order.indexOf(key);

test('a line is what the schema says, in whatever way it is found out', () => {
  expect(lineIn(line)).toBe(line);
  fc.assert(
    fc.property(fc.oneof(changed, strange), (value) => {
      const { success, data } = lineSchema.safeParse(value);
      expect(lineIn(value) !== undefined).toBe(success);
      if (success) expect(lineIn(value)).toEqual(data);
    }),
    { numRuns: 3_000 },
  );
});
