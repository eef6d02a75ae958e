import { basename, resolve } from 'node:path';
import { text } from '../../domain/text/text.ts';
import { CallError } from '../app/call-error.ts';
import { Workspace } from '../app/workspace.ts';
import { createPacket } from '../share/packet/create-packet.ts';
import { importPacket } from '../share/packet/import-packet.ts';
import { rememberSent } from '../share/packet/sent-files.ts';
import { openStore } from '../store/store.ts';
import { exitCodes, language, print, wrongUsage } from './answer.ts';

export interface PacketOptions {
  readonly store: string;
  readonly group: string | undefined;
  readonly out: string | undefined;
}

/** `packet create --group GROUP --out FILE`, `packet import FILE`. @returns the exit code */
export function packet(words: readonly string[], { store, group, out }: PacketOptions): number {
  const [name, file = '', ...others] = words;
  if (store === '' || others.length > 0) return wrongUsage();
  if (name === 'create' && file === '' && group !== undefined && out !== undefined && out !== '') return created(store, group, out);
  if (name === 'import' && file !== '') return taken(store, file);
  return wrongUsage();
}

function created(store: string, wanted: string, file: string): number {
  const group = groupCalled(store, wanted);
  const { segments, papers } = createPacket(store, group, resolve(file));
  rememberSent(store, { at: Date.now(), group, file: basename(file), kind: 'packet', to: null });
  print(text(language(), 'cli.packet.created', { segments, papers }));
  print(text(language(), 'cli.packet.confidential'));
  return exitCodes.done;
}

/** @returns the id of the group with a short name or an id @throws CallError `group-unknown` */
function groupCalled(store: string, wanted: string): string {
  const workspace = new Workspace(openStore(store, { mode: 'read' }));
  try {
    const found = workspace.organisation().groups.find(({ id, shortName }) => id === wanted || shortName === wanted);
    if (found === undefined) throw new CallError('group-unknown', { group: wanted.slice(0, 64) });
    return found.id;
  } finally {
    workspace.close();
  }
}

function taken(store: string, file: string): number {
  const { commands, papers, forks, hasNewName } = importPacket(store, file);
  print(text(language(), 'cli.packet.imported', { commands, papers }));
  if (forks > 0) print(text(language(), 'cli.packet.forks', { forks }));
  if (hasNewName) print(text(language(), 'cli.share.newName'));
  return exitCodes.done;
}
