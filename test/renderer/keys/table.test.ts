import { describe, expect, it } from 'vitest';
import { hasText, languages } from '../../../domain/text/text.ts';
import { clashes, keyNames, keysFor, keyTable } from '../../../renderer/keys/table.ts';
import { matches, type Press } from '../../../renderer/keys/match.ts';

describe('the table of keys', () => {
  it.each(languages)('gives every key one meaning in %s', (language) => {
    expect(clashes(language, {})).toEqual([]);
  });

  it('refuses a key of one\'s own that has a meaning already', () => {
    expect(clashes('sv', { note: 'N' })).toEqual([{ key: 'N', names: ['next', 'note'] }]);
  });

  it('takes the keys of the design in Swedish and in English', () => {
    const first = (language: 'sv' | 'en'): readonly (string | undefined)[] =>
      (['next', 'decision', 'action', 'note', 'park', 'postpone', 'pause', 'fiveMore', 'unclear', 'goTo', 'extraItem', 'undo'] as const).map(
        (name) => keysFor(name, language, {})[0],
      );
    expect(first('sv')).toEqual(['N', 'B', 'Å', 'A', 'P', 'S', 'U', '+', 'O', 'G', 'E', 'Z']);
    expect(first('en')).toEqual(['N', 'D', 'A', 'W', 'P', 'L', 'B', '+', 'U', 'G', 'X', 'Z']);
  });

  it('has words for every key', () => {
    expect(keyNames.filter((name) => !hasText(`key.${name}`))).toEqual([]);
  });

  it('can turn any key off, and give it another', () => {
    expect(keysFor('next', 'sv', { next: null })).toEqual([]);
    expect(keysFor('next', 'sv', { next: 'J' })).toEqual(['J']);
    expect(keyTable.next.keys.sv).toEqual(['N']);
  });
});

describe('a key press', () => {
  const press = (key: string, more: Partial<Press> = {}): Press => ({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });
  const outside = { inText: false, macOS: false, letterKeys: true };
  const inText = { ...outside, inText: true };

  it('is a letter outside text, and a letter with Alt inside it', () => {
    expect(matches('N', press('n'), outside)).toBe(true);
    expect(matches('N', press('n'), inText)).toBe(false);
    expect(matches('N', press('n', { altKey: true }), inText)).toBe(true);
    expect(matches('N', press('n', { ctrlKey: true }), outside)).toBe(false);
  });

  it('tells Shift+A from A', () => {
    expect(matches('A', press('A', { shiftKey: true }), outside)).toBe(false);
    expect(matches('Shift+A', press('A', { shiftKey: true }), outside)).toBe(true);
    expect(matches('Shift+A', press('a'), outside)).toBe(false);
  });

  it('takes a sign with or without Shift, as keyboards have it', () => {
    expect(matches('?', press('?', { shiftKey: true }), outside)).toBe(true);
    expect(matches('+', press('+'), outside)).toBe(true);
  });

  it('takes combinations inside text too', () => {
    expect(matches('Ctrl+K', press('k', { ctrlKey: true }), inText)).toBe(true);
    expect(matches('Ctrl+K', press('k', { ctrlKey: true, shiftKey: true }), inText)).toBe(false);
    expect(matches('Ctrl+K', press('k', { metaKey: true }), { ...inText, macOS: true })).toBe(true);
  });

  it('is Ctrl+Option on macOS, where Option changes the sign', () => {
    const mac = { ...inText, macOS: true };
    expect(matches('B', press('›', { code: 'KeyB', ctrlKey: true, altKey: true }), mac)).toBe(true);
    expect(matches('B', press('b', { altKey: true }), mac)).toBe(false);
  });

  it('does nothing with letters when they are turned off', () => {
    expect(matches('N', press('n'), { ...outside, letterKeys: false })).toBe(false);
    expect(matches('Ctrl+K', press('k', { ctrlKey: true }), { ...outside, letterKeys: false })).toBe(true);
  });
});
