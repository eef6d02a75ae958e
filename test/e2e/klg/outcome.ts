import { join } from 'node:path';
import { expect } from 'vitest';
import record from '../../fixture/klg-2026-17.json' with { type: 'json' };
import type { ItemType } from '../../../domain/meeting/item.ts';
import type { App } from '../fixture/app.ts';
import { readingsOf, withoutSpaces } from '../fixture/pdf-text.ts';
import type { Hand } from './hand.ts';

type Figures = Omit<typeof record.expected, 'workMinutesPlanned' | 'purposeMix'>;

const figureNames = [
  'plannedMinutes',
  'workMinutesActual',
  'startDelayMinutes',
  'overrunMinutes',
  'timeboxPrecision',
  'timeboxHitRate',
  'itemsOver',
  'decisionYield',
  'postponementRate',
  'actionsOnTime',
  'actionsClosed',
  'personHours',
  'pulseMean',
  'pulseShareAtLeast3',
] as const satisfies readonly (keyof Figures)[];

/** The document's face shows every value that the record expects. */
export async function expectTheMeasures({ page, say }: Hand): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { name: say('measures.title') }).waitFor();
  // A measure is named first and then explained; the name of a type stands alone.
  const shown = new Map(
    await page.locator('aside dl > div').evaluateAll((rows) =>
      rows.map((row) => {
        const name = row.querySelector('dt');
        return [name?.firstChild?.textContent || (name?.textContent ?? ''), row.querySelector('data')?.value ?? null] as const;
      }),
    ),
  );
  const figures = figureNames.map((name) => [name, shown.get(say(`measure.${name}`)) ?? null] as const);
  expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(figureNames.map((name) => [name, written(record.expected[name])])));
  const purposes = Object.entries(record.expected.purposeMix);
  expect(purposes.map(([type]) => [type, shown.get(say(`item.type.${type as ItemType}`))])).toEqual(purposes.map(([type, share]) => [type, String(share)]));
}

function written(value: number | readonly number[]): string {
  return typeof value === 'number' ? String(value) : value.join(' ');
}

/** The PDF holds every decision, action, note and message, and the parked matter. */
export async function expectThePdf(app: App, { page, say, press }: Hand): Promise<void> {
  const path = join(app.home, 'klg.pdf');
  const answered = app.answerNext({ path });
  await press(page.getByRole('button', { name: say('paper.export') }));
  await press(page.getByRole('menuitem', { name: 'PDF', exact: true }));
  await answered;
  await page.getByText(say('paper.savedAs', { path })).first().waitFor();
  const words = [
    ...record.decisions.map(({ text }) => text),
    ...record.actions.map(({ text, owner }) => `${text}. ${owner}`),
    ...record.notes.map(({ text }) => text),
    ...record.messages.map(({ text }) => text),
    ...record.parked.map(({ text }) => text),
  ];
  const readings = readingsOf(path);
  expect(readings.length).toBeGreaterThan(0);
  for (const reading of readings) for (const each of words) expect(reading).toContain(withoutSpaces(each));
}
