import { expect, test } from 'vitest';
import { text, type TextKey } from '../../domain/text/text.ts';
import { startApp } from './fixture/app.ts';
import { expectAccessibleInEveryLook, expectToFitEverywhere } from './fixture/every-look.ts';
import { screenshots } from './fixture/screenshots.ts';

test.each(['sv', 'en'] as const)('what a member suggests waits for the next agenda, is taken or declined there, and whoever suggested it sees that, in %s', async (language) => {
  const say = (key: TextKey, values?: Parameters<typeof text>[2]): string => text(language, key, values);
  const app = await startApp({
    at: '2026-11-24T07:08:00Z',
    settings: { language, person: 'hr', group: 'klg' },
    seed: (accept) => {
      accept({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
      accept({ command: 'addPerson', id: 'hr', name: 'HR-chef', group: 'klg' });
      accept({ command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-12-01T08:30', length: 60 });
      accept({ command: 'addItem', id: 'i1', meeting: 'm1', title: 'Öppnande', type: 'formality', minutes: 5 });
    },
  });
  const { page } = app;
  const card = page.getByRole('region', { name: say('today.suggestions.title') });
  const dialog = page.getByRole('dialog');
  await card.getByText(say('today.suggestions.none')).waitFor();
  await card.getByRole('button', { name: say('key.suggestItem') }).click();
  await dialog.getByRole('button', { name: say('suggest.submit'), exact: true }).click();
  await dialog.getByText(say('suggest.missing')).waitFor();
  await page.keyboard.type('Gemensam bilpool');
  await dialog.getByLabel(say('prepare.field.outcome')).fill('Ska vi pröva ett år?');
  await page.keyboard.press('Enter');
  await card.getByText('Gemensam bilpool').waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(say('key.suggestItem').slice(0, 8));
  await page.getByRole('option', { name: say('key.suggestItem') }).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByLabel(say('suggest.item')).fill('Tystare ventilation');
  await page.keyboard.press('Enter');
  await card.getByText('Tystare ventilation').waitFor();
  if (language === 'sv') await screenshots(app, 'suggestions');
  await app.call('changeSettings', { language, theme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await expectAccessibleInEveryLook(app);
  await expectToFitEverywhere(app);
  await app.call('changeSettings', { language, theme: 'light' });

  await card.getByRole('button', { name: say('suggest.change.label', { title: 'Tystare ventilation' }) }).click();
  await dialog.getByLabel(say('suggest.item')).fill('Tystare ventilation i sessionssalen');
  await dialog.getByRole('button', { name: say('suggest.change.submit'), exact: true }).click();
  await card.getByRole('button', { name: say('suggest.withdraw', { title: 'Tystare ventilation i sessionssalen' }) }).click();
  await expect.poll(async () => card.getByText('Tystare ventilation').count()).toBe(0);
  await page.getByRole('button', { name: say('notices.undo') }).last().click();
  await card.getByText('Tystare ventilation i sessionssalen').waitFor();

  await page.evaluate(() => void (window.location.hash = '#/meeting/m1/prepare'));
  await page.getByText(say('proposal.origin.suggested', { name: 'HR-chef', date: language === 'sv' ? '24 november' : '24 November' })).first().waitFor();
  await page.getByRole('button', { name: say('proposal.decline.label', { title: 'Tystare ventilation i sessionssalen' }) }).click();
  await dialog.getByLabel(say('proposal.decline.why')).fill('Serviceförvaltningen byter aggregat i vår.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('proposal.take.label', { title: 'Gemensam bilpool' }) }).click();
  await page.getByRole('button', { name: /: Gemensam bilpool$/u }).waitFor();

  await page.evaluate(() => void (window.location.hash = '#/today'));
  await card.getByText('Serviceförvaltningen byter aggregat i vår.', { exact: false }).waitFor();
  await card.getByRole('link', { name: say('today.suggestions.onAgenda', { group: 'KLG', date: language === 'sv' ? '1 december' : '1 December' }) }).waitFor();
});
