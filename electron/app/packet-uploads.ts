import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packetEnding } from '../../domain/contract/packet-ending.ts';
import { newId } from '../store/identity.ts';
import { writeFully } from '../store/whole-file.ts';
import { CallError } from './call-error.ts';

interface Upload {
  readonly id: string;
  readonly path: string;
  readonly descriptor: number;
  readonly size: number;
  received: number;
}

/** A packet that was dropped on the window, on its way to a file of this profile: one at a time, and none outlives the next. */
export class PacketUploads {
  readonly #folder: string;
  #upload: Upload | null = null;

  /** @param profile see `profileFolder` */
  constructor(profile: string) {
    this.#folder = join(profile, 'incoming');
  }

  /** @returns what the upload is called from now on @throws CallError */
  begin(size: number): string {
    this.cancel();
    const id = newId();
    const path = join(this.#folder, `${id}.${packetEnding}`);
    const descriptor = orNotKept(() => {
      rmSync(this.#folder, { recursive: true, force: true });
      mkdirSync(this.#folder, { recursive: true });
      return openSync(path, 'wx', 0o600);
    });
    this.#upload = { id, path, descriptor, size, received: 0 };
    return id;
  }

  /** Takes the bytes from `offset` on, which is where the last ones ended. @throws CallError; then the upload is over */
  send(id: string, offset: number, bytes: Uint8Array): void {
    const upload = this.#known(id);
    if (offset !== upload.received || offset + bytes.length > upload.size) {
      this.cancel();
      throw new CallError('packet-unreadable');
    }
    orNotKept(() => writeFully(upload.descriptor, bytes), () => this.cancel());
    upload.received += bytes.length;
  }

  /** @returns where the packet lies @throws CallError when it is not whole */
  end(id: string): string {
    const upload = this.#known(id);
    if (upload.received !== upload.size) {
      this.cancel();
      throw new CallError('packet-unreadable');
    }
    orNotKept(() => fsyncSync(upload.descriptor), () => this.cancel());
    closeSync(upload.descriptor);
    this.#upload = null;
    return upload.path;
  }

  /** Leaves nothing behind of what has not come whole. */
  cancel(): void {
    const upload = this.#upload;
    this.#upload = null;
    if (upload === null) return;
    closeSync(upload.descriptor);
    rmSync(upload.path, { force: true });
  }

  #known(id: string): Upload {
    if (this.#upload?.id !== id) throw new CallError('packet-unreadable');
    return this.#upload;
  }
}

function orNotKept<Done>(work: () => Done, otherwise: () => void = () => {}): Done {
  try {
    return work();
  } catch {
    otherwise();
    throw new CallError('packet-not-kept');
  }
}
