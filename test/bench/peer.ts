import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../build/bundle.mjs';

/** As much of better-sqlite3 as the bench uses. */
export interface Database {
  readonly pragma: (text: string) => unknown;
  readonly exec: (text: string) => unknown;
  readonly prepare: (text: string) => {
    readonly run: (...values: readonly unknown[]) => unknown;
    readonly all: (...values: readonly unknown[]) => readonly unknown[];
  };
  readonly close: () => unknown;
}

const folder = join(root, 'test', 'bench', 'peer');

/** A database to measure against, installed by the bench the first time that it runs: the program itself never has it. */
export function sqlite(file: string): Database {
  const binary = join(folder, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
  // What the installation says goes where messages go: the bench's own output is JSON alone.
  if (!existsSync(binary)) execFileSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 2, 2] });
  const Peer = createRequire(join(folder, 'package.json'))('better-sqlite3') as new (path: string) => Database;
  return new Peer(file);
}
