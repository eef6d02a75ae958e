// @ts-check
/** Loaded before the app: every sync of the disk takes 50 ms longer, in each of its threads. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const slowness = 50;

/** @param {(descriptor: number) => void} real */
const slowed = (real) => (/** @type {number} */ descriptor) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, slowness);
  real(descriptor);
};

fs.fsyncSync = slowed(fs.fsyncSync);
fs.fdatasyncSync = slowed(fs.fdatasyncSync);
syncBuiltinESMExports();
