import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { sizeOf } from './segment-files.ts';

/**
 * Tells other processes on this store that something was appended: a file that grows by one byte each time. It is only a hint and
 * may be deleted at any time; the segments are what counts, and everybody looks at those now and then anyway.
 */
export interface Bell {
  /** How often others have rung it. Costs one look at an open file. */
  readonly heard: () => number;
  readonly ring: () => void;
  readonly close: () => void;
}

export function bellAt(path: string): Bell {
  let descriptor: number | undefined;
  let own = 0;
  return {
    heard: () => (descriptor === undefined ? sizeOf(path) : fstatSync(descriptor).size) - own,
    ring: () => {
      try {
        if (descriptor === undefined) {
          mkdirSync(dirname(path), { recursive: true });
          descriptor = openSync(path, 'a');
        }
        own += writeSync(descriptor, '.');
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
