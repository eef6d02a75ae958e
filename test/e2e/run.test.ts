import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { WrittenCommand } from '../../domain/api.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { fill, startApp, type App } from './fixture/app.ts';
import { expectNothingHidden } from './fixture/notices.ts';
import { at, calledKlg, klgAtItemFive, person } from './fixture/klg-running.ts';
import { screenshots } from './fixture/screenshots.ts';

async function open(app: App): Promise<void> {
  await app.page.evaluate(() => {
    window.location.hash = '#/meeting/m1/run';
  });
  await app.page.locator('[data-stage]').waitFor();
}

async function meetingOf(app: App): Promise<Meeting> {
  const reply = await app.call('meeting', { meeting: 'm1' });
  if (!reply.ok) throw new Error(reply.code);
  return reply.answer.view.meeting;
}

/** Waits for what comes within a moment, on a slow machine too. */
function soon<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: 15_000 });
}

/** Waits until the store says so. */
async function expectMeeting(app: App, wanted: object): Promise<void> {
  await soon(async () => meetingOf(app)).toMatchObject(wanted);
}

const lineOf = (page: Page) => page.locator('[data-capture]');
const title = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const clock = async (page: Page): Promise<string> => page.getByRole('timer').innerText();

/** Puts the focus where letters are keys. */
async function onStage(page: Page): Promise<void> {
  await page.locator('[data-stage]').focus();
}

/** A meeting before with a confidential item, out of which an action came. */
const closedBefore: readonly WrittenCommand[] = [
  { command: 'planMeeting', id: 'm0', group: 'klg', start: '2026-11-10T08:30', length: 60 },
  { command: 'addItem', id: 'c1', meeting: 'm0', title: 'Personalärende', type: 'discussion', minutes: 20, confidential: true },
  { command: 'recordAction', id: 'c2', meeting: 'm0', item: 'c1', text: 'Samtal med chefen', owner: person('HR-chef'), due: '2026-12-01' },
];

