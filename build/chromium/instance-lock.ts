import { closeSync, mkdirSync, openSync, readFileSync, rmSync, watch, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One program on one profile. Whoever comes second leaves a note for the first.
 * @returns false for the second
 */
export function takeInstanceLock(folder: string, disturbed: () => void): boolean {
  mkdirSync(folder, { recursive: true });
  const [lock, note] = [join(folder, 'instance'), join(folder, 'instance-wanted')];
  if (!created(lock)) {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) {
      writeFileSync(note, `${process.pid}`);
      return false;
    }
    rmSync(lock, { force: true });
    if (!created(lock)) return false;
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  watch(folder, (_event, name) => {
    if (name === 'instance-wanted') disturbed();
  }).unref();
  return true;
}

function created(lock: string): boolean {
  try {
    const descriptor = openSync(lock, 'wx');
    writeSync(descriptor, `${process.pid}`);
    closeSync(descriptor);
    return true;
  } catch {
    return false;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return id > 0;
  } catch {
    return false;
  }
}
