import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemFromLine, itemsFromText } from '../../../../domain/meeting/planning/item-from-line.ts';
import { filledLineSchema } from '../../../../domain/kernel/words.ts';
import { english, swedish } from '../../capture/capture-of.ts';

/** `title | minutes | presenter | type`, with - for what the line does not say. */
function read(line: string, people = swedish): string {
  const item = itemFromLine(line, people);
  if (item === null) return '';
  const presenter = item.presenter === null ? '-' : item.presenter.kind === 'person' ? item.presenter.person : `new ${item.presenter.name}`;
  return [item.title, item.minutes ?? '-', presenter, item.type ?? '-'].join(' | ');
}

describe('a line gives an item', () => {
  test.each([
    ['Budget', 'Budget | - | - | -'],
    ['Budget 20 min Ekonomichef', 'Budget | 20 | Ekonomichef | -'],
    ['Budget 20 min', 'Budget | 20 | - | -'],
    ['Budget 20 min eko', 'Budget | 20 | Ekonomichef | -'],
    ['Budget 20 Ekonomichef', 'Budget | 20 | Ekonomichef | -'],
    ['Budget 20', 'Budget | 20 | - | -'],
    ['Budget, 20, Ekonomichef', 'Budget | 20 | Ekonomichef | -'],
    ['Budget, 20 min, ekonomichefen', 'Budget | 20 | Ekonomichef | -'],
    ['Budget, Ekonomichef, 20', 'Budget | 20 | Ekonomichef | -'],
    ['Budget, Ekonomichef', 'Budget | - | Ekonomichef | -'],
    ['Budget (Ekonomichef, 20 min)', 'Budget | 20 | Ekonomichef | -'],
    ['Budget – 20 min – Ekonomichef', 'Budget | 20 | Ekonomichef | -'],
    ['Budget\t20\tEkonomichef', 'Budget | 20 | Ekonomichef | -'],
    ['10 Budget', 'Budget | 10 | - | -'],
    ['10 min budget', 'Budget | 10 | - | -'],
    ['10 Budget, Ekonomichef', 'Budget | 10 | Ekonomichef | -'],
    ['Budget 1 h 30 min', 'Budget | 90 | - | -'],
    ['Budget, 1,5 h', 'Budget | 90 | - | -'],
    ['Inhyrd (personal), 20', 'Inhyrd (personal) | 20 | - | -'],
    ['Inhyrd (personal) 20', 'Inhyrd (personal) | 20 | - | -'],
    ['Budget (Q3)', 'Budget (Q3) | - | - | -'],
    ['beslut: Budget 20', 'Budget | 20 | - | decision'],
    ['Beslut: Budget 20 min Ekonomichef', 'Budget | 20 | Ekonomichef | decision'],
    ['Budget, beslut, 20, Ekonomichef', 'Budget | 20 | Ekonomichef | decision'],
    ['Budget (beslut) 20 min', 'Budget | 20 | - | decision'],
    ['Budget 20 min Utredare', 'Budget | 20 | new Utredare | -'],
    ['Budget, 20, Maria von Sydow', 'Budget | 20 | new Maria von Sydow | -'],
    ['Budget, 20, föredragande: Utredare', 'Budget | 20 | new Utredare | -'],
    ['Inhyrd personal, Socialkontoret, 25, Socialchef', 'Inhyrd personal, Socialkontoret | 25 | Socialchef | -'],
    ['Inhyrd personal, Socialkontoret', 'Inhyrd personal, Socialkontoret | - | - | -'],
    ['Öppnande, dagens syfte, 5, Kommundirektör', 'Öppnande, dagens syfte | 5 | Kommundirektör | -'],
    ['Lokalbehov skola 2027–2030, 20, Skolchef', 'Lokalbehov skola 2027–2030 | 20 | Skolchef | -'],
    ['Budget 2027', 'Budget 2027 | - | - | -'],
    ['Ombyggnad etapp 2', 'Ombyggnad etapp 2 | - | - | -'],
    ['Chefsdag 3 februari: program, 15', 'Chefsdag 3 februari: program | 15 | - | -'],
    ['3 februari blir chefsdag', '3 februari blir chefsdag | - | - | -'],
    ['Rapport om 20 min stopp', 'Rapport om 20 min stopp | - | - | -'],
    ['Laget runt, 10, Alla', 'Laget runt | 10 | - | -'],
    ['Paus 10', 'Paus | 10 | - | break'],
    ['fika 15 min', 'Fika | 15 | - | break'],
    ['eHälsa och e-tjänster 20', 'eHälsa och e-tjänster | 20 | - | -'],
    ['e-tjänster 20', 'E-tjänster | 20 | - | -'],
    ['Pausrum i stadshuset', 'Pausrum i stadshuset | - | - | -'],
    ['Beslut: 20', '20 | - | - | decision'],
    ['20', '20 | - | - | -'],
    ['08.30–08.50 Budget', 'Budget | 20 | - | -'],
    ['08:30 Budget 20 min', 'Budget | 20 | - | -'],
    ['', ''],
    ['  ', ''],
  ])('%j', (line, item) => {
    expect(read(line)).toBe(item);
  });

  test.each([
    ['Budget 20 min Finance Manager', 'Budget | 20 | finance | -'],
    ['decision: Budget 20', 'Budget | 20 | - | decision'],
    ['Budget, 1 hour, Ann Berg', 'Budget | 60 | ann | -'],
    ['Coffee break 15', 'Coffee break | 15 | - | break'],
    ['Phase 2', 'Phase 2 | - | - | -'],
  ])('in English %j', (line, item) => {
    expect(read(line, english)).toBe(item);
  });
});

