import { parseArgs } from 'node:util';

/** How the stand-in was started: `start.js MAIN --browser PATH [--headless] [--port] [--script FILE]`. */
const { positionals, values } = parseArgs({
  options: {
    /** The installed browser. */
    browser: { type: 'string', default: '' },
    /** Without windows, as tests run it. */
    headless: { type: 'boolean', default: false },
    /** Opens the browser's debugging port, for tests alone: `npm start` never does. */
    port: { type: 'boolean', default: false },
    /** A script that runs in every page before anything else, for tests alone. */
    script: { type: 'string' },
  },
  allowPositionals: true,
  strict: true,
});

export const startOptions = { ...values, main: positionals[0] ?? '' };
