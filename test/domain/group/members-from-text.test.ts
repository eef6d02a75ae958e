import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membersFromText } from '../../../domain/group/members-from-text.ts';
import { filledLineSchema, lineSchema } from '../../../domain/kernel/words.ts';

/** `Anna Berg | socialchef | chair`, one for each member. */
function listed(text: string): readonly string[] {
  return membersFromText(text).members.map(({ name, title, role }) => [name, title, ...(role === 'member' ? [] : [role])].join(' | ').replace(/ \| $/u, ''));
}

describe('one person a line', () => {
  test.each([
    ['Anna Berg', 'Anna Berg'],
    ['Anna Berg, socialchef', 'Anna Berg | socialchef'],
    ['Anna Berg, Socialchef', 'Anna Berg | Socialchef'],
    ['Socialchef, Anna Berg', 'Anna Berg | Socialchef'],
    ['Anna Berg (socialchef)', 'Anna Berg | socialchef'],
    ['Anna Berg – socialchef', 'Anna Berg | socialchef'],
    ['Anna Berg - enhetschef hemtjänst', 'Anna Berg | enhetschef hemtjänst'],
    ['Socialchef Anna Berg', 'Anna Berg | Socialchef'],
    ['tf ekonomichef Anna Berg', 'Anna Berg | tf ekonomichef'],
    ['Socialchef: Anna Berg', 'Anna Berg | Socialchef'],
    ['Anna Berg, HR-partner', 'Anna Berg | HR-partner'],
    ['Anna Berg;enhetschef LSS', 'Anna Berg | enhetschef LSS'],
    ['Ann Berg;head of schools', 'Ann Berg | head of schools'],
    ['Kommundirektör', 'Kommundirektör'],
    ['HR-chef', 'HR-chef'],
    ['Anna Berg, socialchef, Socialkontoret', 'Anna Berg | socialchef, Socialkontoret'],
    ['  • Anna Berg', 'Anna Berg'],
    ['- Anna Berg', 'Anna Berg'],
    ['3. Anna Berg', 'Anna Berg'],
    ['b) Anna Berg', 'Anna Berg'],
    ['Anna Berg <anna.berg@exempel.se>', 'Anna Berg'],
    ['"Berg, Anna" <anna.berg@exempel.se>', 'Anna Berg'],
    ['Berg, Anna <anna.berg@exempel.se>', 'Anna Berg'],
    ['anna.berg@exempel.se', 'Anna Berg'],
    ['Anna Berg, socialchef, anna.berg@exempel.se, tfn 070-123 45 67', 'Anna Berg | socialchef'],
    ['Anna Berg, Finance Manager', 'Anna Berg | Finance Manager'],
    ['Anna-Karin von Öberg Lind', 'Anna-Karin von Öberg Lind'],
    ['ÖBERG', 'ÖBERG'],
    ['مريم', 'مريم'],
  ])('%j', (line, member) => {
    expect(listed(line)).toEqual([member]);
  });
});

describe('a role', () => {
  test.each([
    ['Anna Berg (ordförande)', 'Anna Berg |  | chair'],
    ['Anna Berg, socialchef (ordförande)', 'Anna Berg | socialchef | chair'],
    ['Anna Berg, ordf., socialchef', 'Anna Berg | socialchef | chair'],
    ['Ordförande: Anna Berg', 'Anna Berg |  | chair'],
    ['Ordförande Anna Berg', 'Anna Berg |  | chair'],
    ['Anna Berg sekreterare', 'Anna Berg |  | secretary'],
    ['Kanslichef (sekreterare)', 'Kanslichef |  | secretary'],
    ['Anna Berg, adjungerad', 'Anna Berg |  | co-opted'],
    ['Ann Berg (chair)', 'Ann Berg |  | chair'],
    ['Ann Berg, secretary', 'Ann Berg |  | secretary'],
    ['Ordförande', 'Ordförande |  | chair'],
    ['Anna Berg, ledamot', 'Anna Berg'],
  ])('%j', (line, member) => {
    expect(listed(line)).toEqual([member]);
  });

  test('may be given by a heading, and one heading ends another', () => {
    expect(listed('Kommunledningsgruppen:\nAnna Berg\n\nAdjungerade:\nBo Ek\nCilla Dal, jurist\nLedamöter:\nDan Ek')).toEqual(['Anna Berg', 'Bo Ek |  | co-opted', 'Cilla Dal | jurist | co-opted', 'Dan Ek']);
  });

  test('that only one can have goes to the first', () => {
    const list = membersFromText('Anna Berg (ordförande)\nBo Ek (ordförande)');
    expect(list.members.map(({ role }) => role)).toEqual(['chair', 'member']);
    expect(list.problems).toEqual([{ code: 'role-taken', line: 2, text: 'Bo Ek' }]);
  });
});

