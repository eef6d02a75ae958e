import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { largestPaper } from '../../../../domain/contract/machine-calls.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { newId } from '../../../state/id.ts';
import { carry } from './carry.ts';

/** A file on its way to an item, or one that did not get there. */
export interface Upload {
  readonly id: Id;
  readonly meeting: Id;
  readonly item: Id;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes that have been carried. */
  readonly sent: number;
  readonly trouble: UploadTrouble | null;
}

export type UploadTrouble = { readonly kind: 'too-large' } | { readonly kind: 'unreadable' } | { readonly kind: 'refused'; readonly failure: CallFailure };

/* Beside the screens: a file goes on while somebody looks at another item, or at another screen. */
let uploads: readonly Upload[] = [];
const viewers = new Set<() => void>();
const cancelled = new Set<Id>();
let turn: Promise<void> = Promise.resolve();

function tell(next: readonly Upload[]): void {
  uploads = next;
  for (const viewer of viewers) viewer();
}

function change(id: Id, changes: Partial<Upload>): void {
  tell(uploads.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));
}

function forget(id: Id): void {
  tell(uploads.filter((upload) => upload.id !== id));
}

function subscribe(viewer: () => void): () => void {
  viewers.add(viewer);
  return () => viewers.delete(viewer);
}

/** One file at a time: they share the disk. A file that is too large is never read. */
function begin(meeting: Id, item: Id, file: File): void {
  const upload: Upload = { id: newId(), meeting, item, name: file.name, size: file.size, sent: 0, trouble: null };
  if (file.size > largestPaper) return tell([...uploads, { ...upload, trouble: { kind: 'too-large' } }]);
  tell([...uploads, upload]);
  turn = turn.then(async () => {
    const trouble = await carry(upload, file, {
      onSent: (sent) => change(upload.id, { sent }),
      isCancelled: () => cancelled.has(upload.id),
    });
    if (trouble === null) forget(upload.id);
    else change(upload.id, { trouble });
  });
}

export interface Uploads {
  readonly uploads: readonly Upload[];
  readonly attach: (item: Id, files: readonly File[]) => void;
  /** Stops one that is on its way, or puts away one that came to nothing. */
  readonly dismiss: (upload: Upload) => void;
}

export function useUploads(meeting: Id): Uploads {
  const all = useSyncExternalStore(subscribe, () => uploads);
  const attach = useCallback((item: Id, files: readonly File[]) => files.forEach((file) => begin(meeting, item, file)), [meeting]);
  const dismiss = useCallback((upload: Upload) => {
    cancelled.add(upload.id);
    if (upload.trouble !== null) forget(upload.id);
  }, []);
  return useMemo(() => ({ uploads: all.filter((upload) => upload.meeting === meeting), attach, dismiss }), [all, attach, dismiss, meeting]);
}
