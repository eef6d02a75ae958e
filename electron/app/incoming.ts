import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IncomingPacket } from '../../domain/contract/packet-calls.ts';
import { newId } from '../store/identity.ts';
import { CallError } from './call-error.ts';

interface Held extends IncomingPacket {
  readonly path: string;
  /** The file was made for this, and goes with it. */
  readonly isOurs: boolean;
}

/** The packet that was opened last and waits to be looked at. A window knows its name and never its place. */
export class Incoming {
  readonly #told: (packet: IncomingPacket | null) => void;
  #held: Held | null = null;

  constructor(told: (packet: IncomingPacket | null) => void) {
    this.#told = told;
  }

  /** What a window may know of it. */
  get shown(): IncomingPacket | null {
    return this.#held === null ? null : { id: this.#held.id, name: this.#held.name };
  }

  /** Takes the place of one that waits. */
  offer(path: string, { name = basename(path), isOurs = false }: { readonly name?: string; readonly isOurs?: boolean } = {}): void {
    this.#leave();
    this.#held = { id: newId(), name: name.slice(0, 300), path, isOurs };
    this.#told(this.shown);
  }

  /** Where it lies. @throws CallError `packet-gone` when another has come, or none is there */
  pathOf(id: string): string {
    if (this.#held?.id !== id) throw new CallError('packet-gone');
    return this.#held.path;
  }

  dismiss(id: string): void {
    if (this.#held?.id !== id) return;
    this.#leave();
    this.#told(null);
  }

  #leave(): void {
    const held = this.#held;
    this.#held = null;
    if (held?.isOurs === true) void rm(held.path, { force: true }).catch(() => {});
  }
}
