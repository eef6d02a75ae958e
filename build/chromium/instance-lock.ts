import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, watch, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One program on one profile. Whoever comes second leaves a note for the first.
 * @returns false for the second
 */
export function takeInstanceLock(folder: string, disturbed: (words: readonly string[], from: string) => void): boolean {
  mkdirSync(folder, { recursive: true });
  const [lock, note] = [join(folder, 'instance'), join(folder, 'instance-wanted')];
  if (!created(lock)) {
    if (isAlive(readFileSync(lock, 'utf8'))) {
      // Renamed, so that nobody reads half of it.
      writeFileSync(`${note}.${process.pid}`, JSON.stringify([process.argv, process.cwd()]));
      renameSync(`${note}.${process.pid}`, note);
      return false;
    }
    rmSync(lock, { force: true });
    if (!created(lock)) return false;
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  watch(folder, (_event, name) => {
    if (name !== 'instance-wanted') return;
    const [words, from] = noteIn(note);
    disturbed(words, from);
  }).unref();
  return true;
}

/** What whoever came second was started with, and where. */
function noteIn(note: string): readonly [words: readonly string[], from: string] {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as [string[], string];
  } catch {
    return [[], process.cwd()];
  }
}

function created(lock: string): boolean {
  try {
    const descriptor = openSync(lock, 'wx');
    writeSync(descriptor, nameOf(process.pid));
    closeSync(descriptor);
    return true;
  } catch {
    return false;
  }
}

/** A process by its number and when it began, where the system tells: numbers come again. */
function nameOf(id: number): string {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return `${id} ${fields?.[19] ?? ''}`;
  } catch {
    return `${id} `;
  }
}

function isAlive(name: string): boolean {
  const id = Number(name.split(' ')[0]);
  try {
    process.kill(id, 0);
    return id > 0 && nameOf(id) === name;
  } catch {
    return false;
  }
}
