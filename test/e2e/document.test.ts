import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { fill, startApp, type Accept, type App } from './fixture/app.ts';
import { seedKlg } from './fixture/klg.ts';
import { readingsOf, withoutSpaces } from './fixture/pdf-text.ts';
import { screenshots } from './fixture/screenshots.ts';

interface AtDocument {
  readonly app: App;
  readonly page: Page;
  readonly meeting: () => Promise<Meeting>;
}

/** The window at the document of KLG 2026:17, the afternoon after it. @param further what is recorded on top of it */
async function atDocument(further: (accept: Accept, meeting: Meeting) => void = () => {}): Promise<AtDocument> {
  let id = '';
  const app = await startApp({
    at: '2026-11-24T13:00:00Z',
    seed: (accept, workspace) => {
      const seeded = seedKlg(workspace);
      id = seeded.id;
      further(accept, seeded);
    },
  });
  await app.page.evaluate((hash) => (window.location.hash = hash), `#/meeting/${id}/document`);
  await app.page.getByRole('article').waitFor();
  const meeting = async (): Promise<Meeting> => {
    const reply = await app.call('meeting', { meeting: id });
    if (!reply.ok) throw new Error(reply.code);
    return reply.answer.view.meeting;
  };
  return { app, page: app.page, meeting };
}

/** Waits until what was asked for by now has been answered and drawn. */
async function settledScreen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.klubba.call('shell', {});
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  });
}

const notices = (page: Page) => page.getByRole('region', { name: 'Meddelanden' });

