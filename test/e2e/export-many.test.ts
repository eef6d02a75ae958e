import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startApp } from './fixture/app.ts';

const many = 10_000;

test('ten thousand actions are saved with progress, the window answers meanwhile, and what is stopped leaves no file', async () => {
  const app = await startApp({
    at: '2026-11-24T07:08:00Z',
    settings: { group: 'klg', language: 'sv' },
    seed: (accept, workspace) => {
      workspace.together(() => {
        accept({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
        for (let row = 0; row < many; row += 1) accept({ command: 'recordLooseAction', id: `a${row}`, group: 'klg', text: `Rutin nummer ${row} för bemanning`, due: '2026-12-08' });
      });
    },
  });
  const { page } = app;
  await page.evaluate(() => void (window.location.hash = '#/actions'));
  await page.getByText(`${many} av`, { exact: false }).first().waitFor();
  const save = async (kind: string, path: string): Promise<void> => {
    const answered = app.answerNext({ path });
    await page.getByRole('button', { name: 'Spara som' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    await answered;
  };
  // Printing so many pages takes long enough to be stopped.
  const stopped = join(app.home, 'stopped.pdf');
  await save('PDF', stopped);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('progressbar').waitFor();
  expect(await dialog.getByRole('progressbar').getAttribute('max')).toBe(String(many));
  // The window draws within a moment although everything is being saved.
  expect(await page.evaluate(async () => new Promise<number>((resolve) => {
    const asked = performance.now();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - asked)));
  }))).toBeLessThan(2_000);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await dialog.waitFor({ state: 'detached', timeout: 60_000 });
  expect(existsSync(stopped)).toBe(false);

  const kept = join(app.home, 'kept.csv');
  await save('CSV', kept);
  await page.getByText(`Sparat: ${kept}`).first().waitFor({ timeout: 60_000 });
  expect(readFileSync(kept, 'utf8').trim().split('\r\n')).toHaveLength(many + 1);
});
