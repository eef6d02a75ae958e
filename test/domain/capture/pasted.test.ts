import { expect, test } from 'vitest';
import { plainLines } from '../../../domain/capture/pasted.ts';

test('a list from a word processor is a list of plain lines, whatever its signs', () => {
  expect(plainLines('Tre alternativ:\r\n·\tStopp nu\r\n•\tStegvis\r\n§\u00a0\u00a0\u00a0Tak per enhet\r\n')).toBe('Tre alternativ:\n– Stopp nu\n– Stegvis\n– Tak per enhet');
  expect(plainLines('1.\tFörst\n2.\tSedan\na)\tSist')).toBe('1. Först\n2. Sedan\na) Sist');
  expect(plainLines('o\tUnder en punkt')).toBe('– Under en punkt');
});

test('paragraphs stay, with at most one empty line between', () => {
  expect(plainLines('Ett.\r\n\r\n\r\n\r\nTvå.\rTre.')).toBe('Ett.\n\nTvå.\nTre.');
});

test('ordinary words are left alone', () => {
  expect(plainLines('– 14 mnkr minus\nOm 2.5 timmar\no sådant')).toBe('– 14 mnkr minus\nOm 2.5 timmar\no sådant');
  expect(plainLines('a\u0000b\u0007c')).toBe('abc');
});
