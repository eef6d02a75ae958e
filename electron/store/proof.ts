import { largestSegment, longestLine } from './line.ts';
import { readLine, unread, upTo, type LineStep, type Reading } from './segment.ts';

/** Bytes of anything that can be read at any place: a file, a part of a packet. */
export interface Source {
  /** For messages: generated, or relative to a folder that is known. */
  readonly name: string;
  readonly size: number;
  /** At most so many bytes from a place on; fewer only at the end. @throws whatever the disk says */
  readonly read: (start: number, length: number) => Uint8Array;
}

/** How far a segment is proven: every line up to there is whole and follows from the one before it. */
export interface Proof {
  readonly reading: Reading;
  /** The hash of each proven command that was read, in order. */
  readonly hashes: readonly string[];
  /** Where each of them ends. Bytes from the segment's beginning. */
  readonly ends: readonly number[];
  /** True for those whose payloads were taken out. */
  readonly redacted: readonly boolean[];
  /** What stands after what is proven. `newer` is a segment of a newer program. */
  readonly rest: 'nothing' | 'torn' | 'damaged' | 'newer';
}

const chunk = 256 * 1024;

/**
 * Proves a segment line by line, and stops at the first line that does not follow from the one before: nothing after it is believed.
 * Reads no more than the largest segment, and holds no more than one line.
 * @param from where an earlier proof ended
 */
export function prove(source: Source, from: Reading = unread): Proof {
  const [hashes, ends, redacted]: [string[], number[], boolean[]] = [[], [], []];
  let reading = from;
  let ahead: Uint8Array = new Uint8Array();
  /** Where in it the next line begins. */
  let next = 0;
  const end = Math.min(source.size, largestSegment);
  const proof = (rest: Proof['rest']): Proof => ({ reading, hashes, ends, redacted, rest });
  for (;;) {
    const feed = ahead.indexOf(0x0a, next);
    if (feed < 0) {
      ahead = ahead.subarray(next);
      next = 0;
      const place = reading.bytes + ahead.length;
      if (ahead.length > longestLine) return proof('damaged');
      const more = place < end ? source.read(place, Math.min(chunk, end - place)) : ahead.subarray(0, 0);
      if (more.length === 0) return proof(ahead.length > 0 || source.size > end ? 'torn' : 'nothing');
      ahead = joined(ahead, more);
      continue;
    }
    const step = readLine(reading, ahead.subarray(next, feed));
    if (step.problem !== undefined) return proof(step.problem === 'newer-format' ? 'newer' : 'damaged');
    const bytes = reading.bytes + feed + 1 - next;
    reading = upTo(step.reading, bytes);
    next = feed + 1;
    noteCommand(step, bytes);
  }

  function noteCommand({ command, redacted: gone, reading: { hash } }: LineStep, bytes: number): void {
    if (command === undefined || hash === null) return;
    hashes.push(hash);
    ends.push(bytes);
    redacted.push(gone !== undefined);
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.length === 0 ? other : Buffer.concat([one, other]);
}
