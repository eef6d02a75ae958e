import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { sizeOf } from './segment-files.ts';

/**
 * Tells other processes on this store that something was appended: a file that grows by one byte each time, in a burst once for several.
 * It is only a hint and may be deleted at any time; the segments are what counts, and everybody looks at those now and then anyway.
 */
export interface Bell {
  /** How often others have rung it. Costs one look at an open file. */
  readonly heard: () => number;
  /** Something was appended: others hear it at once, or within a few milliseconds when it has just been rung. */
  readonly ring: () => void;
  readonly close: () => void;
}

/** Milliseconds between two rings: a burst of commands is one noise, and none of them waits for it. */
const ringingPause = 5;

export function bellAt(path: string): Bell {
  let descriptor: number | undefined;
  let own = 0;
  let rangAt = -Infinity;
  let later: NodeJS.Timeout | undefined;
  const ringNow = (): void => {
    clearTimeout(later);
    later = undefined;
    rangAt = performance.now();
    try {
      if (descriptor === undefined) {
        mkdirSync(dirname(path), { recursive: true });
        descriptor = openSync(path, 'a');
      }
      own += writeSync(descriptor, '.');
    } catch {
      // A hint that could not be given costs others two seconds at most.
    }
  };
  return {
    heard: () => {
      try {
        return (descriptor === undefined ? sizeOf(path) : fstatSync(descriptor).size) - own;
      } catch {
        // Equal to nothing: whoever asks looks for himself.
        return Number.NaN;
      }
    },
    ring: () => {
      if (performance.now() - rangAt >= ringingPause) ringNow();
      else later ??= setTimeout(ringNow, ringingPause);
    },
    close: () => {
      if (later !== undefined) ringNow();
      if (descriptor !== undefined) closeQuietly(descriptor);
      descriptor = undefined;
    },
  };
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // It was only a hint.
  }
}
