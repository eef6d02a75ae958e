/**
 * Runs every test, throws the CI column of the fault table at the program beside them, and says as its last line how many passed and failed. A file
 * that cannot be loaded, an error outside any test, and a run without tests each count as one failure: a test that did not run has not passed.
 * Given names of test files it runs those alone.
 */
import { startVitest } from 'vitest/node';
import { ensureBrowser } from '../build/browser.mjs';
import { tortureOnce } from './torture/once.ts';

if (ensureBrowser() === undefined) {
  console.error('The tests need Chrome or Chromium, and none could be found or installed here. Install one, or name it with KLUBBA_BROWSER.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const wanted = process.argv.slice(2);
/** Given names, those alone. */
const torture = wanted.length === 0 ? tortureOnce() : undefined;
const vitest = await startVitest('test', wanted, { watch: false, run: true });
const modules = vitest.state.getTestModules();
let passed = 0;
let failed = vitest.state.getUnhandledErrors().length;
for (const module of modules) {
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === 'passed') passed += 1;
    if (state === 'failed' || state === 'pending') failed += 1;
  }
  failed += module.errors().length;
}
if (passed + failed === 0) failed = 1;
await vitest.close();
const tortured = await torture;
passed += tortured?.passed ?? 0;
failed += tortured?.failed ?? 0;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