/** What the face shows beside a measure, as a figure. */
async function figure(page: Page, label: string): Promise<string | null> {
  const row = page.locator('aside dl > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}`, 'u') }) });
  return row.locator('data').getAttribute('value');
}

/** As a PDF that holds its words, as a page, as Markdown, by copying, and as an excerpt. */
async function leavesTheProgram(app: App): Promise<void> {
  const { page } = app;
  const saveAs = async (choice: string, file: string): Promise<string> => {
    const path = join(app.home, file);
    const answered = app.answerNext({ path });
    await page.getByRole('button', { name: 'PDF, Word…' }).click();
    await page.getByRole('menuitem', { name: choice, exact: true }).click();
    await answered;
    await notices(page).getByText(`Sparat: ${path}`).waitFor();
    return path;
  };
  const pdf = await saveAs('PDF', 'klg.pdf');
  const readings = readingsOf(pdf);
  expect(readings.length).toBeGreaterThan(0);
  for (const words of readings) {
    for (const expected of ['Mötesanteckningar KLG 2026:17', 'Prognosen efter oktober visar −14 mnkr, främst personalkostnader', 'Inga inhyrda socionomer från och med 1 februari 2027.', 'HR-chef, klart senast 4 december 2026.', 'Gemensam bilpool']) {
      expect(words).toContain(withoutSpaces(expected));
    }
  }
  expect(readFileSync(await saveAs('HTML', 'klg.html'), 'utf8')).toContain('<h1>Mötesanteckningar KLG 2026:17</h1>');
  expect(readFileSync(await saveAs('Markdown', 'klg.md'), 'utf8')).toContain('# Mötesanteckningar KLG 2026:17');

  await page.getByRole('button', { name: 'PDF, Word…' }).click();
  await page.getByRole('menuitem', { name: 'Kopiera' }).click();
  await notices(page).getByText('Kopierat.').waitFor();

  await page.getByRole('button', { name: 'Utdrag' }).click();
  const excerpt = join(app.home, 'utdrag.pdf');
  const answered = app.answerNext({ path: excerpt });
  await page.getByRole('dialog').getByRole('button', { name: 'PDF' }).click();
  await answered;
  await notices(page).getByText(`Sparat: ${excerpt}`).waitFor();
  for (const words of readingsOf(excerpt)) {
    expect(words).toContain(withoutSpaces('Vakanta tjänster prövas av kommundirektören'));
    expect(words).not.toContain(withoutSpaces('Inga inhyrda socionomer'));
  }
}

test('the measures on the face are those of the record, exact, and the document leaves the program in every form', async () => {
  const { app, page } = await atDocument();
  await page.getByRole('heading', { name: 'Mötet i siffror' }).waitFor();
  expect({
    plannedMinutes: await figure(page, 'Planerad tid'),
    workMinutesActual: await figure(page, 'Arbetstid'),
    startDelayMinutes: await figure(page, 'Start'),
    overrunMinutes: await figure(page, 'Slut'),
    timeboxPrecision: await figure(page, 'Tidsprecision'),
    timeboxHitRate: await figure(page, 'Punkter som höll tiden'),
    itemsOver: await figure(page, 'Punkter över tiden'),
    decision: await figure(page, 'Beslut$'),
    decisionYield: await figure(page, 'Beslutspunkter som avgjordes'),
    postponementRate: await figure(page, 'Beslutspunkter som sköts upp'),
    actionsOnTime: await figure(page, 'Åtgärder klara i tid'),
    actionsClosed: await figure(page, 'Åtgärder klaraAv'),
    personHours: await figure(page, 'Sammanlagd tid'),
    pulseMean: await figure(page, 'Värt sin tid'),
    pulseShareAtLeast3: await figure(page, 'Svarade 3 eller 4'),
  }).toEqual({
    plannedMinutes: '150',
    workMinutesActual: '148',
    startDelayMinutes: '4',
    overrunMinutes: '12',
    timeboxPrecision: '0.8286',
    timeboxHitRate: '0.5455',
    itemsOver: '1 2 4 5 10',
    decision: '0.4662',
    decisionYield: '0.6667',
    postponementRate: '0.3333',
    actionsOnTime: '0.6667',
    actionsClosed: '0.7778',
    personHours: '21.0667',
    pulseMean: '2.875',
    pulseShareAtLeast3: '0.75',
  });
  await page.getByText('82,86 %').waitFor();
  await screenshots(app, 'document');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await leavesTheProgram(app);
});

test('notes, backgrounds and decisions are polished where they are read, and what two wrote at once is never thrown away', async () => {
  const { app, page, meeting } = await atDocument((accept, { id, items }) => {
    accept({ command: 'readBack', meeting: id });
    accept({ command: 'editBackground', meeting: id, item: items[4]?.id ?? '', base: [], text: 'Ärendet bereddes i oktober.' });
  });
  const noteOf = async (number: number): Promise<readonly string[]> => {
    const item = (await meeting()).items.find((each) => each.number === number);
    return item?.notes.flatMap(({ text }) => text.map((edit) => edit.text)) ?? [];
  };

  // Saved at the pauses, with Ctrl+Enter done, and the focus is on the button of the same note.
  await page.getByRole('button', { name: /^Ändra anteckningen: Kostnaden för inhyrd/u }).press('Enter');
  const area = page.getByRole('textbox', { name: 'Anteckning' });
  await area.fill('Kostnaden för inhyrd personal är 11,4 mnkr.\n\nTre alternativ redovisades.');
  await page.getByText('Sparat', { exact: true }).waitFor();
  // It stays when the recorded words have come back to the document.
  await expect.poll(() => noteOf(5)).toEqual(['Kostnaden för inhyrd personal är 11,4 mnkr.\n\nTre alternativ redovisades.']);
  await settledScreen(page);
  expect(await page.getByText('Sparat', { exact: true }).isVisible()).toBe(true);
  await area.press('End');
  await area.pressSequentially(' Stegvis stopp valdes bort.');
  await area.press('Control+Enter');
  await expect.poll(() => noteOf(5)).toEqual(['Kostnaden för inhyrd personal är 11,4 mnkr.\n\nTre alternativ redovisades. Stegvis stopp valdes bort.']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toMatch(/^Ändra anteckningen: Kostnaden/u);

  // Another machine writes on the same version at the same time: both stand there until somebody joins them.
  await page.getByText('Tre alternativ utreds: ombyggnad').click();
  const before = await meeting();
  const item = before.items.find(({ number }) => number === 6);
  const note = item?.notes[0];
  const written = { meeting: before.id, item: item?.id ?? '', note: note?.id ?? '', base: note?.text.map(({ id }) => id) ?? [] };
  fill(app, (accept) => accept({ command: 'editNote', ...written, text: 'Tre alternativ utreds, med kostnad för vart och ett.' }));
  await page.getByRole('textbox', { name: 'Anteckning' }).fill('Tre alternativ utreds: ombyggnad, paviljong eller flytt.');
  await page.getByRole('textbox', { name: 'Anteckning' }).press('Escape');
  await page.getByText('2 har skrivit samtidigt').waitFor();
  expect((await noteOf(6)).toSorted()).toEqual(['Tre alternativ utreds, med kostnad för vart och ett.', 'Tre alternativ utreds: ombyggnad, paviljong eller flytt.']);
  await page.getByRole('button', { name: 'Slå ihop' }).click();
  await expect.poll(async () => (await noteOf(6)).length).toBe(1);
  expect((await noteOf(6))[0]).toMatch(/med kostnad för vart och ett[^]*paviljong eller flytt|paviljong eller flytt[^]*med kostnad för vart och ett/u);

  // A background, and a note that was forgotten.
  await page.getByRole('button', { name: /^Ändra bakgrunden: Ärendet bereddes/u }).press('Enter');
  await page.getByRole('textbox', { name: 'Bakgrund' }).fill('Ärendet bereddes i oktober och november.');
  await page.getByRole('textbox', { name: 'Bakgrund' }).press('Control+Enter');
  await page.getByText('Ärendet bereddes i oktober och november.').waitFor();
  await page.getByRole('button', { name: 'Lägg till en anteckning under Laget runt' }).press('Enter');
  await page.getByRole('textbox', { name: 'Ny anteckning under Laget runt' }).fill('Brandövning på torsdag.');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => noteOf(9)).toEqual(['Brandövning på torsdag.']);

  // A decision keeps its words until the new ones are whole, and says that it was changed after the read-back.
  await page.getByRole('button', { name: /^Ändra beslutet: Vakanta/u }).press('Enter');
  await page.getByText('Beslutet är uppläst.').waitFor();
  const decision = page.getByRole('textbox', { name: 'Beslutets ord' });
  await decision.fill(' ');
  await decision.press('Control+Enter');
  await page.getByText('Ett beslut behöver ord.').waitFor();
  await decision.fill('Vakanta tjänster prövas av kommundirektören till och med 30 april 2027.');
  await decision.press('Control+Enter');
  await page.getByText('Ändrad efter uppläsning.').waitFor();
  expect((await meeting()).decisions[0]).toMatchObject({ changedAfterReadBack: true, text: 'Vakanta tjänster prövas av kommundirektören till och med 30 april 2027.' });

  // Who was there is mended as a whole.
  await page.getByRole('button', { name: 'Rätta närvaron' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: /Fritidschef/u }).first().click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await meeting()).attendance.filter(({ absent }) => absent).length).toBe(0);
});

