import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { text, type Language, type TextArguments, type TextKey } from '../../domain/text/text.ts';
import { prefixOf } from '../../domain/capture/words.ts';
import { keyNames, keysFor, keyTable, type KeyName } from '../../renderer/keys/table.ts';
import { startApp, type App } from './fixture/app.ts';
import { at, klgAtItemFive } from './fixture/klg-running.ts';

const patience = { timeout: 15_000 };

/** As the keyboard of the test writes a key of the table. */
function pressed(key: string): string {
  if (key.length === 1) return key.toLowerCase();
  return key.replace('Ctrl', 'Control').replace(/\+(?<letter>[A-ZÅÄÖ])$/u, (whole, letter: string) => (key.includes('Shift') ? whole : `+${letter.toLowerCase()}`));
}

/** The keyboard of the test is an American one, and has no Å. */
async function pressKey(page: Page, key: string): Promise<void> {
  if (key !== 'Å') return page.keyboard.press(pressed(key));
  return page.evaluate(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'å', bubbles: true, cancelable: true })));
}

interface Bench {
  readonly app: App;
  readonly say: (key: TextKey, values?: TextArguments) => string;
  readonly language: Language;
  readonly meeting: () => Promise<Meeting>;
  /** Presses a key where letters are keys. */
  readonly press: (name: KeyName, which: number) => Promise<void>;
}

type Proof = (bench: Bench, press: () => Promise<void>) => Promise<void>;