test('a meeting is started, its actions reviewed, decided and left with the keyboard alone', async () => {
  const app = await startApp({ at: at('08:34'), seed: (accept) => [...calledKlg(), ...closedBefore].forEach((command) => accept(command)) });
  const { page } = app;
  await open(app);
  await page.getByText('Skulle ha börjat för 4 minuter sedan.').waitFor();
  await page.getByText('Vi börjar och slutar i tid.').waitFor();
  await page.getByRole('radiogroup', { name: 'Fritidschef' }).getByRole('radio', { name: 'Frånvarande' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('8 av 9 är här').waitFor();
  await page.getByRole('button', { name: 'Bekräfta närvaron' }).press('Enter');
  await page.getByText('Närvaron är bekräftad').waitFor();
  await page.getByRole('button', { name: 'Starta mötet' }).press('Enter');
  await title(page, 'Öppnande, dagens syfte').waitFor();
  expect(await clock(page)).toBe('5:00');
  await page.getByText('Beräknas sluta 11.04 · 4 min över').waitFor();

  // Letters act at once: the focus stands on the item.
  await app.clock.set(at('08:40'));
  await page.keyboard.press('n');
  await title(page, 'Åtgärder från 10 november').waitFor();
  await page.getByText('0 av 10 genomgångna').waitFor();
  await page.keyboard.press('k');
  await page.getByText('1 av 10 genomgångna').waitFor();
  await page.keyboard.press('i');
  await page.getByText('2 av 10 genomgångna').waitFor();
  const doneOn = page.getByRole('textbox', { name: 'Klar den dag: Uppdatera delegationsordningen' });
  await doneOn.fill('16 november');
  await doneOn.press('Enter');
  await expectMeeting(app, { reviewed: [{ action: 'e2', doneOn: null }, { action: 'e1', doneOn: '2026-11-16' }] });
  await doneOn.fill('33 november');
  await doneOn.press('Enter');
  await page.getByText('Skriv en dag, till exempel 8 dec, fredag eller v 50.').waitFor();
  await doneOn.press('Escape');
  await onStage(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await page.keyboard.insertText('v 50');
  await page.keyboard.press('Enter');
  await soon(async () => app.call('meeting', { meeting: 'm1' })).toMatchObject({ answer: { view: { earlier: expect.arrayContaining([expect.objectContaining({ action: expect.objectContaining({ id: 'e4', due: '2026-12-11' }) as object })]) as object } } });
  // What came from a confidential item is shown by hand only.
  expect(await page.getByText('Samtal med chefen').count()).toBe(0);
  await page.getByRole('listitem').filter({ hasText: 'Åtgärd från en sluten punkt' }).getByRole('button', { name: 'Visa' }).click();
  await page.getByText('Samtal med chefen').waitFor();

  // What was decided is decided, the rest is done; nothing is asked.
  await onStage(page);
  await page.keyboard.press('n');
  await title(page, 'Nyckeltal: avvikelser').waitFor();
  await page.keyboard.press('n');
  await title(page, 'Prognos efter oktober').waitFor();
  await page.keyboard.press('b');
  await page.keyboard.type('Vakanta tjänster prövas av kommundirektören från 1 dec /upp 19 jan /motiv Prognosen visar −14 mnkr.');
  await page.getByText('gäller från tis 1 dec · följs upp tis 19 jan 2027').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Beslut KLG 2026:17-1' }).waitFor();
  expect(await lineOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+n');
  await title(page, 'Inhyrd personal, Socialkontoret').waitFor();
  await expectMeeting(app, {
    decisions: [{ item: 'i4', text: 'Vakanta tjänster prövas av kommundirektören från 1 dec', validFrom: '2026-12-01', followUp: '2027-01-19', motive: 'Prognosen visar −14 mnkr.', decidedBy: person('Kommundirektör') }],
  });
  expect((await meetingOf(app)).items.map(({ result }) => result?.kind)).toEqual(['done', 'done', 'done', 'decided', ...Array.from({ length: 8 }, () => undefined)]);

  // The prepared decision is one key and Enter away, and then the next step is the next item.
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  expect(await lineOf(page).inputValue()).toBe('b Inga inhyrda socionomer från och med 1 mars 2027.');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Beslut KLG 2026:17-2' }).waitFor();
  await page.getByRole('button', { name: /Nästa/u }).waitFor();
  expect(await page.getByRole('button', { name: 'Besluta enligt förslag' }).count()).toBe(0);

  // One undo for each thing, the last first.
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await page.getByRole('button', { name: 'Besluta enligt förslag' }).waitFor();
  await expectMeeting(app, { decisions: [{ item: 'i4' }] });
});

test('the words of the line belong to the item that was current when they were begun, and every reading can be refused', async () => {
  const app = await startApp({ at: at('09:40'), seed: (accept) => klgAtItemFive().forEach((command) => accept(command)) });
  const { page } = app;
  await open(app);
  const line = lineOf(page);
  await line.click();

  // The owner completes while it is typed.
  await page.keyboard.type('å komm');
  await page.getByRole('option', { name: 'Kommunikationschef' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await line.inputValue()).toBe('å Kommunikationschef: ');
  await page.keyboard.type('Nytt förslag till program 8 dec');
  await page.getByText('Nytt förslag till program · Kommunikationschef · tis 8 dec').waitFor();

  // Backspace right after refuses the reading and takes no letter.
  await page.keyboard.press('Backspace');
  expect(await line.inputValue()).toBe('å Kommunikationschef: Nytt förslag till program 8 dec');
  await page.getByText('Nytt förslag till program 8 dec · Kommunikationschef · utan datum').waitFor();

  // Leaving the item neither stores, moves nor clears what is unfinished.
  await page.keyboard.press('Alt+n');
  await page.getByRole('heading', { level: 2, name: 'Paus' }).waitFor();
  expect(await line.inputValue()).toBe('å Kommunikationschef: Nytt förslag till program 8 dec');
  await page.getByText('Orden hör till Punkt 5', { exact: true }).waitFor();
  await page.keyboard.press('Alt+Shift+A');
  await page.getByText('Raden har en oavslutad text som hör till Punkt 5.', { exact: false }).first().waitFor();
  await page.keyboard.press('Enter');
  await expectMeeting(app, { actions: [{ id: 'a1' }, { item: 'i5', text: 'Nytt förslag till program 8 dec', owner: person('Kommunikationschef'), due: null }] });

  // Aimed at another item; somebody new; one each; who comes and goes.
  await page.keyboard.type('4: å Ny Person: Se över avtalen nästa möte');
  await page.getByText('Ny person: Ny Person', { exact: false }).waitFor();
  await page.keyboard.press('Enter');
  await expectMeeting(app, { actions: [{}, {}, { item: 'i4', text: 'Se över avtalen', due: '2026-12-08' }] });
  await page.keyboard.type('å Alla: anmäl behov fredag');
  await page.keyboard.press('Enter');
  await soon(async () => (await meetingOf(app)).actions.filter(({ text, due }) => text === 'anmäl behov' && due === '2026-11-27').length).toBe(8);
  await page.keyboard.type('ut Ekonomichef jäv');
  await page.keyboard.press('Enter');
  await page.getByText('Ekonomichef har gått.').first().waitFor();
  await soon(async () => (await meetingOf(app)).attendance.find((each) => each.person === person('Ekonomichef'))?.presences).toMatchObject([{ to: Date.parse(at('09:40')), reason: 'conflict-of-interest' }]);

  // What cannot be is said beneath the line; nothing is stored and nothing is lost.
  await page.keyboard.type('44: b Ja');
  await page.keyboard.press('Enter');
  await page.getByText('Det finns ingen punkt 44.').first().waitFor();
  expect(await line.inputValue()).toBe('44: b Ja');
  expect((await meetingOf(app)).decisions).toHaveLength(1);
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-stage]').evaluate((element) => element === document.activeElement)).toBe(true);
});

test('notes grow, keep pasted lists, are saved at each pause and mended where they stand', async () => {
  const app = await startApp({ at: at('09:40'), seed: (accept) => klgAtItemFive().forEach((command) => accept(command)) });
  const { page } = app;
  await open(app);
  await onStage(page);
  await page.keyboard.press('a');
  const area = page.getByRole('textbox', { name: 'Anteckning', exact: true });
  await area.waitFor();
  await page.keyboard.type('Tre alternativ:');
  await page.keyboard.press('Enter');
  await area.evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Stopp nu\nStegvis');
    data.setData('text/html', '<ul><li>Stopp nu</li><li>Stegvis<ol><li>först vuxna</li></ol></li></ul><p>Beslut i dag.</p>');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const text = 'Tre alternativ:\n– Stopp nu\n– Stegvis\n  1. först vuxna\nBeslut i dag.';
  expect(await area.inputValue()).toBe(text);
  await soon(async () => (await meetingOf(app)).items.find(({ id }) => id === 'i5')?.notes.map((note) => note.text[0]?.text)).toEqual([expect.any(String) as string, text]);
  // The item is left while somebody writes: the note stays under the hands, and stays its own item's.
  await page.keyboard.press('Alt+n');
  await title(page, 'Paus').waitFor();
  await page.keyboard.type(' Ja.');
  expect(await page.getByRole('textbox', { name: 'Anteckning, Punkt 5' }).inputValue()).toBe(`${text} Ja.`);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('textbox', { name: 'Anteckning, Punkt 5' }).waitFor({ state: 'detached' });
  // The last thing first: the words that were added, then the leaving.
  await page.keyboard.press('Alt+z');
  await soon(async () => (await meetingOf(app)).items.find(({ id }) => id === 'i5')?.notes.at(-1)?.text[0]?.text).toBe(text);
  await page.keyboard.press('Alt+z');
  await page.getByRole('article').filter({ hasText: 'Beslut i dag.' }).waitFor();
  // One note, each version made on the one before.
  expect((await meetingOf(app)).items.find(({ id }) => id === 'i5')?.notes.at(-1)?.text).toHaveLength(1);

  // Two others wrote at the same time: both texts stand there until somebody joins them.
  const written = (await meetingOf(app)).items.find(({ id }) => id === 'i5')?.notes[0];
  const base = written?.text.map(({ id }) => id) ?? [];
  for (const said of ['Kostnaden är 11,4 mnkr.', 'Tre alternativ redovisades.']) {
    fill(app, (accept) => accept({ command: 'editNote', meeting: 'm1', item: 'i5', note: written?.id ?? '', base, text: said }));
  }
  await page.getByText('2 har skrivit samtidigt').waitFor();
  await page.getByRole('button', { name: 'Slå ihop' }).press('Enter');
  await soon(async () => (await meetingOf(app)).items.find(({ id }) => id === 'i5')?.notes[0]?.text.map(({ text: said }) => said)).toEqual(['Kostnaden är 11,4 mnkr.\nTre alternativ redovisades.']);

  const action = page.getByRole('article').filter({ hasText: 'Bemanningsplan' });
  await action.getByRole('button', { name: 'Ändra Åtgärd: Bemanningsplan' }).press('Enter');
  await action.getByRole('textbox', { name: 'Klart senast' }).fill('15 dec');
  await action.getByRole('textbox', { name: 'Klart senast' }).press('Enter');
  await action.getByRole('button', { name: 'Klar', exact: true }).press('Enter');
  await page.getByText('Socialchef · klart senast 15 december').waitFor();

  // A decision's details come afterwards; what is taken away can be brought back.
  await onStage(page);
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Motiv, alternativ, uppföljning …' }).click();
  await page.getByRole('textbox', { name: 'Motiv', exact: true }).fill('Kostnaden ökar.');
  await page.getByRole('textbox', { name: 'Övervägda alternativ' }).fill('Stopp nu\nStegvis');
  await page.getByRole('textbox', { name: 'Följs upp' }).fill('29 jan');
  await page.getByRole('checkbox', { name: 'Trygg omsorg' }).check();
  await page.getByRole('button', { name: 'Lägg till avvikande mening' }).click();
  await page.getByRole('button', { name: 'Anteckna avvikande mening' }).click();
  await page.getByText('Välj vem det är.').waitFor();
  await page.getByRole('combobox', { name: 'Vem' }).fill('Skolchef');
  await page.getByRole('option', { name: 'Skolchef' }).click();
  await page.getByRole('textbox', { name: 'Med egna ord' }).fill('För snabbt.');
  await page.getByRole('button', { name: 'Anteckna avvikande mening' }).click();
  await expectMeeting(app, { decisions: [{}, { motive: 'Kostnaden ökar.', alternatives: ['Stopp nu', 'Stegvis'], followUp: '2027-01-29', goals: ['g1'], dissent: [{ person: person('Skolchef') }] }] });
  await screenshots(app, 'run-record');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await page.getByRole('button', { name: /^Ta bort Beslut KLG 2026:17-2/u }).click();
  await soon(async () => (await meetingOf(app)).decisions).toHaveLength(1);
  await expectNothingHidden(page);
  await page.getByRole('region', { name: 'Meddelanden' }).getByRole('button', { name: 'Ångra' }).click();
  await expectMeeting(app, { decisions: [{}, { motive: 'Kostnaden ökar.', dissent: [{ text: 'För snabbt.' }] }] });
});

test('the clock counts from instants: sleep and a closed lid change nothing, the cues are words, and time is moved and never made', async () => {
  const app = await startApp({ at: at('09:45', 58), seed: (accept) => klgAtItemFive().forEach((command) => accept(command)) });
  const { page } = app;
  await open(app);
  expect(await clock(page)).toBe('6:02');
  for (const part of ['Punkt 5 av 11', 'Föredragande: Socialchef', '2 underlag', '8 av 9 närvarande', 'kvar av 25 minuter', 'Började 09.27 · ska sluta 09.52', 'Nästa: Paus, 10 min', 'Beräknas sluta 11.12 · 12 min över']) {
    await page.getByText(part, { exact: true }).waitFor();
  }
  await screenshots(app, 'run');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  const spoken = page.getByRole('status').filter({ hasText: 'Inhyrd personal' });
  await soon(async () => spoken.innerText()).toBe('Halva tiden har gått: Inhyrd personal, Socialkontoret.');

  await app.clock.advance({ minutes: 1, seconds: 5 });
  await page.getByText('Dags att runda av').waitFor();
  await soon(async () => spoken.innerText()).toBe('Fem minuter kvar: Inhyrd personal, Socialkontoret.');

  // The lid was closed for seven minutes.
  await app.clock.advance({ minutes: 7 });
  await page.getByText('Tiden är ute. Hur går vi vidare?').waitFor();
  await soon(async () => clock(page)).toBe('+2:03');
  await page.getByText('utöver 25 minuter').waitFor();
  await soon(async () => spoken.innerText()).toBe('Tiden är ute: Inhyrd personal, Socialkontoret.');
  await screenshots(app, 'run-time-out');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });

  // One key: the one that is named gives.
  await onStage(page);
  await page.getByRole('button', { name: '+5 min från punkt 9' }).waitFor();
  await page.keyboard.press('+');
  await page.getByText('+5 min, taget från Laget runt.').first().waitFor();
  await soon(async () => clock(page)).toBe('2:57');
  await expectMeeting(app, { items: expect.arrayContaining([expect.objectContaining({ id: 'i5', minutes: 30 }), expect.objectContaining({ id: 'i9', minutes: 5 })]) as object });

  // A pause stops the clock. What was pressed is gone, and the focus is not.
  await page.getByRole('button', { name: 'Uppehåll' }).press('Enter');
  await page.getByText('Uppehåll sedan 09.54').waitFor();
  await soon(async () => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await app.clock.advance({ minutes: 10 });
  expect(await clock(page)).toBe('2:57');
  await page.keyboard.press('u');
  await page.getByRole('button', { name: 'Besluta enligt förslag' }).waitFor();
  await app.clock.advance({ seconds: 30 });
  await soon(async () => clock(page)).toBe('2:27');

  // Before the time is out it is asked who gives, and said how much each can.
  await page.keyboard.press('+');
  await page.getByRole('dialog', { name: '5 minuter till: vilken punkt ger dem?' }).getByText('kan ge 14 minuter').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // The time line: one stop for Tab, arrows between the blocks, and a look back that leaves the floor where it is.
  await page.getByRole('button', { name: '1. Öppnande, dagens syfte, 08.34–08.40, +1 min mot planen' }).focus();
  for (let block = 0; block < 3; block += 1) await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('4. Prognos efter oktober, 09.01–09.27, +6 min mot planen');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Gå till punkten' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Hittills på punkt 4' }).waitFor();
  await page.getByText('Vakanta tjänster prövas av kommundirektören', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Tillbaka' }).press('Enter');
  await page.getByRole('heading', { name: 'Hittills på punkt 5' }).waitFor();
  await title(page, 'Inhyrd personal, Socialkontoret').waitFor();

  // As a list it says the same, and leads to an item.
  await page.getByRole('button', { name: 'Visa tidslinjen som lista' }).press('Enter');
  await page.getByRole('row', { name: /4\. Prognos efter oktober.*09\.01–09\.27 20 26 beslutad/u }).waitFor();
  await page.getByRole('button', { name: 'Gå till 8. Chefsdag 3 februari: program' }).press('Enter');
  await title(page, 'Chefsdag 3 februari: program').waitFor();
  await expectMeeting(app, { items: expect.arrayContaining([expect.objectContaining({ id: 'i5', result: null })]) as object });
  await onStage(page);
  await page.keyboard.press('s');
  await page.getByRole('dialog', { name: 'Skjut upp punkten' }).getByText('Nästa möte är tisdag 8 december.').waitFor();
  await page.keyboard.press('Enter');
  await expectMeeting(app, { items: expect.arrayContaining([expect.objectContaining({ id: 'i8', result: expect.objectContaining({ kind: 'postponed', reason: 'incomplete' }) as object })]) as object });
});

test('a meeting that nobody ended asks when that was; an adjourned one opens again; a closed item asks who stays; at the end it leads to the closing', async () => {
  const app = await startApp({
    at: at('09:50'),
    seed: (accept) => [...klgAtItemFive(), { command: 'changeItem' as const, meeting: 'm1', item: 'i6', confidential: true, proposedDecisions: ['Norra skolan stängs.'] }].forEach((command) => accept(command)),
  });
  const { page } = app;
  await open(app);
  await app.clock.advance({ hours: 22 });
  await page.getByRole('heading', { name: 'När slutade mötet?' }).waitFor();
  const field = page.getByRole('textbox', { name: 'Klockslag, tisdag 24 november' });
  await field.fill('sent');
  await field.press('Enter');
  await page.getByText('Skriv en tid, till exempel 11.12.').waitFor();
  await field.fill('10.05');
  await field.press('Enter');
  await page.getByRole('heading', { name: 'Mötet är ajournerat' }).waitFor();
  await page.getByText('Sammanträdet slutade 24 november 2026 kl. 10.05.').waitFor();
  await expectMeeting(app, { state: 'adjourned', sittings: [{ endedAt: Date.parse(at('10:05')) }] });
  await page.getByRole('button', { name: 'Öppna nästa sammanträde' }).press('Enter');
  await title(page, 'Inhyrd personal, Socialkontoret').waitFor();
  await page.keyboard.press('n');
  await title(page, 'Paus').waitFor();
  await page.getByText('Nästa: Sluten punkt, 20 min').waitFor();

  await page.keyboard.press('n');
  await page.getByRole('region', { name: 'Punkten just nu' }).getByRole('heading', { name: 'Sluten punkt' }).waitFor();
  const dialog = page.getByRole('dialog', { name: 'Sluten punkt' });
  expect(await page.getByText(/Lokalbehov skola|Norra skolan/u).count()).toBe(0);
  await dialog.getByRole('checkbox', { name: 'HR-chef' }).uncheck();
  await dialog.getByRole('button', { name: 'Fortsätt' }).click();
  await title(page, 'Lokalbehov skola 2027–2030').waitFor();
  await page.getByText('Norra skolan stängs.').first().waitFor();
  await soon(async () => (await meetingOf(app)).attendance.find((each) => each.person === person('HR-chef'))?.presences.at(-1)?.reason).toBe('confidential-item');
  // Neither the item's words nor those that are being typed about it are shown to the room.
  await page.keyboard.press('b');
  await page.keyboard.type('Skolchefen får ett nytt uppdrag');
  await page.keyboard.press('Alt+h');
  await title(page, 'Sluten punkt').waitFor();
  expect(await page.getByText('Lokalbehov skola').count()).toBe(0);
  expect(await page.getByText('nytt uppdrag').count()).toBe(0);
  expect(await page.locator('[data-capture]').count()).toBe(0);
  await page.keyboard.press('b');
  await page.getByRole('region', { name: 'Meddelanden' }).getByText('Dolt medan fönstret visas för rummet.').waitFor();
  await page.keyboard.press('h');
  await title(page, 'Lokalbehov skola 2027–2030').waitFor();
  expect(await page.locator('[data-capture]').inputValue()).toContain('Skolchefen får ett nytt uppdrag');
  await page.locator('[data-capture]').fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await title(page, 'Sjukfrånvaro hemtjänst, A3').waitFor();
  await soon(async () => (await meetingOf(app)).attendance.find((each) => each.person === person('HR-chef'))?.presences.at(-1)?.to).toBe(null);

  for (const next of ['Chefsdag 3 februari: program', 'Laget runt', 'Sammanfattning och budskap', 'Mötespuls', 'Dagordningen är genomgången']) {
    await page.keyboard.press('n');
    await title(page, next).waitFor();
  }
  await page.getByRole('button', { name: 'Gå till Avsluta' }).press('Enter');
  await soon(async () => page.evaluate(() => window.location.hash)).toBe('#/meeting/m1/close');
});
