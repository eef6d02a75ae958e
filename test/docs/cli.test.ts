import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands, type CommandName } from '../../domain/api.ts';
import { queries } from '../../domain/view/queries.ts';
import { root } from '../../build/bundle.mjs';

const page = readFileSync(join(root, 'docs/cli.md'), 'utf8');

/** The fields of a command as the page writes them: optional ones with a question mark. */
function fieldsOf(name: CommandName): string {
  const { shape } = commands[name];
  return Object.entries(shape)
    .filter(([, field]) => field.def.type !== 'undefined' && !isNever(field))
    .map(([key, field]) => (field.safeParse(undefined).success ? `${key}?` : key))
    .join(', ');
}

function isNever(field: { readonly def: unknown }): boolean {
  const { innerType } = field.def as { readonly innerType?: { readonly def: { readonly type: string } } };
  return innerType?.def.type === 'undefined';
}

describe('the page on the command line', () => {
  test.each(Object.keys(commands) as CommandName[])('says what %s takes', (name) => {
    expect(page).toContain(`| \`${name}\` | ${fieldsOf(name)} |`);
  });

  test('names no command that is not there', () => {
    const named = [...page.matchAll(/^\| `(\w+)` \| [\w?, ]+ \|/gmu)].map(([, name]) => name);
    expect(named).toHaveLength(Object.keys(commands).length);
    expect(new Set(named)).toEqual(new Set(Object.keys(commands)));
  });

  test.each(Object.keys(queries))('names the question %s', (name) => {
    expect(page).toContain(`\`${name}\``);
  });
});
