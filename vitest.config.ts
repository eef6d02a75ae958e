import { defineConfig } from 'vitest/config';
import { foldVersion } from './build/bundle.mjs';

export default defineConfig({
  define: { __FOLD_VERSION__: JSON.stringify(await foldVersion()) },
  test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 120_000, hookTimeout: 60_000, pool: 'forks', maxWorkers: 2 },
});
