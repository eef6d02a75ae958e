import { expect, test } from 'vitest';
import type { WrittenCommand } from '../../domain/api.ts';
import { startApp, type App } from './fixture/app.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { seedKlgUntilClosing } from './fixture/klg.ts';
import { screenshots } from './fixture/screenshots.ts';

/** The action of item 6 has no owner yet, and the last item has not been left. */
function withGaps(command: WrittenCommand): WrittenCommand | null {
  if (command.command === 'recordAction' && command.text.startsWith('Tre lokalalternativ')) return { ...command, owner: null };
  return command;
}

async function atClosing(): Promise<App> {
  let meeting = '';
  const app = await startApp({
    at: '2026-11-24T10:12:00Z',
    seed: (_accept, workspace) => {
      meeting = seedKlgUntilClosing(workspace, withGaps).id;
    },
  });
  await app.page.evaluate((id) => (window.location.hash = `#/meeting/${id}/close`), meeting);
  await app.page.getByRole('heading', { name: 'Så här blev det' }).waitFor();
  return app;
}

test('pictures', async () => {
  const app = await atClosing();
  await screenshots(app, 'close');
  expect(true).toBe(true);
});