function opensDialog(title: TextKey, values?: TextArguments): Proof {
  return async ({ app: { page }, say }, press) => {
    await press();
    await page.getByRole('dialog', { name: say(title, values) }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
}

function beginsLine(kind: 'decision' | 'action'): Proof {
  return async ({ app: { page }, language }, press) => {
    await press();
    const line = page.locator('[data-capture]');
    await expect.poll(async () => line.inputValue()).toMatch(new RegExp(`^${prefixOf(language, kind)}`, 'u'));
    await line.fill('');
    await page.keyboard.press('Escape');
  };
}

function goesTo(face: string): Proof {
  return async ({ app: { page } }, press) => {
    await press();
    await expect.poll(async () => page.evaluate(() => window.location.hash)).toContain(`/${face}`);
    await page.evaluate(() => void (window.location.hash = '#/meeting/m1/run'));
    await page.locator('[data-stage]').waitFor();
  };
}

/** It changes something of the meeting, and undoing changes it back. */
function changes(of: (meeting: Meeting) => unknown): Proof {
  return async ({ meeting, press: pressKey }, press) => {
    const before = of(await meeting());
    await press();
    await expect.poll(async () => of(await meeting()), patience).not.toEqual(before);
    await pressKey('undo', 0);
    await expect.poll(async () => of(await meeting()), patience).toEqual(before);
  };
}

const openSpan = (meeting: Meeting): unknown => [meeting.spans.length, meeting.spans.at(-1)?.item];
const order = (meeting: Meeting): unknown => meeting.items.map(({ id }) => id);
const reviewed = (meeting: Meeting): unknown => meeting.reviewed.map(({ doneOn }) => doneOn);

/** Gives the window a moment to hear what another has recorded. */
async function seen(app: App): Promise<void> {
  await app.page.waitForTimeout(1_500);
}

/** Takes something back, or brings it back: something has to be there first. */
const undoes: Proof = async ({ app, meeting }, press) => {
  await app.call('handle', { command: { command: 'sayUnclear', meeting: 'm1', item: 'i5', at: at('09:46') } });
  await seen(app);
  await press();
  await expect.poll(async () => (await meeting()).items[4]?.unclear.length, patience).toBe(0);
};

const redoes: Proof = async (bench, press) => {
  await undoes(bench, async () => bench.press('undo', 0));
  await seen(bench.app);
  await press();
  await expect.poll(async () => (await bench.meeting()).items[4]?.unclear.length, patience).toBe(1);
  await bench.press('undo', 0);
  await expect.poll(async () => (await bench.meeting()).items[4]?.unclear.length, patience).toBe(0);
};

/** In the agenda of the third item from the end, which is not begun. */
function moves(): Proof {
  return async (bench, press) => {
    const { page } = bench.app;
    await page.evaluate(() => void (window.location.hash = '#/meeting/m1/prepare'));
    await page.locator('[data-item="i9"] button[aria-current], [data-item="i9"] button').first().click();
    await changes(order)(bench, press);
    await page.evaluate(() => void (window.location.hash = '#/meeting/m1/run'));
    await page.locator('[data-stage]').waitFor();
  };
}

/** In the tray of the meeting after this one, which has the actions of this one to propose. */
function inTray(proof: (bench: Bench, press: () => Promise<void>, rows: Locator) => Promise<void>): Proof {
  return async (bench, press) => {
    const { page } = bench.app;
    await page.evaluate(() => void (window.location.hash = '#/meeting/m2/prepare'));
    const rows = page.getByRole('grid', { name: bench.say('proposal.tray') }).getByRole('row');
    await rows.first().focus();
    await proof(bench, press, rows);
    await page.evaluate(() => void (window.location.hash = '#/meeting/m1/run'));
    await page.locator('[data-stage]').waitFor();
  };
}

const isFocused = async (what: Locator): Promise<boolean> => what.evaluate((element) => element === document.activeElement);

/** With the item that lists earlier actions on the floor. */
function inReview(proof: Proof): Proof {
  return async (bench, press) => {
    const { page } = bench.app;
    const list = page.getByRole('list', { name: bench.say('run.review.list') });
    const goTo = async (item: string): Promise<unknown> => bench.app.call('handle', { command: { command: 'goToItem', meeting: 'm1', item, at: at('09:47') } });
    await goTo('i5');
    await list.waitFor({ state: 'detached' });
    await goTo('i2');
    // All nine have been gone through: they are folded away until somebody wants to see them.
    await page.getByRole('button', { name: bench.say('run.review.show') }).click();
    await list.waitFor();
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowUp');
    await proof(bench, press);
    const { answer } = (await bench.app.call('meeting', { meeting: 'm1' })) as { answer: { latest: { undo: string } } };
    await bench.app.call('handle', { command: { command: 'undo', of: answer.latest.undo } });
    await page.getByRole('timer').waitFor();
  };
}

function opensField(label: TextKey): Proof {
  return async ({ app: { page }, say }, press) => {
    await press();
    await page.getByRole('list', { name: say('run.review.list') }).getByRole(label === 'column.owner' ? 'combobox' : 'textbox', { name: say(label) }).waitFor();
    await page.keyboard.press('Escape');
  };
}

/** What each key of the table does, shown by what comes of it. */
const proofs: Readonly<Record<KeyName, Proof>> = {
  find: opensDialog('search.open'),
  help: opensDialog('keys.title'),
  openPacket: async ({ app, say }, press) => {
    const asked = app.answerNext({ button: 1 });
    await press();
    expect(await asked).toContain(say('dialog.packet.open'));
  },
  createPacket: opensDialog('packet.create'),
  suggestItem: opensDialog('suggest.title', { group: 'KLG' }),
  undo: undoes,
  redo: redoes,
  facePrepare: goesTo('prepare'),
  faceRun: goesTo('run'),
  faceClose: goesTo('close'),
  faceDocument: goesTo('document'),
  hideForRoom: async ({ app: { page }, say }, press) => {
    await press();
    const showAgain = page.getByRole('button', { name: say('forTheRoom.end') });
    await showAgain.waitFor();
    await press();
    await showAgain.waitFor({ state: 'detached' });
  },
  joinVersions: async ({ app, meeting }, press) => {
    const note = async () => (await meeting()).items[4]?.notes[0];
    const base = (await note())?.text.map(({ id }) => id) ?? [];
    for (const said of ['Den ena.', 'Den andra.']) await app.call('handle', { command: { command: 'editNote', meeting: 'm1', item: 'i5', note: 'n1', base, text: said } });
    await app.page.getByText('Den andra.').first().waitFor();
    await press();
    await expect.poll(async () => (await note())?.text.length, patience).toBe(1);
  },
  next: changes(openSpan),
  decision: beginsLine('decision'),
  action: beginsLine('action'),
  note: async ({ app: { page } }, press) => {
    await press();
    await expect.poll(async () => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
  },
  park: opensDialog('park.title'),
  postpone: opensDialog('postpone.title'),
  pause: changes(openSpan),
  fiveMore: opensDialog('run.give', { minutes: 5 }),
  unclear: changes((meeting) => meeting.items[4]?.unclear.length),
  goTo: opensDialog('goTo.title'),
  extraItem: opensDialog('extra.title'),
  attendance: opensDialog('key.attendance'),
  papers: opensDialog('papers.title'),
  replan: opensDialog('key.replan'),
  mendTimes: opensDialog('key.mendTimes'),
  moveUp: moves(),
  moveDown: moves(),
  proposals: inTray(async ({ app: { page } }, press, rows) => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press();
    await expect.poll(async () => isFocused(rows.first()), patience).toBe(true);
  }),
  proposalTake: inTray(async ({ app: { page } }, press, rows) => {
    const before = await rows.count();
    await press();
    await expect.poll(async () => rows.count(), patience).toBe(before - 1);
    await page.locator('li[data-item]').first().waitFor();
    await page.keyboard.press('z');
    await expect.poll(async () => rows.count(), patience).toBe(before);
  }),
  proposalLeave: inTray(async ({ app: { page }, say }, press, rows) => {
    const before = await rows.count();
    await press();
    await expect.poll(async () => rows.count(), patience).toBe(before - 1);
    await page.getByRole('button', { name: say('notices.undo') }).last().click();
    await expect.poll(async () => isFocused(rows.first()), patience).toBe(true);
    expect(await rows.count()).toBe(before);
  }),
  reviewDone: inReview(changes(reviewed)),
  reviewNotDone: inReview(changes(reviewed)),
  reviewDate: inReview(opensField('column.due')),
  reviewOwner: inReview(opensField('column.owner')),
  reviewDrop: inReview(changes(reviewed)),
  reviewComment: inReview(opensField('actions.comment')),
};

it.each(['sv', 'en'] as const)('every key of the table does what it says, in %s', async (language) => {
  const app = await startApp({ at: at('09:46'), seed: (accept) => klgAtItemFive().forEach((command) => accept(command)), settings: { language } });
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => void (window.location.hash = '#/meeting/m1/run'));
  await page.getByRole('timer').waitFor();
  const meeting = async (): Promise<Meeting> => {
    const reply = await app.call('meeting', { meeting: 'm1' });
    if (!reply.ok) throw new Error(reply.code);
    return reply.answer.view.meeting;
  };
  const press = async (name: KeyName, which: number): Promise<void> => {
    await page.locator('[data-stage]').focus({ timeout: 2_000 }).catch(() => undefined);
    await pressKey(page, keysFor(name, language, {})[which] ?? '');
  };
  const bench: Bench = { app, language, meeting, press, say: (key, values) => text(language, key, values) };
  const failures: string[] = [];
  page.setDefaultTimeout(15_000);
  for (const name of keyNames) {
    for (const [which] of keysFor(name, language, {}).entries()) {
      const alone = keyTable[name].scope === 'agenda' || keyTable[name].scope === 'tray';
      const own = async (): Promise<void> => (alone ? pressKey(page, keysFor(name, language, {})[which] ?? '') : press(name, which));
      await proofs[name](bench, own).catch((error: unknown) => failures.push(`${name} (${keysFor(name, language, {})[which]}): ${error instanceof Error ? error.message : ''}`));
    }
  }
  expect(failures).toEqual([]);
}, 400_000);
