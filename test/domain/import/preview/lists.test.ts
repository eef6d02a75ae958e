import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../../domain/api.ts';
import { actionRows, decisionRows, personRows, type PreviewGround } from '../../../../domain/import/preview/preview-rows.ts';
import { actionCommands, decisionCommands, NewPeople, personCommands } from '../../../../domain/import/preview/row-commands.ts';
import { isLeftOut, type RowBase } from '../../../../domain/import/preview/rows.ts';
import { readActions } from '../../../../domain/import/register/read-actions.ts';
import { readDecisions } from '../../../../domain/import/register/read-decisions.ts';
import type { Passage } from '../../../../domain/import/source/passage.ts';
import { passagesOfText } from '../../../../domain/import/source/passages-of-text.ts';

const context = { today: '2026-11-24', language: 'sv' } as const;
const people = [
  { id: 'social', name: 'Sara Holm', title: 'Socialchef' },
  { id: 'anna1', name: 'Anna Berg', title: 'Ekonomichef' },
  { id: 'anna2', name: 'Anna Berg', title: 'Jurist' },
];

let made = 0;
const ground = (known: readonly string[] = []): PreviewGround => ({
  people: { people, members: [] },
  idOf: (...names) => names.join('-').replace(/[^A-Za-z0-9]/gu, '').slice(0, 60),
  isKnown: (_id, text) => known.includes(text),
});
const sheet = (...rows: readonly string[]): readonly Passage[] => rows.map((row, index) => ({ kind: 'row', line: index + 1, table: 0, cells: row.split(';') }));
const codes = (rows: readonly RowBase[]): readonly string[] => rows.map(({ line, problems }) => `${line}: ${problems.map(({ code }) => code).join(' ')}`);

describe('actions of a list', () => {
  const actions = (passages: readonly Passage[], known: readonly string[] = []) => actionRows(readActions(passages, context), ground(known));

  test('a sheet is read by the names of its columns', () => {
    const [row] = actions(sheet('Nr;Vad;Vem;Klart senast', 'Å12;Bemanningsplan;Socialchef;2026-12-08'));
    expect(row).toMatchObject({ number: 'Å12', text: 'Bemanningsplan', owner: { kind: 'person', person: 'social' }, due: '2026-12-08', problems: [] });
  });

  test.each([
    ['Socialchef: Bemanningsplan 8 dec', 'Bemanningsplan', 'person', '2026-12-08'],
    ['Bemanningsplan, Socialchef, 2026-12-08', 'Bemanningsplan', 'person', '2026-12-08'],
    ['Nya skyltar (Kim)', 'Nya skyltar', 'new-person', null],
    ['Nya skyltar, Lena Öst, 8.12.2026', 'Nya skyltar', 'new-person', '2026-12-08'],
    ['Nya skyltar', 'Nya skyltar', 'none', null],
  ])('the line %j', (line, text, owner, due) => {
    expect(actions(passagesOfText(`- ${line}`))).toMatchObject([{ text, owner: { kind: owner }, due }]);
  });

  test('what cannot be taken as it stands is said at its line', () => {
    const rows = actions(
      sheet('Åtgärd;Ansvarig;Klart senast;Status', 'A;Socialchef;31 februari;', 'B;Anna Berg;;', 'C;Kim, Sara Holm;;', 'D;;;Klar', 'A2;;;', 'A2;;;', 'Känd;;;', ';Kim;;'),
      ['Känd'],
    );
    expect(codes(rows)).toEqual(['2: date-unknown', '3: person-unclear', '4: people-several', '5: closed', '6: ', '7: repeated', '8: already-there', '9: text-missing']);
    expect(rows.map(isLeftOut)).toEqual([false, false, false, true, false, true, true, false]);
  });

  test('a day without a year is the nearest, since what is overdue stands in such lists', () => {
    expect(actions(sheet('Åtgärd;Klart', 'A;8/10', 'B;8/12')).map(({ due }) => due)).toEqual(['2026-10-08', '2026-12-08']);
  });

  test('somebody new who stands in several rows is one person, and what is closed is recorded as done', () => {
    const rows = actions(sheet('Åtgärd;Ansvarig;Status', 'A;Kim Ek;', 'B;kim ek;Klar'));
    const { commands: sent, count } = actionCommands(rows, 'klg', new NewPeople(() => `p${(made += 1)}`));
    expect(sent.map(({ command }) => command)).toEqual(['addPerson', 'recordLooseAction', 'recordLooseAction', 'completeAction']);
    expect(count).toBe(2);
  });
});

