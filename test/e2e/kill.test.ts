import { expect, test } from 'vitest';
import { startApp, type App } from './fixture/app.ts';
import { at, klgAtItemFive, person } from './fixture/klg-running.ts';

async function meetingOf(app: App) {
  const reply = await app.call('meeting', { meeting: 'm1' });
  if (!reply.ok) throw new Error(reply.code);
  return reply.answer.view.meeting;
}

async function open(app: App): Promise<void> {
  await app.page.evaluate(() => {
    window.location.hash = '#/meeting/m1';
  });
}

test('SIGKILL in the middle of item 5: it runs on with the right time, the unfinished words are there, and so is every acknowledged record', async () => {
  const app = await startApp({ at: at('09:40'), seed: (accept) => klgAtItemFive().forEach((command) => accept(command)) });
  await open(app);
  const line = () => app.page.getByRole('textbox', { name: 'Skriv beslut, åtgärd eller anteckning' });
  await line().fill('å HR-chef: Informera facken fredag');
  await line().press('Enter');
  await app.page.getByText('HR-chef · klart senast 27 november').waitFor();
  await line().press('Alt+a');
  await app.page.getByRole('textbox', { name: 'Anteckning', exact: true }).fill('Sagt och sparat.');
  await app.page.getByText('Sparat', { exact: true }).waitFor();
  await app.page.getByRole('textbox', { name: 'Anteckning', exact: true }).press('Control+Enter');
  await app.page.getByRole('article').getByText('Sagt och sparat.').waitFor();
  await line().pressSequentially('b Inga inhyrda socionomer från och med 1 feb');
  await app.clock.advance({ minutes: 5, seconds: 58 });
  await expect.poll(async () => app.call('drafts', {})).toMatchObject({ ok: true, answer: { 'line m1': expect.stringContaining('1 feb') as string } });
  const before = await meetingOf(app);

  await app.kill();
  // The time goes on while nothing runs.
  await app.clock.advance({ minutes: 2 });
  // It begins where it was.
  await app.start();

  await app.page.getByRole('heading', { name: 'Inhyrd personal, Socialkontoret' }).waitFor();
  await expect.poll(async () => app.page.getByRole('timer').innerText()).toBe('4:02');
  expect(await line().inputValue()).toBe('b Inga inhyrda socionomer från och med 1 feb');
  await app.page.getByText('gäller från mån 1 feb 2027').waitFor();
  await app.page.getByText('HR-chef · klart senast 27 november').waitFor();
  await app.page.getByRole('article').getByText('Sagt och sparat.').waitFor();
  expect(await meetingOf(app)).toEqual(before);

  await line().press('Enter');
  await app.page.getByRole('heading', { name: 'Beslut KLG 2026:17-2' }).waitFor();
  const after = await meetingOf(app);
  expect(after.decisions.at(-1)).toMatchObject({ item: 'i5', text: 'Inga inhyrda socionomer från och med 1 feb', validFrom: '2027-02-01', decidedBy: person('Kommundirektör') });
  await expect.poll(async () => app.call('drafts', {})).toMatchObject({ ok: true, answer: {} });
});
