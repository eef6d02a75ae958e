import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { WrittenCommand } from '../../domain/api.ts';
import type { Settings } from '../../domain/contract/settings.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { startApp, type App } from './fixture/app.ts';
import { screenshots } from './fixture/screenshots.ts';

const half8 = Date.parse('2026-11-24T07:30:00Z');

/** So many minutes after 08.30 on the wall. */
function at(minutes: number): string {
  return new Date(half8 + minutes * 60_000).toISOString();
}

const people = ['Kommundirektör', 'Kanslichef', 'Ekonomichef', 'Socialchef', 'Skolchef', 'HR-chef'];
function idOf(name: string): string {
  return `p${people.indexOf(name)}`;
}

const secret = 'Omplacering av Svensson';

type AddItem = Extract<WrittenCommand, { command: 'addItem' }>;

function item(id: string, title: string, type: AddItem['type'], minutes: number, rest: Partial<AddItem> = {}): WrittenCommand {
  return { command: 'addItem', id, meeting: 'm1', title, type, minutes, ...rest };
}

/** At 09.46 in a meeting that began four minutes late: the fifth item has six minutes left. */
const seed: readonly WrittenCommand[] = [
  { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG', lastMeetingNumber: 16 },
  { command: 'addGroup', id: 'soc', name: 'Socialkontorets ledningsgrupp', shortName: 'SOC' },
  ...people.map((name): WrittenCommand => ({ command: 'addPerson', id: idOf(name), name, group: 'klg' })),
  { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 150 },
  { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 150 },
  item('i1', 'Öppnande', 'formality', 5),
  item('i2', 'Åtgärder', 'follow-up', 15),
  item('i3', 'Nyckeltal', 'follow-up', 15),
  item('i4', 'Prognos efter oktober', 'decision', 30, { priority: 'must' }),
  item('i5', 'Inhyrd personal, Socialkontoret', 'decision', 25, {
    priority: 'must',
    papers: [
      { id: 'p1', name: 'Tre alternativ.pdf', link: null, file: 'a'.repeat(64), size: 240_312 },
      { id: 'p2', name: 'Avtal om inhyrd personal', link: 'https://example.se/avtal', file: null, size: null },
    ],
  }),
  item('pause', 'Paus', 'break', 10),
  item('i6', 'Lokalbehov skola', 'discussion', 20, { shortest: 15 }),
  item('i7', 'Sjukfrånvaro hemtjänst', 'improvement', 15, { shortest: 9, priority: 'could' }),
  item('i8', secret, 'decision', 15, { confidential: true }),
  item('i9', 'Laget runt', 'information', 15),
  { command: 'startMeeting', meeting: 'm1', at: at(4) },
  { command: 'noteAbsence', meeting: 'm1', person: idOf('HR-chef') },
  { command: 'leaveItem', meeting: 'm1', item: 'i1', at: at(10), result: 'done' },
  { command: 'leaveItem', meeting: 'm1', item: 'i2', at: at(27), result: 'done' },
  { command: 'leaveItem', meeting: 'm1', item: 'i3', at: at(41), result: 'done' },
  { command: 'leaveItem', meeting: 'm1', item: 'i4', at: at(57), result: 'decided' },
];

async function running(settings: Partial<Settings> = {}): Promise<App> {
  const app = await startApp({ at: at(76), seed: (accept) => seed.forEach((command) => accept(command)), settings });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  await app.page.evaluate(() => (window.location.hash = '#/meeting/m1/run'));
  await app.page.getByText('Inhyrd personal, Socialkontoret').first().waitFor();
  return app;
}

async function meetingIn(app: App): Promise<Meeting> {
  const reply = await app.call('meeting', { meeting: 'm1' });
  if (!reply.ok) throw new Error(reply.code);
  return reply.answer.view.meeting;
}

/** Presses the key that opens a dialog, and waits for it. */
async function open(page: Page, key: string, title: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('dialog', { name: title }).waitFor();
}

async function closed(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await closed(page);
}

/** Pictures in both languages; the test goes on in Swedish. */
async function pictures(app: App, name: string): Promise<void> {
  await screenshots(app, name);
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await app.page.setViewportSize({ width: 1280, height: 720 });
}

async function toldUndo(page: Page, told: string): Promise<void> {
  await page.getByText(told).first().waitFor();
  await page.getByRole('region', { name: 'Meddelanden' }).getByRole('button', { name: 'Ångra' }).last().click();
  await page.getByText('Ångrat.').first().waitFor();
}

test('re-planning, attendance and mended times, by keyboard', async () => {
  const app = await running();
  const { page } = app;

  await open(page, 't', 'Planera om');
  await page.getByText('Mötet beräknas sluta 11.07, 7 minuter efter 11.00.').waitFor();
  await expectAccessible(page);
  await app.call('changeSettings', { theme: 'dark' });
  await expectAccessible(page);
  await pictures(app, 'run-replan');
  await page.getByLabel('Slut som ska hålla').fill('snart');
  await page.getByText('Skriv ett klockslag, till exempel 11.00.').waitFor();
  expect(await page.getByRole('button', { name: 'Använd förslaget' }).isDisabled()).toBe(true);
  await page.getByLabel('Slut som ska hålla').fill('11');
  await page.getByRole('radio', { name: 'Korta punkter' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'Skjut upp punkter' }).isChecked()).toBe(true);
  await page.getByText('Till nästa möte, tisdag 8 december.').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await closed(page);
  expect((await meetingIn(app)).items.filter(({ id }) => id === 'i6' || id === 'i7').map(({ minutes }) => minutes)).toEqual([19, 9]);
  await toldUndo(page, 'Punkterna är kortade. Mötet slutar 11.00.');
  expect((await meetingIn(app)).items.filter(({ id }) => id === 'i6' || id === 'i7').map(({ minutes }) => minutes)).toEqual([20, 15]);

  await open(page, 'r', 'Närvaro');
  await expectAccessible(page);
  await pictures(app, 'run-attendance');
  await page.getByRole('button', { name: 'Skolchef går nu' }).press('Enter');
  await page.getByText('Skolchef deltog till kl. 09.46. Anledning: lämnade mötet tidigare.').waitFor();
  await page.getByRole('button', { name: 'Tider för Ekonomichef' }).press('Enter');
  await page.getByRole('form', { name: 'Tider för Ekonomichef' }).getByRole('textbox', { name: 'Från' }).fill('strax');
  await page.keyboard.press('Enter');
  await page.getByText('Skriv ett klockslag, till exempel 08.42.').waitFor();
  await page.getByRole('form', { name: 'Tider för Ekonomichef' }).getByRole('textbox', { name: 'Från' }).fill('8.42');
  await page.keyboard.press('Enter');
  await page.getByText('Ekonomichef deltog från kl. 08.42.').first().waitFor();
  await page.getByRole('combobox', { name: 'Lägg till någon' }).pressSequentially('Åsa Öberg');
  await page.getByRole('option', { name: 'Ny person: Åsa Öberg' }).click();
  await page.getByRole('button', { name: 'Lägg till', exact: true }).press('Enter');
  await page.getByText('Åsa Öberg deltog från kl. 09.46. Deltog som adjungerad.').waitFor();
  await page.getByRole('button', { name: 'Listan stämmer' }).press('Enter');
  await closed(page);
  expect(await meetingIn(app)).toMatchObject({ attendanceConfirmed: true });

  await open(page, 'm', 'Rätta tider');
  await expectAccessible(page);
  await pictures(app, 'run-mend-times');
  const first = page.getByLabel('Tid då 1 Öppnande började');
  await first.fill('9.15');
  await first.press('Enter');
  await page.getByText('Det går inte efter 08.40').waitFor();
  expect(await first.inputValue()).toBe('9.15');
  await first.fill('8.32');
  await first.press('Enter');
  await page.getByText('1 Öppnande: började 08.34, rättat till 08.32').waitFor();
  await page.getByRole('checkbox', { name: 'Nyckeltal' }).press('Space');
  await page.keyboard.press('Escape');
  await closed(page);
  const mended = await meetingIn(app);
  expect(mended.spans[0]?.from).toBe(half8 + 2 * 60_000);
  expect(mended.items.find(({ id }) => id === 'i3')?.notMeasured).toBe(true);
});

