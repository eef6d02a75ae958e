import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { text, type Language, type TextArguments, type TextKey } from '../../../domain/text/text.ts';
import { keysFor, type KeyName } from '../../../renderer/keys/table.ts';
import { doubleClick } from '../../../renderer/screen/run/state/single-click.ts';

/** Somebody at the window: how a thing is pressed, and how a field is filled in. */
export interface Hand {
  readonly page: Page;
  readonly language: Language;
  readonly say: (key: TextKey, values?: TextArguments) => string;
  readonly press: (what: Locator) => Promise<void>;
  /** Goes to one of a list that is one step of Tab: arrows go through it. */
  readonly choose: (one: Locator, list: Locator) => Promise<void>;
  /** Takes away what stands in a field, and types. */
  readonly fill: (field: Locator, words: string) => Promise<void>;
  readonly check: (radio: Locator) => Promise<void>;
  /** Does what a key of the table does, by the key or by its button. */
  readonly deed: (name: KeyName, button: Locator) => Promise<void>;
}

function sayIn(language: Language): Hand['say'] {
  return (key, values) => text(language, key, values);
}

/** With the mouse, as most people do. */
export function mouse(page: Page, language: Language): Hand {
  return {
    page,
    language,
    say: sayIn(language),
    press: async (what) => what.click(),
    choose: async (one) => one.click(),
    fill: async (field, words) => field.fill(words),
    // What is chosen shows when it is on the disk, a moment after the press.
    check: async (radio) => {
      await radio.click();
      await expect.poll(async () => radio.isChecked()).toBe(true);
    },
    // No faster than somebody who means the second click too: what comes sooner is half of a double click.
    deed: async (_name, button) => {
      await page.waitForTimeout(doubleClick);
      await button.click();
    },
  };
}

/** More than any screen has to go through. */
const mostSteps = 400;

/** With the keyboard alone: whatever is reached is reached by Tab, and nothing is ever pointed at. */
export function keyboard(page: Page, language: Language): Hand {
  const isFocused = async (what: Locator): Promise<boolean> => what.evaluate((element) => element === document.activeElement);
  const reach = async (what: Locator): Promise<void> => {
    await what.waitFor();
    for (let step = 0; step < mostSteps; step += 1) {
      if (await isFocused(what)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${what.toString()}.`);
  };
  const press = async (what: Locator): Promise<void> => {
    await reach(what);
    await page.keyboard.press('Enter');
  };
  return {
    page,
    language,
    say: sayIn(language),
    press,
    choose: async (one, list) => {
      const here = list.locator('button[tabindex="0"]').first();
      await reach(here);
      const count = await list.getByRole('listitem').count();
      for (let step = 0; step < count; step += 1) await page.keyboard.press('ArrowUp');
      for (let step = 0; step < count; step += 1) {
        if (await isFocused(one)) return;
        await page.keyboard.press('ArrowDown');
      }
      throw new Error(`The arrows do not reach ${one.toString()}.`);
    },
    fill: async (field, words) => {
      await reach(field);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(words);
    },
    check: async (radio) => reachRadio(page, radio),
    deed: async (name, button) => {
      await button.waitFor();
      const [key = ''] = keysFor(name, language, {});
      const inText = await page.evaluate(() => document.activeElement?.matches('textarea, input:not([type=radio])') === true);
      await page.keyboard.press(inText ? `Alt+${key.toLowerCase()}` : key.toLowerCase());
    },
  };
}

/** A group of radio buttons is one step of Tab; within it the arrows go. */
async function reachRadio(page: Page, radio: Locator): Promise<void> {
  await radio.waitFor();
  const group = (await radio.getAttribute('name')) ?? '';
  const inGroup = async (): Promise<boolean> => page.evaluate((name) => document.activeElement?.getAttribute('name') === name, group);
  for (let step = 0; step < mostSteps && !(await inGroup()); step += 1) await page.keyboard.press('Tab');
  for (let step = 0; step < 20; step += 1) {
    if (await radio.isChecked()) return;
    await page.keyboard.press('ArrowDown');
    // What is chosen shows when it is on the disk.
    await expect.poll(async () => page.evaluate(() => document.activeElement?.matches(':checked') === true)).toBe(true);
  }
  throw new Error('The arrows do not reach the choice.');
}
