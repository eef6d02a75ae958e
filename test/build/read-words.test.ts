import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { readMessages, saidIn } from '../../build/read-words.mjs';

/** Every argument that a message names, with a value. */
function argumentsOf(message: string, value: string | number): Record<string, string | number> {
  return Object.fromEntries([...message.matchAll(/\{\s*(\w+)\s*(?=[,}])/gu)].map(([, name = '']) => [name, value]));
}

test.each(['sv', 'en'])('what a window carries of %s says the same as what was written', (language) => {
  const file = join(root, `domain/text/${language}.json`);
  const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const read = readMessages(file);
  expect(Object.keys(read)).toEqual(Object.keys(written));
  for (const [key, message] of Object.entries(written)) {
    for (const value of [0, 1, 2, 1_234, 'Anna'] as const) {
      const values = argumentsOf(message, value);
      const carried = read[key] ?? '';
      const said = typeof carried === 'string' ? carried : new IntlMessageFormat(carried, language).format(values);
      expect(said, key).toBe(new IntlMessageFormat(message, language).format(values));
      if (Object.keys(values).length === 0) break;
    }
  }
});

test('a window carries what its code names, as a whole or by its beginning, and nothing else', () => {
  const isSaid = saidIn(['say("run.stage");say(`refusal.${code}`);said("item.type."+type);const other="menu"', "text('close.end')"]);
  for (const key of ['run.stage', 'refusal.not-saved', 'item.type.break', 'close.end']) expect(isSaid(key), key).toBe(true);
  for (const key of ['run.stages', 'menu.file', 'close.ended', 'cli.usage']) expect(isSaid(key), key).toBe(false);
});
