// @ts-check
/**
 * Bundles the program's entries for Node, so that a command line or a test starts from a fresh clone with no build step by
 * hand. The bundle lies under `dist/`, in a folder named by the hash of every source file that could be part of it: a changed
 * source gives a new folder, an unchanged one starts at once, and processes that start together cannot disturb each other.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** This file runs as it is and as a part of bundles, which lie deeper. @param {string} folder @returns {string} */
function rootAbove(folder) {
  return existsSync(join(folder, 'package-lock.json')) ? folder : rootAbove(dirname(folder));
}

/** Entries that must lie beside an entry because it starts them as threads. */
const companions = new Map([
  ['electron/cli.ts', ['electron/worker.ts']],
  ['electron/main.ts', ['electron/worker.ts']],
  ['build/chromium/start.ts', ['build/chromium/electron.ts']],
]);

/** What a bundle of an entry could be made from, by the beginning of its path; the first that fits counts. */
const sourceFolders = /** @type {const} */ ([
  ['electron/main.ts', ['domain', 'electron', 'renderer', 'build']],
  ['electron/', ['domain', 'electron', 'build']],
  ['build/', ['domain', 'electron', 'build']],
  ['', ['domain', 'electron', 'renderer', 'build', 'test']],
]);

/** @param {string} folder @returns {string[]} every source file below the folder, sorted, as absolute paths */
function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|json|css|html|svg)$/u.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string[]} files @returns {string} SHA-256 over names and contents */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** @param {string} entry @returns {string[]} the files whose change makes a bundle of this entry stale */
function inputsOf(entry) {
  const [, folders] = sourceFolders.find(([beginning]) => entry.startsWith(beginning)) ?? ['', []];
  return [join(root, 'package.json'), join(root, 'package-lock.json'), ...folders.map((folder) => join(root, folder)).filter(existsSync).flatMap(sourceFiles)];
}

/** What is put into the code when it is bundled. */
export async function constants() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { __FOLD_VERSION__: JSON.stringify(await foldVersion()), __VERSION__: JSON.stringify(version) };
}

/**
 * The version of the fold: a hash of the compiled rules. A snapshot made by other rules is not used.
 * @returns {Promise<string>} 64 hexadecimal digits
 */
async function foldVersion() {
  const output = await bundled({ fold: join(root, 'domain/fold.ts') }, { minify: true });
  return createHash('sha256').update(output).digest('hex');
}

/** @param {Record<string, string>} input @param {{ minify: boolean }} options @returns {Promise<string>} */
async function bundled(input, { minify }) {
  const build = await builder();
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: true, write: false, minify, rolldownOptions: { input } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((each) => ('output' in each ? each.output : [])).map((each) => ('code' in each ? each.code : '')).join('\n');
}

/**
 * Bundles an entry and its companions unless a fresh bundle is there already.
 * @param {string} entry path from the root, such as `electron/cli.ts`
 * @returns {Promise<string>} the absolute path of the bundle's start file
 */
export async function ensureBundle(entry) {
  const name = entry.replace(/\.ts$/u, '').replaceAll('/', '-');
  const folder = join(root, 'dist', `${name}-${hashOf(inputsOf(entry)).slice(0, 16)}`);
  const start = join(folder, `${basename(entry, '.ts')}.js`);
  if (!existsSync(start)) await makeBundle(entry, name, folder);
  return start;
}

/**
 * The bundler asks the environment whether it works for production, and a test run says that it does not. What is tested must be what is
 * shipped, so every bundle is made for production.
 */
async function builder() {
  const { build } = await import('vite');
  return async (/** @type {import('vite').InlineConfig} */ config) => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      return await build({ mode: 'production', ...config });
    } finally {
      if (before === undefined) delete process.env['NODE_ENV'];
      else process.env['NODE_ENV'] = before;
    }
  };
}

/** Milliseconds for which an older bundle stays: whoever started from it may start it again. */
const staleAfter = 60 * 60_000;

/** @param {string} parent @param {string} name */
function removeStale(parent, name) {
  for (const other of readdirSync(parent).filter((each) => each.startsWith(`${name}-`))) {
    const path = join(parent, other);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - made > staleAfter) rmSync(path, { recursive: true, force: true });
  }
}

/** @param {string} entry @param {string} name @param {string} folder */
async function makeBundle(entry, name, folder) {
  const build = await builder();
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.draft-`);
  const entries = [entry, ...(companions.get(entry) ?? [])];
  const asIs = entry.startsWith('electron/') ? ['electron'] : ['vitest', 'vite', 'rolldown', 'oxlint', 'typescript', 'fast-check', 'playwright-core'];
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: await constants(),
    ssr: { noExternal: true, external: asIs },
    build: {
      ssr: true,
      outDir: draft,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((each) => [basename(each, '.ts'), join(root, each)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' },
      },
    },
  });
  if (entry === 'electron/main.ts') {
    await makePreload(draft);
    await makePages(join(draft, 'renderer'));
  }
  removeStale(dirname(folder), name);
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A sandboxed preload script is one file of CommonJS, and has no modules but the runtime's own. @param {string} folder */
async function makePreload(folder) {
  const build = await builder();
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome140',
      minify: false,
      lib: { entry: join(root, 'electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  });
}

/** What the windows show: typefaces and styles as files of their own, since a page may load nothing that is written into it. @param {string} folder */
async function makePages(folder) {
  const build = await builder();
  const [{ pureDomain }, { readWords }] = await Promise.all([import('./pure-domain.mjs'), import('./read-words.mjs')]);
  await build({
    configFile: false,
    plugins: [pureDomain(), readWords()],
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: false, target: 'chrome140', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
  });
}
