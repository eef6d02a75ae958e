import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { catalogue, type EventType } from '../../../domain/event/catalogue.ts';
import { excerptWith, holdsText, masked } from '../../../domain/event/masking.ts';
import { anyEvent } from './arbitrary.ts';

/** Fields of plain text that hold no words. Whoever adds a field of text says here or in the masking which it is. */
const noWords = new Set(['zone', 'file', 'format', 'digest', 'minutesHash', 'device', 'launch', 'hash', 'reason', 'decision']);

interface Definition {
  readonly type: string;
  readonly checks?: readonly unknown[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
}

/** The names of the fields that are plain text, at any depth. */
function textFields(schema: z.ZodType, key = ''): readonly string[] {
  const { type, checks = [], shape = {}, element, innerType } = schema.def as Definition;
  if (type === 'string') return checks.length === 0 ? [key] : [];
  if (type === 'object') return Object.entries(shape).flatMap(([name, field]) => textFields(field, name));
  const inner = element ?? innerType;
  return inner === undefined ? [] : textFields(inner, key);
}

test.each(Object.keys(catalogue) as EventType[])('every word of %s is masked', (type) => {
  const fields = textFields(catalogue[type]).filter((name) => !noWords.has(name));
  for (const name of fields) expect({ name, isWords: holdsText({ [name]: 'hemligt' }, 'hemligt') }).toEqual({ name, isWords: true });
});

test('what is masked is a fact of the same kind about the same things, without any of the words', () => {
  fc.assert(
    fc.property(anyEvent, ({ type, data }) => {
      const left = masked({ type, data }, '█');
      if (left === null) return;
      expect(catalogue[type as EventType].safeParse(left).success).toBe(true);
      for (const word of ['prognos', 'vakanser', 'https']) expect(type === 'redacted' || !holdsText(left, word)).toBe(true);
      expect(masked({ type, data: left }, '█')).toEqual(left);
    }),
    { numRuns: 500 },
  );
});

test('an event of a newer program leaves nothing, and an excerpt shows the words around', () => {
  expect(masked({ type: 'dreamt', data: { text: 'x' } }, '█')).toBeNull();
  expect(excerptWith({ meeting: 'm1', text: 'Det är Kalle som ringer' }, 'kalle')).toBe('Det är Kalle som ringer');
  expect(excerptWith({ meeting: 'kalle' }, 'kalle')).toBe('');
});

test('a note stays where it was without its words, and a remark on a presence goes', () => {
  const note = { meeting: 'm1', item: 'i1', note: 'n1', at: null, text: 'Karin är sjuk' };
  expect(masked({ type: 'noteWritten', data: { ...note, recordedAt: 1_795_505_640_000 } }, '█')).toEqual({ ...note, text: '█', recordedAt: 1_795_505_640_000 });
  expect(masked({ type: 'noteEdited', data: { meeting: 'm1', item: 'i1', note: 'n1', base: ['e1'], text: 'Karin' } }, '█')).toMatchObject({ note: 'n1', text: '█' });
  const presence = { from: null, to: null, mode: 'remote', reason: null, item: null, note: 'Sjukt barn' };
  expect(masked({ type: 'attendanceNoted', data: { meeting: 'm1', person: 'p1', absent: false, substituteFor: null, presences: [presence] } }, '█')).toMatchObject({ presences: [{ note: '█' }] });
});
