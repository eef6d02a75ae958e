import type { PaperReceipt } from '../../domain/contract/machine-calls.ts';
import type { Settings } from '../../domain/contract/settings.ts';
import { draftsIn, type Drafts, type DraftsFile } from '../store/drafts.ts';
import { settingsIn, type SettingsFile } from '../store/settings.ts';
import { replaceWhole } from '../store/whole-file.ts';
import { CallError } from './call-error.ts';
import { copyPaper, type PaperCopy } from './paper-files.ts';
import { PacketUploads } from './packet-uploads.ts';
import { PaperUploads } from './paper-uploads.ts';

/** What one person has on one machine. */
export interface Profile {
  readonly folder: string;
  readonly settings: SettingsFile;
  readonly drafts: DraftsFile;
  readonly uploads: PaperUploads;
  readonly packets: PacketUploads;
}

/** @param folder see `profileFolder` */
export function profileAt(folder: string): Profile {
  return { folder, settings: settingsIn(folder), drafts: draftsIn(folder), uploads: new PaperUploads(), packets: new PacketUploads(folder) };
}

/** What the thread of the profile does: everything on the disk that is not the journal. */
export const profileCalls = {
  changeSettings: ({ settings }: Profile, changes: Partial<Settings>): Settings => kept(() => settings.change(changes)),
  drafts: ({ drafts }: Profile, _nothing: undefined): Drafts => drafts.read(),
  keepDraft: ({ drafts }: Profile, { key, text }: { readonly key: string; readonly text: string }): void => kept(() => drafts.keep(key, text)),
  beginPaper: ({ uploads }: Profile, { store, size }: { readonly store: string; readonly size: number }): string => uploads.begin(store, size),
  sendPaper: ({ uploads }: Profile, { upload, offset, base64 }: { readonly upload: string; readonly offset: number; readonly base64: string }): void =>
    uploads.send(upload, offset, Buffer.from(base64, 'base64')),
  endPaper: ({ uploads }: Profile, { upload }: { readonly upload: string }): PaperReceipt => uploads.end(upload),
  cancelPaper: ({ uploads }: Profile, { upload }: { readonly upload: string }): void => uploads.cancel(upload),
  beginPacket: ({ packets }: Profile, { size }: { readonly size: number }): string => packets.begin(size),
  sendPacket: ({ packets }: Profile, { upload, offset, base64 }: { readonly upload: string; readonly offset: number; readonly base64: string }): void =>
    packets.send(upload, offset, Buffer.from(base64, 'base64')),
  endPacket: ({ packets }: Profile, { upload }: { readonly upload: string }): string => packets.end(upload),
  cancelPacket: ({ packets }: Profile, _nothing: undefined): void => packets.cancel(),
  copyPaper: ({ folder }: Profile, { store, file, name }: { readonly store: string; readonly file: string; readonly name: string }): PaperCopy =>
    copyPaper(store, file, name, folder),
  writeFile: (_profile: Profile, { path, content }: { readonly path: string; readonly content: string | Uint8Array }): void => {
    try {
      replaceWhole(path, content);
    } catch {
      throw new CallError('file-unwritable');
    }
  },
} as const;

export type ProfileCalls = typeof profileCalls;

/** @throws CallError `profile-unwritable` */
function kept<Done>(work: () => Done): Done {
  try {
    return work();
  } catch {
    throw new CallError('profile-unwritable');
  }
}
