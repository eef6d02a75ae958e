import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { largestPaper, type PaperReceipt } from '../../domain/contract/machine-calls.ts';
import { newId } from '../store/identity.ts';
import { layout } from '../store/layout.ts';
import { renameWhole, writeFully } from '../store/whole-file.ts';
import { CallError } from './call-error.ts';
import { isSound } from './paper-files.ts';

interface Upload {
  readonly store: string;
  readonly draft: string;
  readonly descriptor: number;
  readonly hash: Hash;
  readonly size: number;
  received: number;
  /** When something of it came last, milliseconds on the clock of `PaperUploads`. */
  heardAt: number;
}

const mostAtOnce = 20;

/** Milliseconds without a word after which an upload has no window any more: one that was loaded again, say. */
const longestSilence = 60_000;

/** Milliseconds after which a paper that never arrived is nobody's any more. */
const abandonedAfter = 24 * 60 * 60_000;

/** Papers on their way into a store: written under a name of their own, and given the name of their content when they are whole. */
export class PaperUploads {
  readonly #uploads = new Map<string, Upload>();
  readonly #now: () => number;

  /** @param now a clock that only goes forward, milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** @param size bytes that will come @returns what the upload is called from now on @throws CallError */
  begin(store: string, size: number): string {
    if (size > largestPaper) throw new CallError('paper-too-large', { megabytes: largestPaper / 1024 / 1024 });
    this.#cancelSilent();
    if (this.#uploads.size >= mostAtOnce) throw new CallError('papers-too-many', { count: mostAtOnce });
    const id = newId();
    const draft = `${layout.paper(store, id)}.draft`;
    orNotSaved(() => {
      mkdirSync(layout.papers(store), { recursive: true });
      removeAbandoned(layout.papers(store));
    });
    const descriptor = orNotSaved(() => openSync(draft, 'wx'));
    this.#uploads.set(id, { store, draft, descriptor, hash: createHash('sha256'), size, received: 0, heardAt: this.#now() });
    return id;
  }

  /** Takes the bytes from `offset` on, which is where the last ones ended. @throws CallError; then the upload is over */
  send(id: string, offset: number, bytes: Uint8Array): void {
    const upload = this.#known(id);
    if (offset !== upload.received || offset + bytes.length > upload.size) {
      this.cancel(id);
      throw new CallError('paper-interrupted');
    }
    try {
      writeFully(upload.descriptor, bytes);
    } catch {
      this.cancel(id);
      throw new CallError('paper-not-saved');
    }
    upload.hash.update(bytes);
    upload.received += bytes.length;
    upload.heardAt = this.#now();
  }

  /** Durable once it returns. A paper that is there already is not written twice. @throws CallError; then nothing is kept */
  end(id: string): PaperReceipt {
    const upload = this.#known(id);
    try {
      if (upload.received !== upload.size) throw new CallError('paper-interrupted');
      const file = upload.hash.digest('hex');
      orNotSaved(() => keepAs(file, upload));
      return { file, size: upload.size };
    } finally {
      this.cancel(id);
    }
  }

  /** Leaves nothing behind. */
  cancel(id: string): void {
    const upload = this.#uploads.get(id);
    if (upload === undefined) return;
    this.#uploads.delete(id);
    closeSync(upload.descriptor);
    try {
      unlinkSync(upload.draft);
    } catch {
      // It has got its name already, or its folder has gone.
    }
  }

  cancelAll(): void {
    for (const id of this.#uploads.keys()) this.cancel(id);
  }

  #cancelSilent(): void {
    for (const [id, { heardAt }] of this.#uploads) if (this.#now() - heardAt > longestSilence) this.cancel(id);
  }

  #known(id: string): Upload {
    const upload = this.#uploads.get(id);
    if (upload === undefined) throw new CallError('paper-interrupted');
    return upload;
  }
}

/** What lies under the name and is not what it says gives way. */
function keepAs(file: string, { store, descriptor, draft }: Upload): void {
  fsyncSync(descriptor);
  if (!isSound(store, file)) renameWhole(draft, layout.paper(store, file));
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => /^[0-9a-z]{20}\.draft$/u.test(each))) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > abandonedAfter) unlinkSync(path);
  }
}

function orNotSaved<Done>(work: () => Done): Done {
  try {
    return work();
  } catch {
    throw new CallError('paper-not-saved');
  }
}
