import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../../../electron/app/merge/merge-texts.ts';

describe('two texts that were made from one', () => {
  test('are put together where each changed lines of its own', () => {
    expect(mergeTexts('Ett ändrat\ntvå\ntre', 'ett\ntvå\ntre', 'ett\ntvå\ntre\nfyra')).toEqual({ text: 'Ett ändrat\ntvå\ntre\nfyra', isClean: true });
  });

  test('are put together within a line where each changed words of its own', () => {
    const base = 'Kostnaden är 11 mnkr till och med oktober.';
    expect(mergeTexts('Kostnaden är 11,4 mnkr till och med oktober.', base, 'Kostnaden är 11 mnkr till och med november.')).toEqual({
      text: 'Kostnaden är 11,4 mnkr till och med november.',
      isClean: true,
    });
  });

  test('stand one after the other where both changed the same words, and it is said', () => {
    expect(mergeTexts('Stopp den 1 februari.', 'Stopp den 1 mars.', 'Stopp den 1 april.')).toEqual({ text: 'Stopp den 1 februari.\nStopp den 1 april.', isClean: false });
  });

  test('stand one after the other where nothing is known of what they were made from', () => {
    expect(mergeTexts('Kanslichefens ord.', '', 'Kommundirektörens ord.')).toEqual({ text: 'Kanslichefens ord.\n\nKommundirektörens ord.', isClean: false });
  });

  test('stand one after the other where each took away what the other kept', () => {
    const base = 'Kostnaden är 11,4 mnkr. Tre alternativ redovisades.';
    expect(mergeTexts('Kostnaden är 11,4 mnkr.', base, 'Tre alternativ redovisades.')).toEqual({ text: 'Kostnaden är 11,4 mnkr.\nTre alternativ redovisades.', isClean: false });
  });

  test('are one where both say the same', () => {
    expect(mergeTexts('nytt', 'gammalt', 'nytt')).toEqual({ text: 'nytt', isClean: true });
  });

  test('lose no line that either has added, whatever they hold', () => {
    const line = fc.stringMatching(/^[a-zåäö ]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), line, line, fc.nat(6), fc.nat(6), (base, mine, theirs, at, place) => {
        const [one, other] = [base.toSpliced(at, 0, `${mine}1`), base.toSpliced(place, 0, `${theirs}2`)];
        const { text } = mergeTexts(one.join('\n'), base.join('\n'), other.join('\n'));
        expect(text).toContain(`${mine}1`);
        expect(text).toContain(`${theirs}2`);
      }),
    );
  });

  test('give one of them when the other is what they were made from', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, base) => {
      expect(mergeTexts(text, base, base)).toEqual({ text, isClean: true });
      expect(mergeTexts(base, base, text)).toEqual({ text, isClean: true });
    }));
  });
});
