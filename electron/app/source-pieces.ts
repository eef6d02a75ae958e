import { largestFile } from '../import/source/read-written.ts';
import { CallError } from './call-error.ts';

const mostAtOnce = 4;

/** Files that a window sends to be read: in memory only, and gone when they have been read or others have come. */
export class SourcePieces {
  readonly #files = new Map<string, Uint8Array[]>();

  /** Takes the bytes from `offset` on, which is where the last ones ended. @throws CallError */
  send(key: string, offset: number, bytes: Uint8Array): void {
    const pieces = offset === 0 ? [] : this.#files.get(key);
    if (pieces === undefined || sizeOf(pieces) !== offset) throw new CallError('file-interrupted');
    if (offset + bytes.length > largestFile * 1024 * 1024) throw new CallError('file-larger', { megabytes: largestFile });
    pieces.push(bytes);
    this.#files.delete(key);
    this.#files.set(key, pieces);
    const [oldest] = this.#files.keys();
    if (this.#files.size > mostAtOnce && oldest !== undefined) this.#files.delete(oldest);
  }

  /** The whole file, and lets go of it. @throws CallError */
  take(key: string): Uint8Array {
    const pieces = this.#files.get(key);
    if (pieces === undefined) throw new CallError('file-interrupted');
    this.#files.delete(key);
    return Buffer.concat(pieces);
  }
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
