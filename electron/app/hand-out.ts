import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { newId } from '../store/identity.ts';
import { renameWhole } from '../store/whole-file.ts';
import { CallError } from './call-error.ts';

/**
 * Writes a file that leaves the program, piece by piece: whole, or not at all. One that is there is replaced.
 * @param write is given the descriptor to write to
 * @throws CallError what `write` throws, else `file-unwritable`
 */
export function handOut(file: string, write: (descriptor: number) => void): void {
  const draft = `${file}.${newId()}.draft`;
  try {
    const descriptor = openSync(draft, 'wx');
    try {
      write(descriptor);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameWhole(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    if (error instanceof CallError) throw error;
    throw new CallError('file-unwritable');
  }
}
