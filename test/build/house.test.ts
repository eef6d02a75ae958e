import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../../build/bundle.mjs';

/** What a tool of the house says of the whole tree. */
function said(program: string, words: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

test.each([
  ['the linter finds nothing', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']],
  ['our own rules find nothing', 'build/run.mjs', ['build/lint/main.ts']],
  ['the compiler accepts every part within its borders', 'node_modules/typescript/bin/tsc', ['-b']],
])('%s', (_name, script, words) => {
  const { status, output } = said(process.execPath, [script, ...words]);
  expect(status, output.slice(-4_000)).toBe(0);
});