describe('decisions of a list', () => {
  const decisions = (passages: readonly Passage[]) => decisionRows(readDecisions(passages, context), ground());

  test('a sheet keeps the old numbers as text', () => {
    const [row] = decisions(sheet('Beslutsnr;Datum;Beslut;Beslutat av;Uppföljning', '2024:7-1;2024-03-12;Distansarbete två dagar;Socialchef;2025-03-01'));
    expect(row).toMatchObject({ number: '2024:7-1', takenOn: '2024-03-12', text: 'Distansarbete två dagar', decidedBy: { kind: 'person', person: 'social' }, followUp: '2025-03-01', problems: [] });
  });

  test.each([
    ['KLG 2024:12-3, 2024-05-03: Inga inhyrda socionomer', 'KLG 2024:12-3', '2024-05-03', 'Inga inhyrda socionomer'],
    ['§ 45 2023-02-01 Ny delegationsordning', '§ 45', '2023-02-01', 'Ny delegationsordning'],
    ['2023-02-01 Ny delegationsordning', '', '2023-02-01', 'Ny delegationsordning'],
  ])('the line %j', (line, number, takenOn, text) => {
    expect(decisions(passagesOfText(line))).toMatchObject([{ number, takenOn, text }]);
  });

  test('one without a day is not taken in until somebody gives it', () => {
    const rows = decisions(sheet('Beslut;Datum', 'A;', 'B;30 februari 2024', 'C;2024-02-01'));
    expect(codes(rows)).toEqual(['2: date-missing', '3: date-unknown', '4: ']);
    expect(decisionCommands(rows, 'klg', new NewPeople(() => 'p')).count).toBe(1);
  });
});

test('people come in by name, once', () => {
  const rows = personRows(passagesOfText('Ylva Ek, jurist\nAnna Berg\nYlva Ek\n12345'), ground(['Anna Berg']));
  expect(codes(rows)).toEqual(['1: ', '2: already-there', '3: repeated']);
  expect(personCommands(rows.filter((row) => !isLeftOut(row))).count).toBe(1);
});

test('whatever a list says gives commands of the contract', () => {
  const cell = fc.oneof(fc.constantFrom('Åtgärd', 'Beslut', 'Ansvarig', 'Datum', 'Klar', '2026-12-08', '31/2', 'Anna Berg', 'Kim', '', '\u0000', '🙂'), fc.string({ unit: 'binary', maxLength: 40 }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), fc.boolean(), (table, isSheet) => {
      const passages = isSheet ? table.map((cells, index): Passage => ({ kind: 'row', line: index + 1, table: 0, cells })) : passagesOfText(table.map((cells) => cells.join(' ')).join('\n'));
      const newPeople = (): NewPeople => new NewPeople(() => `p${(made += 1)}`);
      const sent = [
        ...actionCommands(actionRows(readActions(passages, context), ground()), 'klg', newPeople()).commands,
        ...decisionCommands(decisionRows(readDecisions(passages, context), ground()), 'klg', newPeople()).commands,
        ...personCommands(personRows(passages, ground())).commands,
      ];
      for (const { command, ...fields } of sent) {
        const read = commands[command].safeParse(fields);
        if (!read.success && read.error.issues.some(({ path }) => path[0] !== 'id')) throw new Error(`${command} ${JSON.stringify(fields)} ${read.error.message}`);
      }
    }),
    { numRuns: 1_500 },
  );
});
