import { join, resolve } from 'node:path';
import { isoInstantSchema } from '../../domain/kernel/calendar.ts';
import { text } from '../../domain/text/text.ts';
import { restoreFrom } from '../share/restore.ts';
import { copyStore } from '../store/daily-copy.ts';
import { copyAsOf, placeAt } from '../store/past-copy.ts';
import { quarantined } from '../store/quarantine.ts';
import { repair } from '../store/repair.ts';
import { verify } from '../store/verify.ts';
import { readWorkspace } from '../store/workspace.ts';
import { exitCodes, language, print, wrongUsage } from './answer.ts';

/** Puts aside what cannot be read. @returns 0 when the store is clean afterwards, 1 when something is still missing or in doubt */
export function repaired(directory: string, asJson: boolean): number {
  const done = repair(directory);
  const { ok, problems } = verify(directory);
  if (asJson) print(JSON.stringify({ ok, repaired: done, problems, quarantine: quarantined(directory) }));
  else {
    for (const { file, line, what } of done) print(text(language(), `cli.repair.${what}`, { file, line }));
    if (done.length === 0) print(text(language(), 'cli.repair.nothing'));
    for (const { file, line, kind } of problems) print(text(language(), 'cli.verify.problem', { file, line, kind: text(language(), `problem.${kind}`) }));
    if (!ok) print(text(language(), 'cli.repair.left'));
  }
  return ok ? exitCodes.done : exitCodes.refused;
}

/** A copy of the store in a folder of its own: as it is now, or as it was at a moment. */
export function backup(store: string, folder: string, at: string | undefined): number {
  if (at !== undefined) return backupAsOf(store, folder, at);
  const moment = new Date().toISOString().slice(0, 19).replace(/[-:]/gu, '');
  const target = join(resolve(folder), `klubba-${readWorkspace(store).id}-${moment}Z`);
  copyStore(store, target);
  print(target);
  return exitCodes.done;
}

function backupAsOf(store: string, folder: string, at: string): number {
  const moment = isoInstantSchema.safeParse(at);
  if (!moment.success) return wrongUsage();
  const target = join(resolve(folder), `klubba-${readWorkspace(store).id}-${new Date(moment.data).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z-as-of`);
  copyAsOf(store, target, placeAt(moment.data));
  print(target);
  return exitCodes.done;
}

/** Brings back from a copy what a store has lost. */
export function restored(store: string, copy: string): number {
  const { isNew, commands, papers, problems } = restoreFrom(copy, store);
  if (!isNew && commands + papers === 0) print(text(language(), 'cli.restore.nothing'));
  else print(text(language(), isNew ? 'cli.restore.new' : 'cli.restore.merged', { commands, papers }));
  if (problems > 0) print(text(language(), 'cli.restore.problems', { problems }));
  return exitCodes.done;
}
