import { resolve } from 'node:path';
import { text } from '../../domain/text/text.ts';
import { Workspace } from '../app/workspace.ts';
import { takeExport } from '../export/everything/take-export.ts';
import { writeExport } from '../export/everything/write-export.ts';
import { openStore } from '../store/store.ts';
import { exitCodes, language, print, wrongUsage } from './answer.ts';

/** Everything that the store holds, as one JSON file. */
export function everythingWritten(store: string, file: string | undefined): number {
  if (file === undefined || file === '') return wrongUsage();
  const workspace = new Workspace(openStore(store, { mode: 'read' }));
  try {
    const { journals, papers } = writeExport(workspace, store, resolve(file));
    print(text(language(), 'cli.export.written', { journals, papers }));
    print(text(language(), 'cli.export.confidential'));
    return exitCodes.done;
  } finally {
    workspace.close();
  }
}

/** Takes back what such a file holds. */
export function everythingTaken(store: string, file: string): number {
  const { commands, papers } = takeExport(store, resolve(file));
  print(text(language(), 'cli.export.taken', { commands, papers }));
  return exitCodes.done;
}