test('where an item goes: to another, to another day, aside, to another group; and what was typed is kept', async () => {
  const app = await running();
  const { page } = app;

  await open(page, 'g', 'Gå till en punkt');
  await expectAccessible(page);
  await pictures(app, 'run-go-to');
  await page.keyboard.type('svensson');
  await page.getByText('Ingen punkt har det numret eller det ordet.').waitFor();
  await page.getByLabel('Nummer eller ord').fill('7');
  await page.keyboard.press('Enter');
  await closed(page);
  await toldUndo(page, 'Sjukfrånvaro hemtjänst har ordet.');

  await open(page, 'e', 'Extra punkt');
  await expectAccessible(page);
  await page.getByLabel('Tid', { exact: true }).fill('en stund');
  await page.keyboard.press('Enter');
  await page.getByText('Skriv vad punkten gäller.').waitFor();
  await page.getByText('Skriv ett antal minuter, till exempel 10.').waitFor();
  await page.getByLabel('Vad gäller det?').fill('Trafikläget på torget');
  await escape(page);
  await open(page, 'e', 'Extra punkt');
  expect(await page.getByLabel('Vad gäller det?').inputValue()).toBe('Trafikläget på torget');
  await page.keyboard.press('Enter');
  await closed(page);
  expect((await meetingIn(app)).items.at(-1)).toMatchObject({ title: 'Trafikläget på torget', minutes: 5, extra: true, number: 10 });

  await open(page, 'f', 'Underlag');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Öppna Tre alternativ.pdf' }).press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByText('kräver nät').waitFor();
  await escape(page);

  await open(page, 'p', 'Parkera');
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'En fråga som kom upp' }).check();
  await page.keyboard.press('Enter');
  await page.getByText('Skriv vad som parkeras.').waitFor();
  await page.keyboard.type('Gemensam bilpool');
  await page.getByRole('textbox', { name: 'Kommer tillbaka' }).fill('19 jan');
  await page.getByText('tisdag 19 januari').waitFor();
  await page.keyboard.press('Enter');
  await closed(page);
  expect((await meetingIn(app)).parked).toMatchObject([{ text: 'Gemensam bilpool', returns: '2027-01-19', item: 'i5' }]);

  await open(page, 's', 'Skjut upp punkten');
  await expectAccessible(page);
  await page.keyboard.type('igår');
  await page.keyboard.press('Enter');
  await page.getByText('Välj en dag som inte har varit.').waitFor();
  await page.getByLabel('Till', { exact: true }).fill('nästa möte');
  await page.keyboard.press('Enter');
  await closed(page);
  expect((await meetingIn(app)).items.find(({ id }) => id === 'i5')?.result).toMatchObject({ kind: 'postponed', postponedTo: null, reason: 'incomplete' });
  await toldUndo(page, 'Inhyrd personal, Socialkontoret är uppskjuten.');
});

