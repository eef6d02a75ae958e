import { expect, test } from 'vitest';
import { filledLineSchema, filledProseSchema } from '../../../domain/kernel/words.ts';
import { cleaned, onOneLine, storable, storableLine } from '../../../domain/text/cleaned.ts';

test('what stands for a new line in what was copied parts words, and is never merely taken away', () => {
  expect(cleaned('Punkt\u000bett\r\ntvå\rtre\u2028fyra\u2029fem\u000csex\u0085sju')).toBe('Punkt\nett\ntvå\ntre\nfyra\nfem\nsex\nsju');
  expect(onOneLine(' Punkt\u000bett\ttvå\u2028tre ')).toBe('Punkt ett två tre');
});

test('what stands in a field can be stored, whatever was pasted into it', () => {
  const pasted = 'Fråga\u0000\u0007 om\tbad\u000bhuset\u2029\ud800\u0085 ';
  expect(storableLine(pasted)).toBe('Fråga om bad huset \ufffd ');
  expect(filledLineSchema.safeParse(storableLine(pasted)).success).toBe(true);
  expect(filledProseSchema.safeParse(storable(pasted)).success).toBe(true);
  expect(storableLine('två  mellanslag ')).toBe('två  mellanslag ');
});
