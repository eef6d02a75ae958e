import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { nodesOf, type SyntaxNode } from '../../build/lint/source.ts';
import { electronVersion, layOut } from '../../build/package.mjs';

/** What a file of the package loads by name. What stands in a comment loads nothing. */
function loaded(path: string): readonly string[] {
  return nodesOf({ path, text: readFileSync(path, 'utf8') })
    .flatMap(loadedBy)
    .filter((name) => !name.startsWith('.'));
}

function loadedBy({ type, source, callee, arguments: given }: SyntaxNode): readonly string[] {
  const isRequire = type === 'CallExpression' && String((callee as { readonly name?: unknown }).name).endsWith('require');
  const from = isRequire ? (given as readonly unknown[])[0] : source;
  const value = (from as { readonly value?: unknown } | null | undefined)?.value;
  return typeof value === 'string' ? [value] : [];
}

test('a package holds the program alone: its bundles, its pages, and nothing that they would have to look for', async () => {
  const folder = await layOut();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const names = files.map((file) => relative(folder, file));
  expect(names).toEqual(expect.arrayContaining(['main.js', 'worker.js', 'preload.cjs', 'package.json', 'LICENSE', join('renderer', 'index.html')]));
  const scripts = files.filter((file) => /\.c?js$/u.test(file) && !relative(folder, file).startsWith('renderer'));
  const wanted = new Set(scripts.flatMap((file) => loaded(file)));
  const own = new Set(['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
  expect([...wanted].filter((name) => !own.has(name))).toEqual([]);
  expect(wanted.has('electron')).toBe(true);
  for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(/playwright|launchPersistentContext|klubba_stand_in/u);
});

test('nobody can make a packaged program run anything else', () => {
  const { electronFuses, asar } = JSON.parse(readFileSync(join(root, 'build/electron-builder.json'), 'utf8')) as { electronFuses: object; asar: boolean };
  expect(asar).toBe(true);
  expect(electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(electronVersion()).toMatch(/^\d+\.\d+\.\d+$/u);
});
