import { text } from '../../domain/text/text.ts';
import { joinShare } from '../share/join.ts';
import { leaveShare } from '../share/leave.ts';
import type { Waiting } from '../share/pull.ts';
import { shareStatus, type ShareStatus } from '../share/status.ts';
import { synchronise, type Synchronised } from '../share/synchronise.ts';
import { exitCodes, language, print, wrongUsage } from './answer.ts';

/** `share join FOLDER`, `share sync`, `share leave`, `share status`. @returns the exit code */
export function share(words: readonly string[], store: string, asJson: boolean): number {
  const [name, folder = ''] = words;
  if (store === '' || words.length !== (name === 'join' ? 2 : 1) || (name === 'join' && folder === '')) return wrongUsage();
  switch (name) {
    case 'join':
      joinShare(store, folder);
      print(text(language(), 'cli.share.joined'));
      return told(synchronise(store, { isThorough: true }));
    case 'sync':
      return told(synchronise(store, { isThorough: true }));
    case 'leave':
      print(text(language(), leaveShare(store) ? 'cli.share.left' : 'cli.share.notShared'));
      return exitCodes.done;
    case 'status':
      return status(shareStatus(store), asJson);
    default:
      return wrongUsage();
  }
}

function told({ pulled, published, papers, isRepublished, hasNewName, closed, isCut }: Synchronised): number {
  if (isRepublished) print(text(language(), 'cli.share.republished'));
  print(text(language(), 'cli.share.synced', { received: pulled.commands, sent: published.segments }));
  if (papers.received + papers.sent > 0) print(text(language(), 'cli.share.papers', { received: papers.received, sent: papers.sent }));
  for (const { commands } of pulled.forks) print(text(language(), 'cli.share.fork', { commands }));
  if (hasNewName) print(text(language(), 'cli.share.newName'));
  tellWaiting([...pulled.waiting, ...papers.waiting], closed);
  for (const file of published.failed) print(text(language(), 'cli.share.unwritten', { file: visible(file) }));
  if (isCut) print(text(language(), 'cli.share.cut'));
  return exitCodes.done;
}

function tellWaiting(waiting: readonly Waiting[], closed: readonly string[]): void {
  for (const { file, trouble } of waiting) print(text(language(), 'cli.share.waiting', { file: visible(file), why: text(language(), `trouble.${trouble}`) }));
  for (const folder of closed) print(text(language(), 'cli.share.closed', { folder: visible(folder) }));
}

function status(found: ShareStatus, asJson: boolean): number {
  if (asJson) {
    print(JSON.stringify(found));
    return exitCodes.done;
  }
  print(text(language(), 'cli.share.folder', { folder: found.folder, state: text(language(), `shareState.${found.state}`) }));
  print(text(language(), 'cli.share.own', found.own));
  for (const { device, received, waiting } of found.devices) print(text(language(), 'cli.share.device', { device, received, waiting }));
  if (found.incoming > 0) print(text(language(), 'cli.share.incoming', { incoming: found.incoming }));
  for (const { device, launch } of found.forks) print(text(language(), 'cli.share.forked', { device, launch }));
  tellWaiting(found.waiting, found.closed);
  return exitCodes.done;
}

/** A name from outside on a terminal: nothing in it steers the terminal or turns the text around. */
function visible(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd').slice(0, 300);
}
