import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './source.ts';

const binary = /\.(?:png|woff2?|ico|icns|jpg|pdf|docx|xlsx)$/u;

/** Every text file that belongs to the repository: those known to git and those that would be. */
export function readTree(root: string): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '' && !binary.test(path))
    .flatMap((path) => read(root, path));
}

/** A file that git still lists and that has just been deleted is not there. */
function read(root: string, path: string): readonly SourceFile[] {
  try {
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  } catch {
    return [];
  }
}
