import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { WrittenCommand } from '../../domain/api.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { fill, startApp, type App } from './fixture/app.ts';
import { screenshots } from './fixture/screenshots.ts';

const start = '2026-11-24T07:30:00.000Z';

function at(minutes: number): string {
  return new Date(Date.parse(start) + minutes * 60_000).toISOString();
}

const secret = 'Uppsägning av Svensson';
const long = `Samordning av ${'ordning och reda '.repeat(40)}`;

const seed: readonly WrittenCommand[] = [
  { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG', lastMeetingNumber: 16 },
  { command: 'addPerson', id: 'chair', name: 'Kommundirektör', group: 'klg' },
  { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 90 },
  { command: 'addItem', id: 'i1', meeting: 'm1', title: 'Inhyrd personal, Socialkontoret', type: 'decision', minutes: 25, outcome: 'Stopp från vilket datum?' },
  { command: 'addItem', id: 'b', meeting: 'm1', title: 'Paus', type: 'break', minutes: 10 },
  { command: 'addItem', id: 'i2', meeting: 'm1', title: secret, type: 'decision', minutes: 15, outcome: 'Vem säger det?', confidential: true },
  { command: 'addItem', id: 'i3', meeting: 'm1', title: long, type: 'discussion', minutes: 10, outcome: '😀 עברית? '.repeat(30) },
];

async function words(room: Page): Promise<string> {
  return room.getByRole('main').innerText();
}

/** The pictures are taken in both languages; the test goes on in Swedish. */
async function pictures(app: App, name: string, room: Page): Promise<void> {
  await screenshots(app, name, room);
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
}

/** Records as another process does, and waits until the room shows it. */
async function record(app: App, room: Page, command: WrittenCommand, shown: string): Promise<void> {
  fill(app, (accept) => accept(command));
  await room.getByText(shown, { exact: false }).first().waitFor();
}

test('the room sees the item, the clock and what comes next, and nothing of what is confidential', async () => {
  const app = await startApp({ at: start, seed: (accept) => seed.forEach((command) => accept(command)) });
  await app.call('showRoom', { meeting: 'm1' });
  const room = await app.room();
  await room.getByRole('heading', { name: 'Mötet börjar' }).waitFor();
  expect(await words(room)).toContain('08.30');
  await pictures(app, 'room-ahead', room);

  await record(app, room, { command: 'startMeeting', meeting: 'm1', at: at(0) }, 'Punkt 1 · Beslut');
  await app.clock.advance({ minutes: 18, seconds: 58 });
  await room.getByText('6:02').waitFor();
  expect(await words(room)).toMatch(/Beräknas sluta 09\.30[\s\S]*Inhyrd personal, Socialkontoret[\s\S]*Stopp från vilket datum\?[\s\S]*Därefter[\s\S]*Paus, 10 min/u);
  await expectAccessible(room);
  await pictures(app, 'room', room);
  await app.call('changeSettings', { language: 'sv', theme: 'high-contrast' });
  await expectAccessible(room);
  await app.call('changeSettings', { theme: 'dark' });
  await expectAccessible(room);
  await app.call('changeSettings', { theme: 'light' });

  await app.clock.advance({ minutes: 8, seconds: 12 });
  await room.getByText('+2:10').waitFor();
  expect(await words(room)).toContain('över tiden');
  await pictures(app, 'room-over', room);

  await record(app, room, { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'decided', at: at(27) }, 'Sluten punkt, 15 min');
  await record(app, room, { command: 'leaveItem', meeting: 'm1', item: 'b', result: 'done', at: at(27) }, '14:50');
  expect(await words(room)).toContain('Sluten punkt');
  expect(await words(room)).not.toMatch(/Svensson|Vem säger|Beslut|Punkt 2/u);
  await pictures(app, 'room-closed', room);

  await record(app, room, { command: 'leaveItem', meeting: 'm1', item: 'i2', result: 'done', at: at(27) }, 'Punkt 3 · Diskussion');
  for (const [width, height] of [[1280, 720], [1920, 1080], [320, 480], [1024, 768]] as const) {
    await room.setViewportSize({ width, height });
    const overflow = await room.evaluate(() => [document.documentElement.scrollWidth > innerWidth, document.documentElement.scrollHeight > innerHeight]);
    expect(overflow).toEqual([false, false]);
  }
  await pictures(app, 'room-long', room);

  await record(app, room, { command: 'pauseMeeting', meeting: 'm1', at: at(27) }, 'Uppehåll');
  await record(app, room, { command: 'adjournMeeting', meeting: 'm1', at: at(30), resumes: '2026-12-01T09:00' }, 'Fortsätter tisdag 1 december kl. 09.00');
  await record(app, room, { command: 'setResult', meeting: 'm1', item: 'i3', result: 'done' }, 'ajournerat');
  await record(app, room, { command: 'endMeeting', meeting: 'm1', at: at(31) }, 'Mötet är slut');

  await app.call('hideRoom', {});
  await pause(100);
  expect(room.isClosed()).toBe(true);
});
