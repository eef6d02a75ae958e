import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { languages } from '../../domain/text/text.ts';
import { menuTemplate } from '../../electron/menu.ts';
import { keyNames } from '../../renderer/keys/table.ts';

function itemsOf(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

test.each(languages.flatMap((language) => [true, false].map((macOS) => [language, macOS] as const)))('every item has words in %s (macOS: %s), and what it chooses stands in the table of keys', (language, macOS) => {
  const chosen: string[] = [];
  const items = itemsOf(menuTemplate(language, macOS, (name) => chosen.push(name)));
  for (const item of items.filter(({ type }) => type !== 'separator')) expect(item.label).toMatch(/\p{L}/u);
  for (const { id, click } of items) if (id !== undefined) (click as unknown as () => void)();
  expect(chosen.length).toBeGreaterThan(2);
  expect(chosen.filter((name) => !keyNames.some((each) => each === name))).toEqual([]);
  expect(items.map(({ role }) => role)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'zoomIn', 'togglefullscreen', 'quit']));
});
