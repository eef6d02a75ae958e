import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { sizeOf } from './segment-files.ts';

/**
 * Tells other processes on this store that something was appended: a file that grows by one byte each time. It is only a hint and
 * may be deleted at any time; the segments are what counts, and everybody looks at those now and then anyway.
 */
export interface Bell {
  /** How often it has been rung, by anybody. */
  readonly rung: () => number;
  readonly ring: () => void;
  readonly close: () => void;
}

export function bellAt(path: string): Bell {
  let descriptor: number | undefined;
  return {
    rung: () => sizeOf(path),
    ring: () => {
      try {
        if (descriptor === undefined) {
          mkdirSync(dirname(path), { recursive: true });
          descriptor = openSync(path, 'a');
        }
        writeSync(descriptor, '.');
      } catch {
        // A hint that could not be given costs others two seconds at most.
      }
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}
