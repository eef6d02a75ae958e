import { onOneLine } from '../../../../domain/text/cleaned.ts';
import { paperChunk } from '../../../../domain/contract/machine-calls.ts';
import { find } from '../../../../domain/kernel/list.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { ask, AskFailed } from '../../../bridge.ts';
import { base64Of } from '../../../state/base64-of.ts';
import { newId } from '../../../state/id.ts';
import { send } from '../../../state/send.ts';
import type { Upload, UploadTrouble } from './uploads.ts';

/** What follows a file on its way. */
export interface Escort {
  /** @param sent bytes so far */
  readonly onSent: (sent: number) => void;
  readonly isCancelled: () => boolean;
}

/** Carries a file into the store, piece by piece, and makes it a paper of its item. @returns why it did not get there; null when it did, or was stopped */
export async function carry({ meeting, item, name, size }: Upload, file: File, escort: Escort): Promise<UploadTrouble | null> {
  const named = onOneLine(name).slice(0, longest.line);
  let upload: string | null = null;
  try {
    if (escort.isCancelled()) return null;
    upload = (await ask('beginPaper', { name: named, size })).upload;
    for (let offset = 0; offset < size; offset += paperChunk) {
      if (escort.isCancelled()) return null;
      await ask('sendPaper', { upload, offset, base64: await base64Of(file.slice(offset, offset + paperChunk)) });
      escort.onSent(Math.min(size, offset + paperChunk));
    }
    const receipt = await ask('endPaper', { upload });
    upload = null;
    const { view } = await ask('meeting', { meeting });
    const papers = find(view.meeting.items, item)?.papers ?? [];
    if (papers.some((paper) => paper.file === receipt.file)) return null;
    const sent = await send({ command: 'changeItem', meeting, item, papers: [...papers, { id: newId(), name: named, link: null, ...receipt }] });
    return sent.ok ? null : { kind: 'refused', failure: sent.failure };
  } catch (error) {
    return error instanceof AskFailed ? { kind: 'refused', failure: error.failure } : { kind: 'unreadable' };
  } finally {
    if (upload !== null) void ask('cancelPaper', { upload }).catch(() => {});
  }
}
