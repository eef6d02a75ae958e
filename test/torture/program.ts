import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBundle } from '../../build/bundle.mjs';

const env = { ...process.env, KLUBBA_PROFILE: join(tmpdir(), 'klubba-no-profile'), KLUBBA_LANGUAGE: 'sv' };

/** What was given to a program, and what it acknowledged before it ended. */
export interface Fed {
  readonly attempted: readonly string[];
  readonly acknowledged: readonly string[];
}

/** When a program is killed: so many milliseconds after it was started, or after its first answer. */
export interface Kill {
  readonly after: 'start' | 'first answer';
  readonly milliseconds: number;
}

/** The real command line as processes of their own. */
export interface Program {
  /** Gives decisions to `apply`, one a line. @param kill null to let it end by itself */
  readonly feed: (store: string, ids: readonly string[], kill: Kill | null) => Promise<Fed>;
}

export async function program(): Promise<Program> {
  const script = await ensureBundle('electron/cli.ts');
  return { feed: async (store, ids, kill) => fed(script, store, ids, kill) };
}

async function fed(script: string, store: string, ids: readonly string[], kill: Kill | null): Promise<Fed> {
  const child = spawn(process.execPath, [script, 'apply', '--store', store], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => undefined);
  const acknowledged: string[] = [];
  let answers = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const id = ids[answers];
    answers += 1;
    if (id !== undefined && isDone(line)) acknowledged.push(id);
    if (answers === 1 && kill?.after === 'first answer') setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  });
  const early = kill?.after === 'start' ? setTimeout(() => child.kill('SIGKILL'), kill.milliseconds) : undefined;
  child.stdin.end(ids.map((id) => `${JSON.stringify({ command: 'recordDecision', id, meeting: 'm1', item: 'i1', text: `Beslut ${id}` })}\n`).join(''));
  await once(child, 'close');
  clearTimeout(early);
  return { attempted: ids, acknowledged };
}

/** An answer that was cut by the end of the program acknowledges nothing. */
function isDone(line: string): boolean {
  try {
    return (JSON.parse(line) as { ok?: unknown }).ok === true;
  } catch {
    return false;
  }
}
