import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startApp, type App } from './fixture/app.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { klgAtItemFive, person } from './fixture/klg-running.ts';
import { screenshots } from './fixture/screenshots.ts';

const at = '2026-11-24T08:46:00Z';

/** Drops a file on the window, as a person does with the mouse. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const bytes = readFileSync(path).toString('base64');
  await page.evaluate(
    ([content = '', called = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(window.atob(content), (letter) => letter.charCodeAt(0))], called));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [bytes, name],
  );
}

async function findAndDo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
  await page.getByRole('option', { name: words }).waitFor();
  await page.keyboard.press('Enter');
}

async function decisions(app: App): Promise<readonly string[]> {
  const reply = await app.call('meeting', { meeting: 'm1' });
  return reply.ok ? reply.answer.view.meeting.decisions.map(({ text }) => text) : [];
}

it('a group goes to a member as one file and the answer comes back the same way; what is hostile changes nothing', async () => {
  const secretary = await startApp({ at, settings: { person: person('Kanslichef'), group: 'klg' }, seed: (accept) => klgAtItemFive().forEach((command) => accept(command)) });
  const { page } = secretary;
  const folder = join(secretary.home, 'paket');
  mkdirSync(folder, { recursive: true });
  const [packet, answer] = [join(folder, 'klg.klubba'), join(folder, 'svar.klubba')];

  await findAndDo(page, 'Skapa ett paket till en ledamot');
  const making = page.getByRole('dialog', { name: 'Skapa ett paket' });
  await making.getByText(/även slutna punkter/u).waitFor();
  await making.getByRole('combobox', { name: 'Till (frivilligt)' }).fill('Social');
  await page.getByRole('option', { name: 'Socialchef' }).click();
  await expectAccessible(page);
  await screenshots(secretary, 'packet-create');
  await secretary.call('changeSettings', { language: 'sv', theme: 'light' });
  const saving = secretary.answerNext({ path: packet });
  await making.getByRole('button', { name: 'Spara paketet…' }).click();
  expect(await saving).toContain('Spara paketet');
  await page.getByRole('region', { name: 'Meddelanden' }).getByText(`Paketet är sparat: ${packet}`).waitFor();
  expect(await secretary.call('sentFiles', { group: 'klg' })).toMatchObject({ answer: [{ file: 'klg.klubba', kind: 'packet', to: person('Socialchef') }] });

  // The member opens it by a double click, and has no store before.
  const member = await startApp({ at, words: [packet] });
  const incoming = member.page.getByRole('dialog', { name: 'Paket från en kollega' });
  await incoming.getByText('Kommunledningsgruppen, Exempelkommunen').waitFor();
  await incoming.getByText('2 möten, 1 beslut, 10 åtgärder, 0 underlag').waitFor();
  await expectAccessible(member.page);
  await screenshots(member, 'packet-incoming');
  await member.call('changeSettings', { language: 'sv', theme: 'light' });
  await incoming.getByRole('button', { name: 'Skapa arkivet' }).press('Enter');
  await incoming.getByText(/inlästa och sparade/u).waitFor();
  expect(await decisions(member)).toEqual(await decisions(secretary));
  await member.call('handle', { command: { command: 'changeDecision', decision: 'd1', text: 'Vakanta tjänster prövas av socialchefen.' } });
  const answering = member.answerNext({ path: answer });
  await incoming.getByRole('button', { name: 'Skapa ett svarspaket…' }).click();
  await member.page.getByRole('dialog', { name: 'Skapa ett paket' }).getByRole('button', { name: 'Spara paketet…' }).click();
  await answering;
  await member.page.getByRole('region', { name: 'Meddelanden' }).getByText(`Paketet är sparat: ${answer}`).waitFor();
  await member.end();

  // Something hostile is dropped on the window first, then the answer.
  const before = await decisions(secretary);
  const bad = join(folder, 'bad.klubba');
  writeFileSync(bad, `${readFileSync(answer, 'utf8').slice(0, 400)}{"__proto__":1}`);
  await drop(page, bad, '‮abbulk.exe.klubba');
  const dropped = page.getByRole('dialog', { name: 'Paket från en kollega' });
  await dropped.getByRole('alert').getByText(/Paketet är skadat eller är inget paket från Klubba/u).waitFor();
  expect(await dropped.getByText(/abbulk/u).innerText()).not.toContain('‮');
  await page.keyboard.press('Escape');
  await dropped.waitFor({ state: 'detached' });
  expect(await decisions(secretary)).toEqual(before);

  await drop(page, answer, 'svar.klubba');
  await dropped.getByText('1 ny ändring').waitFor();
  await dropped.getByRole('button', { name: 'Läs in' }).press('Enter');
  await dropped.getByText('1 ändring inlästa och sparade.').waitFor();
  await dropped.getByRole('button', { name: 'Klar', exact: true }).press('Enter');
  await expect.poll(async () => decisions(secretary)).toEqual(['Vakanta tjänster prövas av socialchefen.']);

  // Twice is once, also by the menu's way.
  const choosing = secretary.answerNext({ path: answer });
  await page.keyboard.press('Control+o');
  await choosing;
  await dropped.getByText('Inget. Du har redan allt som finns i paketet.').waitFor();
  await dropped.getByRole('button', { name: 'Läs in' }).press('Enter');
  await dropped.getByText('Inget nytt. Allt fanns redan, och inget ändrades.').waitFor();
});
