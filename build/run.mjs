// @ts-check
/**
 * Runs a TypeScript entry on plain Node: `node build/run.mjs electron/cli.ts ARGUMENTS`. With `--build` before the entry it
 * only makes the bundle.
 */
import { pathToFileURL } from 'node:url';
import { ensureBundle } from './bundle.mjs';

const onlyBuild = process.argv[2] === '--build';
const entry = process.argv[onlyBuild ? 3 : 2];
if (entry === undefined) throw new Error('Name the entry to run, such as electron/cli.ts.');
const start = await ensureBundle(entry);
if (!onlyBuild) {
  process.argv.splice(1, 2, start);
  await import(pathToFileURL(start).href);
}
