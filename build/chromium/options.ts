import { parseArgs } from 'node:util';

/** How the stand-in was started: `start.js MAIN --browser=PATH`, and for tests and pictures some more. */
const { positionals, values } = parseArgs({
  options: {
    /** The installed browser; empty when there is none. */
    browser: { type: 'string', default: '' },
    /** There is no screen for a window. */
    'no-display': { type: 'boolean', default: false },
    /** Without windows, as tests run it. */
    headless: { type: 'boolean', default: false },
    /** Shows the first window to nobody, saves a picture of it in this file, and ends. */
    picture: { type: 'string' },
    /** Opens the browser's debugging port, for tests alone: `npm start` never does. */
    port: { type: 'boolean', default: false },
    /** Writes down everything that the browser does on a network, for tests alone. */
    'net-log': { type: 'string' },
    /** A script that runs in every page before anything else, for tests alone. */
    script: { type: 'string' },
  },
  allowPositionals: true,
  strict: true,
});

export const startOptions = {
  main: positionals[0] ?? '',
  browser: values.browser,
  headless: values.headless || values.picture !== undefined,
  hasDisplay: !values['no-display'],
  picture: values.picture,
  port: values.port,
  netLog: values['net-log'],
  script: values.script,
};
