import { resolve } from 'node:path';
import { packetEnding } from '../domain/contract/packet-ending.ts';

/**
 * The packet that a program was started with, by a double click or by hand; null when there is none.
 * @param words everything that it was started with
 * @param folder where it was started
 */
export function packetIn(words: readonly string[], folder: string): string | null {
  const word = words.findLast((each) => !each.startsWith('-') && each.toLowerCase().endsWith(`.${packetEnding}`));
  return word === undefined ? null : resolve(folder, word);
}