test('the words of a confidential item stay out of a mirrored window', async () => {
  const app = await running();
  const { page } = app;
  await page.keyboard.press('h');
  await page.getByText('Slutna punkter är dolda: bara tiden syns.').first().waitFor();
  await open(page, 'g', 'Gå till en punkt');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Gå till en punkt' }).waitFor({ state: 'detached' });
  await page.getByText('Sluten punkt').first().waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Svensson');
  await page.evaluate(() => window.location.reload());
  await page.waitForLoadState();
  await page.getByText('Sluten punkt').first().waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Svensson');
  await screenshots(app, 'run-mirrored');
});

async function more(page: Page, choice: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: choice }).press('Enter');
  await page.getByRole('dialog', { name: title }).waitFor();
}

test('in English and at high contrast: handing over, who stays, the rest and another day', async () => {
  const app = await running({ language: 'en', theme: 'high-contrast' });
  const { page } = app;

  await more(page, 'Hand over', 'Hand the item over');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await more(page, 'Hand over', 'Hand the item over');
  expect(await page.getByRole('dialog').innerText()).toContain('Socialkontorets ledningsgrupp');
  await page.getByRole('button', { name: 'Hand over', exact: true }).press('Enter');
  await closed(page);
  expect((await meetingIn(app)).items.find(({ id }) => id === 'i5')?.result).toMatchObject({ kind: 'handed-over', handedTo: 'soc' });

  await open(page, 'g', 'Go to an item');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Confidential item' }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain('Svensson');
  await expectAccessible(page);
  for (const name of people.slice(0, 5)) await page.getByRole('checkbox', { name }).press('Space');
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await page.getByText('Somebody has to stay in the room.').waitFor();
  await page.getByRole('checkbox', { name: 'Kommundirektör' }).press('Space');
  await page.getByText('4 leave the room').waitFor();
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await closed(page);
  const cleared = await meetingIn(app);
  expect(cleared.attendance.filter(({ presences }) => presences.at(-1)?.reason === 'confidential-item').length).toBe(4);

  await open(page, 'l', 'Postpone the item');
  await page.keyboard.type('8 Dec');
  await page.getByText('Tuesday 8 December').waitFor();
  await page.keyboard.press('Enter');
  await closed(page);
  const recalled = await meetingIn(app);
  expect(recalled.attendance.filter(({ presences }) => presences.at(-1)?.to === null).length).toBe(5 - 1);

  await more(page, 'Postpone the rest', 'Postpone the rest');
  await expectAccessible(page);
  expect(await page.getByRole('dialog').innerText()).toMatch(/Lokalbehov skola[\s\S]*Sjukfrånvaro[\s\S]*The break is struck\./u);
  await page.keyboard.press('Enter');
  await closed(page);
  await page.getByText('2 items are postponed.').first().waitFor();

  await more(page, 'Adjourn', 'Adjourn the meeting');
  await expectAccessible(page);
  await page.keyboard.type('1 Dec');
  await page.keyboard.press('Enter');
  await page.getByText('Write a time, such as 08:30.').waitFor();
  expect(await page.getByLabel('Goes on').inputValue()).toBe('1 Dec');
  await page.getByLabel('At', { exact: true }).fill('9');
  await page.keyboard.press('Enter');
  await closed(page);
  expect(await meetingIn(app)).toMatchObject({ state: 'adjourned', resumes: { start: '2026-12-01T09:00', length: 15 } });
});
