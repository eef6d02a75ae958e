import { expect, test } from 'vitest';
import { idSchema } from '../../../domain/kernel/identity.ts';
import { filledLineSchema, lineSchema, proseSchema } from '../../../domain/kernel/words.ts';

test('a line holds no control character and no half character, prose may hold line feeds and tabs', () => {
  for (const text of ['rad\nrad', 'a\u0000b', 'a\u0085b', '\ud83d', 'a\u2028b']) expect(lineSchema.safeParse(text).success).toBe(false);
  for (const text of ['a\u0000b', 'a\rb', '\udc00']) expect(proseSchema.safeParse(text).success).toBe(false);
  expect(proseSchema.safeParse('ett\n\två 🙂 مرحبا').success).toBe(true);
});

test('what must say something is not blank, and nothing is longer than its bound', () => {
  expect(filledLineSchema.safeParse('  ').success).toBe(false);
  expect(lineSchema.safeParse('å'.repeat(1_000)).success).toBe(true);
  expect(lineSchema.safeParse('å'.repeat(1_001)).success).toBe(false);
  expect(proseSchema.safeParse('å'.repeat(100_001)).success).toBe(false);
});

test('an id is 1 to 64 plain characters, and no part of every object', () => {
  for (const id of ['a', 'A-z_09', 'x'.repeat(64)]) expect(idSchema.safeParse(id).success).toBe(true);
  for (const id of ['', 'x'.repeat(65), 'å', 'a b', 'a/b', '..', '__proto__', 'constructor', 'a\n']) expect(idSchema.safeParse(id).success).toBe(false);
});