test('the document is sent, approved, settled and corrected, each step said in words and taken back where the rules allow it', async () => {
  const { page, meeting } = await atDocument((accept, { actions }) => accept({ command: 'changeAction', action: actions[2]?.id ?? '', owner: null }));
  // An action without an owner hinders it: which one is said, and the way leads there.
  await page.getByRole('button', { name: 'Skicka för justering' }).click();
  await page.getByRole('dialog').getByText('Ansvarig saknas: Tre lokalalternativ med kostnad').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Komplettera' }).click();
  await page.getByRole('heading', { name: 'Så här blev det' }).waitFor();
  const owner = page.getByRole('combobox', { name: 'Ansvarig för Tre lokalalternativ med kostnad' });
  await expect.poll(() => owner.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('skol');
  await page.getByRole('option', { name: 'Skolchef' }).click();
  await expect.poll(async () => (await meeting()).actions[2]?.owner !== null).toBe(true);
  await page.keyboard.press('Control+4');

  await page.getByRole('button', { name: 'Skicka för justering' }).click();
  const approver = page.getByRole('combobox', { name: 'Vem justerar?' });
  await approver.fill('Ekonomi');
  await page.getByRole('option', { name: 'Ekonomichef' }).click();
  await page.getByRole('button', { name: 'Märk som utsänt' }).click();
  await notices(page).getByText('Dokumentet är utsänt för justering.').waitFor();
  await page.getByText('Utsänt för justering 24 november 2026. Texten går att ändra').waitFor();
  // Back, and out again.
  await notices(page).getByRole('button', { name: 'Ångra' }).last().click();
  await expect.poll(async () => (await meeting()).state).toBe('ended');
  await page.getByRole('button', { name: 'Skicka för justering' }).click();
  await page.getByRole('combobox', { name: 'Vem justerar?' }).fill('Ekonomi');
  await page.getByRole('option', { name: 'Ekonomichef' }).click();
  await page.getByRole('button', { name: 'Märk som utsänt' }).click();

  await page.getByRole('button', { name: 'Färdigställ' }).click();
  await page.getByRole('dialog').getByText('En har inte justerat ännu:').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Justera för Ekonomichef' }).click();
  await page.getByText('justerade 24 november 2026').waitFor();
  await page.getByRole('button', { name: 'Färdigställ' }).click();
  await page.getByRole('dialog').getByText('Det går inte att ångra.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Färdigställ' }).click();
  await page.getByText('Färdigställt 24 november 2026. Texten är låst.').waitFor();
  expect(await page.getByRole('button', { name: /^Ändra anteckningen/u }).count()).toBe(0);

  await page.getByRole('button', { name: 'Skriv en rättelse' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lägg till rättelsen' }).click();
  await page.getByText('Skriv vad som ska vara rätt.').waitFor();
  await page.getByRole('textbox', { name: 'Rättelse' }).fill('Rätt belopp är 13 mnkr.');
  await page.getByRole('dialog').getByRole('button', { name: 'Lägg till rättelsen' }).click();
  await page.getByRole('article').getByText('Rätt belopp är 13 mnkr. (24 november 2026)').waitFor();
});

test('closed items are left out until somebody takes them along by hand, and an excerpt holds one decision alone', async () => {
  const { app, page, meeting } = await atDocument((accept, { id, items }) => accept({ command: 'changeItem', meeting: id, item: items[4]?.id ?? '', confidential: true }));
  const sheet = page.getByRole('article');
  expect(await sheet.getByText('inhyrda socionomer').count()).toBe(0);
  await page.getByRole('button', { name: 'Utdrag' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Utdrag ur mötesanteckningar KLG 2026:17').waitFor();
  expect(await dialog.getByText('inhyrda socionomer').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ta med slutna punkter' }).click();
  await page.getByRole('alertdialog').getByText('Kontrollera vem som ser skärmen').waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta med slutna punkter' }).click();
  await sheet.getByText('Inga inhyrda socionomer från och med 1 februari 2027.').waitFor();
  await page.getByRole('button', { name: 'Utdrag' }).click();
  await dialog.getByRole('button', { name: /^Beslut KLG|KLG 2026:17-1/u }).click();
  await page.getByRole('option', { name: /KLG 2026:17-2/u }).click();
  await dialog.getByText('Inga inhyrda socionomer från och med 1 februari 2027.').first().waitFor();
  expect(await dialog.getByRole('article').getByText('Vakanta tjänster').count()).toBe(0);
  await page.keyboard.press('Escape');
  // Shown to a room, or left, it is gone again.
  await page.keyboard.press('h');
  await expect.poll(() => sheet.getByText('inhyrda socionomer').count()).toBe(0);

  // A meeting that has not begun says what these faces are for, and where to begin.
  const { group } = await meeting();
  await app.call('handle', { command: { command: 'planMeeting', id: 'next', group, start: '2026-12-08T08:30', length: 120 } });
  for (const [face, title] of [['document', 'Mötesanteckningarna är inte påbörjade'], ['close', 'Mötet har inte börjat']]) {
    await page.evaluate((hash) => (window.location.hash = hash), `#/meeting/next/${face}`);
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('button', { name: 'Gå till Genomför' }).waitFor();
  }
});
