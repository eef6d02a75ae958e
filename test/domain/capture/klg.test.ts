import { expect, test } from 'vitest';
import record from '../../fixture/klg-2026-17.json' with { type: 'json' };
import { sv, swedish } from './capture-of.ts';

/** A day as a secretary types it: `8/12`, or with the month's name. */
function typedDay(date: string, index: number): string {
  const [, month = '', day = ''] = date.split('-').map(Number);
  const months = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
  return index % 2 === 0 ? `${day}/${month}` : `${day} ${months[Number(month) - 1] ?? ''}`;
}

test('every action of KLG 2026:17 is one line', () => {
  for (const [index, { item, text, owner, due }] of record.actions.entries()) {
    expect(sv(`${item}: å ${owner}: ${text} ${typedDay(due, index)}`)).toMatchObject({ kind: 'action', item: `i${item}`, text, owner: { kind: 'person', person: owner }, due: { kind: 'day', date: due }, problems: [], hints: [] });
  }
});

test('every decision of KLG 2026:17 is one line', () => {
  for (const [index, { item, text, motive, validFrom, followUp }] of record.decisions.entries()) {
    const capture = sv(`${item}: b ${text} /upp ${typedDay(followUp, index)}${motive === null ? '' : ` /motiv ${motive}`}`);
    expect(capture).toMatchObject({ kind: 'decision', item: `i${item}`, text, motive: motive ?? '', followUp, problems: [] });
    if (validFrom !== swedish.today) expect(capture).toMatchObject({ validFrom });
  }
});

test('every note of KLG 2026:17 is free text', () => {
  for (const { text } of record.notes) expect(sv(text)).toMatchObject({ kind: 'plain', text, item: null, readings: [] });
});
