import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startApp } from './fixture/app.ts';
import { seedPlannedKlg } from './fixture/planned-klg.ts';

/** The machine that the test runs on may have much else to do. */
function eventually<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: 15_000 });
}

async function fall(page: Page, onto: string, name: string, size: number): Promise<void> {
  await page.evaluate(([place, called, bytes]) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], called));
    const target = document.querySelector(place);
    for (const kind of ['dragover', 'drop']) target?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, [onto, name, size] as const);
}

test('papers come by dialog, drop, paste and as links; what cannot come says why; one that is gone says so', async () => {
  const app = await startApp({ at: '2026-11-17T08:45:00Z', seed: seedPlannedKlg });
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => (window.location.hash = '#/meeting/m17/prepare/i3'));
  await page.getByRole('button', { name: 'Fler uppgifter' }).click();
  const papers = page.getByRole('group', { name: 'Underlag' });

  await page.locator('input[type=file]').setInputFiles([{ name: 'Prognos oktober.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_300_000, 1) }]);
  await papers.getByRole('button', { name: 'Öppna Prognos oktober.pdf' }).waitFor();
  await fall(page, '#item-fields', 'Bilaga.xlsx', 2_000);
  await papers.getByRole('button', { name: 'Öppna Bilaga.xlsx' }).waitFor();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['bild'], 'Bild.png', { type: 'image/png' }));
    document.querySelector('#item-fields textarea')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await papers.getByRole('button', { name: 'Öppna Bild.png' }).waitFor();
  expect(readdirSync(join(app.store, 'papers'))).toHaveLength(3);

  await papers.getByRole('button', { name: 'Lägg till länk…' }).click();
  await papers.getByRole('textbox', { name: 'Adress' }).fill('inte en adress');
  await papers.getByRole('textbox', { name: 'Adress' }).press('Enter');
  await papers.getByText('Det är ingen adress som går att öppna.', { exact: false }).waitFor();
  await papers.getByRole('textbox', { name: 'Adress' }).fill('kommunen.se/underlag/bokslut');
  await papers.getByRole('textbox', { name: 'Adress' }).press('Enter');
  await papers.getByText('kräver nät').waitFor();

  // A file of 2 GB, which is not read: only its size is looked at.
  await page.evaluate(() => {
    const file = new File(['x'], 'Film.mov');
    Object.defineProperty(file, 'size', { value: 2 * 1024 ** 3 });
    Object.defineProperty(file, 'slice', { value: () => { throw new Error('It was read.'); } });
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [file] } });
    document.querySelector('#item-fields')?.dispatchEvent(event);
  });
  await papers.getByText('Filen är 2 GB. Ett underlag får vara högst 50 MB.', { exact: false }).waitFor();
  await papers.getByRole('button', { name: 'Ta bort meddelandet om Film.mov' }).click();
  await eventually(async () => papers.getByText('Film.mov').count()).toBe(0);

  await papers.getByRole('button', { name: 'Öppna Bilaga.xlsx' }).click();
  await eventually(async () => app.opened().length).toBe(1);
  for (const file of readdirSync(join(app.store, 'papers'))) rmSync(join(app.store, 'papers', file));
  await papers.getByRole('button', { name: 'Öppna Prognos oktober.pdf' }).click();
  await papers.getByRole('alert').filter({ hasText: 'Underlaget finns inte kvar' }).waitFor();

  await papers.getByRole('button', { name: 'Ta bort Bild.png' }).click();
  await eventually(async () => papers.getByRole('button', { name: 'Öppna Bild.png' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await papers.getByRole('button', { name: 'Öppna Bild.png' }).waitFor();

  await fall(page, '[data-item=i4]', 'Bemanning.docx', 500);
  await page.getByRole('heading', { name: 'Punkt 5' }).waitFor();
  await page.getByRole('group', { name: 'Underlag' }).getByRole('button', { name: 'Öppna Bemanning.docx' }).waitFor();
});

test('a paper on its way is stopped, and leaves nothing behind', async () => {
  const app = await startApp({ at: '2026-11-17T08:45:00Z', seed: seedPlannedKlg });
  const { page } = app;
  await page.evaluate(() => (window.location.hash = '#/meeting/m17/prepare/i3'));
  await page.getByRole('button', { name: 'Fler uppgifter' }).waitFor();
  // Two: the second waits for the first, and the first is stopped on its way.
  await fall(page, '#item-fields', 'Stor.bin', 45 * 1024 * 1024);
  await fall(page, '#item-fields', 'Liten.txt', 10);
  await page.getByRole('progressbar', { name: 'Stor.bin kopieras' }).waitFor();
  await page.getByRole('button', { name: 'Avbryt Stor.bin' }).click();
  await page.getByRole('button', { name: 'Öppna Liten.txt' }).waitFor();
  await eventually(async () => page.getByText('Stor.bin').count()).toBe(0);
  await eventually(async () => readdirSync(join(app.store, 'papers')).length).toBe(1);
});
