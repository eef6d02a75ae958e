import { defineConfig } from 'vitest/config';
import { constants } from './build/bundle.mjs';

const shared = { setupFiles: ['test/speak.ts'], testTimeout: 120_000, hookTimeout: 60_000, pool: 'forks' } as const;

/** What needs a browser runs afterwards and one file at a time: two browsers at once would disturb each other's clocks. */
export default defineConfig({
  define: await constants(),
  test: {
    projects: [
      { extends: true, test: { ...shared, name: 'alone', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**'], maxWorkers: 2, sequence: { groupOrder: 1 } } },
      { extends: true, test: { ...shared, name: 'window', include: ['test/e2e/**/*.test.ts'], maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
  },
});