describe('several people', () => {
  test('on one line', () => {
    expect(listed('Kommundirektör, Kanslichef, Kvalitetschef')).toEqual(['Kommundirektör', 'Kanslichef', 'Kvalitetschef']);
    expect(listed('Anna Berg, Bo Ek, Cilla Dal')).toEqual(['Anna Berg', 'Bo Ek', 'Cilla Dal']);
    expect(listed('Anna, Bo, Cilla')).toEqual(['Anna', 'Bo', 'Cilla']);
    expect(listed('Anna Berg, socialchef, Bo Ek, skolchef')).toEqual(['Anna Berg | socialchef', 'Bo Ek | skolchef']);
    expect(listed('Anna Berg, socialchef; Bo Ek (ordförande)')).toEqual(['Anna Berg | socialchef', 'Bo Ek |  | chair']);
    expect(listed('Kommundirektör; Kanslichef')).toEqual(['Kommundirektör', 'Kanslichef']);
    expect(listed('Anna Berg <a.b@exempel.se>; Ek, Bo <b.e@exempel.se>')).toEqual(['Anna Berg', 'Bo Ek']);
  });

  test('in a sheet, with or without a heading row', () => {
    expect(listed('Namn\tTitel\tE-post\nAnna Berg\tSocialchef\ta@exempel.se\r\nBo Ek\tSkolchef\tb@exempel.se')).toEqual(['Anna Berg | Socialchef', 'Bo Ek | Skolchef']);
    expect(listed('Socialchef\tAnna Berg\tOrdförande\nEkonomichef\tBo Ek\t')).toEqual(['Anna Berg | Socialchef | chair', 'Bo Ek | Ekonomichef']);
  });

  test('in a sheet with a column for each part of the name', () => {
    expect(listed('Efternamn\tFörnamn\tTitel\nBerg\tAnna\tSocialchef\nEk\tBo\tSkolchef')).toEqual(['Anna Berg | Socialchef', 'Bo Ek | Skolchef']);
  });

  test('twice are once, and the line is named', () => {
    const list = membersFromText('Anna Berg\nBo Ek\n\nanna berg, socialchef\nBo Ek, skolchef');
    expect(list.members.map(({ line }) => line)).toEqual([1, 2]);
    expect(list.problems).toEqual([
      { code: 'duplicate', line: 4, text: 'anna berg' },
      { code: 'duplicate', line: 5, text: 'Bo Ek' },
    ]);
    expect(listed('Anna Berg, socialchef\nAnna Berg, skolchef')).toHaveLength(2);
  });
});

test('what is too long, and what holds no name, is said with its line and left out', () => {
  const list = membersFromText(`Anna Berg\n${'å'.repeat(1_001)}\n12345\n070-123 45 67`);
  expect(list.members).toHaveLength(1);
  expect(list.problems).toEqual([{ code: 'too-long', line: 2, text: `${'å'.repeat(80)}…` }]);
  expect(membersFromText('')).toEqual({ members: [], problems: [] });
});

test('whatever is pasted gives members that can be recorded, no address among them', () => {
  const pieces = fc.constantFrom('Anna Berg', 'Bo', 'socialchef', 'Kanslichef', ', ', ' – ', ' (ordförande)', '\t', '\n', '; ', '<a.b@exempel.se>', 'c.d@exempel.se', '• ', '1. ', ':', '"', '🙂', '\u0000', '\u2028', 'Adjungerade', '\ud83d');
  fc.assert(
    fc.property(fc.oneof(fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')), fc.string({ unit: 'binary' })), (text) => {
      const { members } = membersFromText(text);
      for (const { name, title, line } of members) {
        expect(filledLineSchema.safeParse(name).success && lineSchema.safeParse(title).success).toBe(true);
        expect(`${name}${title}`).not.toContain('@exempel');
        expect(line >= 1 && line <= text.split(/\r\n|\r|\n/u).length).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a long text is read in no time', () => {
  const before = performance.now();
  for (const piece of ['a', 'A', '1', '1 ', '(', 'å,', 'A@', '<', '"', ' - ', 'Anna Berg, chef; ', 'Anna Berg\n']) membersFromText(piece.repeat(19_000 / piece.length));
  expect(performance.now() - before).toBeLessThan(3_000);
  expect(membersFromText('a'.repeat(20_001)).problems).toMatchObject([{ code: 'too-long', line: 1 }]);
});
