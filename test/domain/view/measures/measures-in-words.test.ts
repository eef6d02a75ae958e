import { describe, expect, test } from 'vitest';
import type { MeetingMeasures } from '../../../../domain/measure/meeting-measures.ts';
import { languages } from '../../../../domain/text/text.ts';
import { measuresInWords, type MeasuresInWords } from '../../../../domain/view/measures/measures-in-words.ts';

/** The measures of KLG 2026:17, exact. */
const measures: MeetingMeasures = {
  plannedMinutes: 150,
  workMinutesPlanned: 140,
  workMinutesActual: 148,
  startDelayMinutes: 4,
  overrunMinutes: 12,
  timeboxPrecision: 1 - 24 / 140,
  timeboxHitRate: 6 / 11,
  itemsOver: [1, 2, 4, 5, 10],
  purposeMix: { decision: 69 / 148, 'follow-up': 21 / 148, information: 8 / 148 },
  decisionYield: 2 / 3,
  postponementRate: 1 / 3,
  actionsOnTime: 6 / 9,
  actionsClosed: 7 / 9,
  personHours: 1264 / 60,
  pulseMean: 2.875,
  pulseShareAtLeast3: 0.75,
};

const nothing: MeetingMeasures = {
  plannedMinutes: 60,
  workMinutesPlanned: 60,
  workMinutesActual: null,
  startDelayMinutes: null,
  overrunMinutes: null,
  timeboxPrecision: null,
  timeboxHitRate: null,
  itemsOver: [],
  purposeMix: null,
  decisionYield: null,
  postponementRate: null,
  actionsOnTime: null,
  actionsClosed: null,
  personHours: null,
  pulseMean: null,
  pulseShareAtLeast3: null,
};

function figures({ groups }: MeasuresInWords): Readonly<Record<string, string>> {
  const rows = groups.flatMap((group) => group.rows);
  // A space that does not break is a space to whoever reads.
  return Object.fromEntries(rows.map(({ name, figure }) => [name, figure.replaceAll('\u00a0', ' ')]));
}

describe('the measures of a meeting in words', () => {
  test('say every figure in Swedish, with its unit and as exact as it is worth', () => {
    expect(figures(measuresInWords(measures, 'sv'))).toEqual({
      startDelayMinutes: '4 min sent',
      overrunMinutes: '12 min över',
      plannedMinutes: '150 min',
      workMinutesActual: '148 min av 140',
      timeboxPrecision: '82,86 %',
      timeboxHitRate: '54,55 %',
      itemsOver: 'punkt 1, 2, 4, 5, 10',
      decisionYield: '66,67 %',
      postponementRate: '33,33 %',
      actionsOnTime: '66,67 %',
      actionsClosed: '77,78 %',
      personHours: '21 h 4 min',
      pulseMean: '2,875 av 4',
      pulseShareAtLeast3: '75 %',
    });
  });

  test('say them in English', () => {
    expect(figures(measuresInWords(measures, 'en'))).toMatchObject({ startDelayMinutes: '4 min late', timeboxPrecision: '82.86%', pulseMean: '2.875 of 4' });
  });

  test('carry the figure itself, to four decimals', () => {
    const rows = measuresInWords(measures, 'sv').groups.flatMap((group) => group.rows);
    expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toMatchObject({ timeboxPrecision: 0.8286, personHours: 21.0667, itemsOver: [1, 2, 4, 5, 10] });
  });

  test('show where the time went, the most first', () => {
    expect(measuresInWords(measures, 'sv').purposes.map(({ label, value }) => [label, value])).toEqual([
      ['Beslut', 0.4662],
      ['Uppföljning', 0.1419],
      ['Information', 0.0541],
    ]);
  });

  test('say how the time was kept, in whole sentences', () => {
    expect(measuresInWords(measures, 'sv').summary).toBe('Mötet började 4 min sent. Det slutade 12 min över tiden.');
    expect(measuresInWords({ ...measures, startDelayMinutes: 0, overrunMinutes: -5 }, 'en').summary).toBe('The meeting started on time. It ended 5 min early.');
    expect(measuresInWords({ ...measures, overrunMinutes: null }, 'sv').summary).toBe('Mötet pågår.');
  });

  test.each(languages)('say what is lacking where there is not enough data, and show no figure (%s)', (language) => {
    const rows = measuresInWords(nothing, language).groups.flatMap((group) => group.rows);
    const lacking = rows.filter(({ name }) => name !== 'plannedMinutes');
    expect(lacking.every(({ value, figure }) => value === null && !/\d/u.test(figure) && figure !== '')).toBe(true);
    expect(measuresInWords(nothing, language).purposes).toEqual([]);
  });

  test('tell apart a meeting without overrun from one that has not ended', () => {
    expect(figures(measuresInWords({ ...measures, overrunMinutes: null }, 'sv'))).toMatchObject({ overrunMinutes: 'Mötet är inte slut' });
    expect(figures(measuresInWords({ ...measures, itemsOver: [] }, 'sv'))).toMatchObject({ itemsOver: 'inga' });
  });
});
