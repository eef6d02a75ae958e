import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The file that an address names below a folder; undefined for anything outside it, also by a link, and for what is no file.
 * @param pathname of the address, still encoded
 */
export function containedFile(folder: string, pathname: string): string | undefined {
  const path = decoded(pathname);
  if (path === undefined || /[\u0000\\]/u.test(path) || path.split('/').includes('..')) return undefined;
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, path));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
