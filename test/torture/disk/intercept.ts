import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** One call that the program makes to the file system. */
export interface Operation {
  readonly name: string;
  /** The file or folder that it is about, absolute. */
  readonly path: string;
  readonly given: readonly unknown[];
  /** Does what was asked, as the system does it. */
  readonly run: () => unknown;
}

type Handler = (operation: Operation) => unknown;

/** Every function of the file system that the program uses and that can fail. */
const names = [
  'closeSync', 'copyFileSync', 'fdatasyncSync', 'fstatSync', 'fsyncSync', 'linkSync', 'lstatSync', 'mkdirSync', 'opendirSync', 'openSync', 'readdirSync',
  'readFileSync', 'readSync', 'renameSync', 'rmSync', 'rmdirSync', 'statSync', 'unlinkSync', 'writeFileSync', 'writeSync',
] as const;

type Function = (...given: readonly unknown[]) => unknown;

/**
 * Lets a handler answer every call to the file system below a folder, from outside the program: at the runtime's own module.
 * @param root the folder; calls about anything else go through
 */
export function intercepting<Result>(root: string, handler: Handler, work: () => Result): Result {
  const module = fs as unknown as Record<string, Function>;
  const originals = new Map(names.map((name) => [name, module[name]] as const));
  const open = new Map<number, string>();
  for (const [name, original] of originals) {
    if (original === undefined) continue;
    module[name] = (...given) => {
      const path = pathOf(given[0], open);
      const isInside = path !== undefined && (path === root || path.startsWith(`${root}/`));
      const run = (): unknown => noted(name, path, original(...given), given, open);
      return isInside ? handler({ name, path, given, run }) : run();
    };
  }
  syncBuiltinESMExports();
  try {
    return work();
  } finally {
    for (const [name, original] of originals) if (original !== undefined) module[name] = original;
    syncBuiltinESMExports();
  }
}

function pathOf(given: unknown, open: ReadonlyMap<number, string>): string | undefined {
  return typeof given === 'number' ? open.get(given) : typeof given === 'string' ? given : undefined;
}

function noted(name: string, path: string | undefined, answer: unknown, given: readonly unknown[], open: Map<number, string>): unknown {
  if (name === 'openSync' && typeof answer === 'number' && path !== undefined) open.set(answer, path);
  if (name === 'closeSync' && typeof given[0] === 'number') open.delete(given[0]);
  return answer;
}

/** What the system says when something fails. */
export function systemError(code: string, { name, path }: Pick<Operation, 'name' | 'path'>): Error {
  const syscall = name.replace(/Sync$/u, '');
  return Object.assign(new Error(`${code}: as the test wants it, ${syscall} '${path}'`), { code, errno: -5, syscall, path });
}