test('several lines give an item each, without their bullets, numbers and times', () => {
  const titles = (text: string): readonly string[] => itemsFromText(text, swedish).map(({ title, minutes }) => `${title} ${minutes ?? '-'}`);
  expect(titles('Öppnande 5\n\nBudget, 20, Ekonomichef\r\nPaus 10')).toEqual(['Öppnande 5', 'Budget 20', 'Paus 10']);
  expect(titles('• Öppnande\n• Budget 20')).toEqual(['Öppnande -', 'Budget 20']);
  expect(titles('1. Öppnande\n2. Budget 20')).toEqual(['Öppnande -', 'Budget 20']);
  expect(titles('1 Öppnande\n2 Budget 20')).toEqual(['Öppnande -', 'Budget 20']);
  expect(titles('10 Öppnande\n20 Budget')).toEqual(['Öppnande 10', 'Budget 20']);
  expect(titles('08.30–08.35 Öppnande\n08.35–08.55 Budget')).toEqual(['Öppnande 5', 'Budget 20']);
  expect(titles(' \n-\n')).toEqual([]);
});

test('whatever is typed gives items that can be planned', () => {
  const pieces = fc.constantFrom('Budget', ' 20', ' min', ', ', 'Ekonomichef', ' Utredare', 'beslut: ', 'Paus', ' (', ')', ' – ', '\n', '1. ', '08.30', ' 2027', '🙂', '\u0000', '\ud83d', '\t');
  fc.assert(
    fc.property(fc.oneof(fc.array(pieces, { maxLength: 10 }).map((all) => all.join('')), fc.string({ unit: 'binary' })), (text) => {
      for (const { title, minutes, presenter } of itemsFromText(text, swedish)) {
        expect(filledLineSchema.safeParse(title).success).toBe(true);
        expect(minutes === null || (Number.isInteger(minutes) && minutes > 0 && minutes <= 1440)).toBe(true);
        if (presenter?.kind === 'new-person') expect(filledLineSchema.safeParse(presenter.name).success).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
  for (const piece of [' ', 'a', '1 ', '(', ', ', ' - ', 'min ', '1 h ']) itemFromLine(piece.repeat(50_000), swedish);
});
