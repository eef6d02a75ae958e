import { tooDeepAt } from '../store/depth.ts';
import { deepestNesting, longestLine } from '../store/line.ts';
import type { Thread } from '../app/thread.ts';
import { exitCodes, print, sentence } from './answer.ts';
import { linesOf } from './lines.ts';

/**
 * One command a line in, one answer a line out, each only after it is on the disk and before the next line is read. The store is opened,
 * or made, before the first: one that is to be refused is refused whatever comes.
 */
export async function applyLines(thread: Thread): Promise<number> {
  await thread.call('revision', undefined);
  let refused = false;
  for await (const line of linesOf(process.stdin as AsyncIterable<Uint8Array>, longestLine)) {
    if (line?.trim() === '') continue;
    const answer = await thread.call('handle', { command: parsed(line), by: null });
    if (answer.ok) {
      print(JSON.stringify({ ok: true, id: answer.id, events: answer.events }));
      continue;
    }
    refused = true;
    const { code, detail } = answer.error;
    print(JSON.stringify({ ok: false, error: { code, message: sentence(code, detail) } }));
  }
  return refused ? exitCodes.refused : exitCodes.done;
}

/** Null for a line that is no JSON, or too large or deep to be a command: the contract refuses it. */
function parsed(line: string | null): unknown {
  if (line === null || tooDeepAt(line, deepestNesting) >= 0) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
