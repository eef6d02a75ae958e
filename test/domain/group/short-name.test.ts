import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposedShortName } from '../../../domain/group/short-name.ts';
import { lineSchema } from '../../../domain/kernel/words.ts';

test.each([
  ['Kommunledningsgruppen', 'KLG'],
  ['Socialkontorets ledningsgrupp', 'SLG'],
  ['Ledningsgruppen för skolan', 'LGS'],
  ['Barn- och utbildningsförvaltningens ledningsgrupp', 'BULG'],
  ['Ledningsgruppen', 'LG'],
  ['Socialkontoret', 'SK'],
  ['Äldreomsorgens ledningsgrupp', 'ÄLG'],
  ['HR-gruppen', 'HRG'],
  ['IT', 'IT'],
  ['Tillväxt', 'TIL'],
  ['Municipal Management Group', 'MMG'],
  ['The management group of schools', 'MGS'],
  ['  kommunledningsgruppen ', 'KLG'],
  ['Ä', 'Ä'],
  ['', ''],
  [' – ', ''],
])('%j is called %j', (name, short) => {
  expect(proposedShortName(name)).toBe(short);
});

test('another group that has it makes it different', () => {
  expect(proposedShortName('Skolkontorets ledningsgrupp', ['KLG', 'slg', 'SLG2'])).toBe('SLG3');
});

test('any name gives a short line of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (name, taken) => {
      const short = proposedShortName(name, taken);
      expect(lineSchema.safeParse(short).success).toBe(true);
      expect(taken.includes(short) && short !== '').toBe(false);
    }),
  );
});
