import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dice } from '../seeded.ts';
import { intercepting, type Operation } from './intercept.ts';

const { mkdirSync, readdirSync, readFileSync, writeFileSync } = fs;

/** One thing that the program asked the disk for, in the order in which it did. Files are numbered; folders go by their paths. */
type Entry =
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'sync-folder'; readonly folder: string }
  | { readonly kind: 'name'; readonly file: number; readonly path: string; readonly was: string | null }
  | { readonly kind: 'unname'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

interface OpenFile {
  readonly path: string;
  readonly file: number | null;
  place: number;
}

/**
 * Remembers everything that a program asks of the disk below a folder, so that any crash on the way can be acted out afterwards: what was not synced
 * may have reached the disk or not, each write and each name by itself.
 */
export class ShadowDisk {
  readonly #root: string;
  readonly #log: Entry[] = [];
  /** What each file held at the beginning; nothing for those that were made since. */
  readonly #begun = new Map<number, Uint8Array>();
  readonly #namesBefore = new Map<string, number>();
  readonly #foldersBefore = new Set<string>();
  readonly #names = new Map<string, number>();
  readonly #open = new Map<number, OpenFile>();
  #files = 0;

  constructor(root: string) {
    this.#root = root;
    this.#foldersBefore.add(root);
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) this.#foldersBefore.add(path);
      else this.#namesBefore.set(path, this.#made(readFileSync(path)));
    }
    for (const [path, file] of this.#namesBefore) this.#names.set(path, file);
  }

  /** How many things the program has asked for so far. */
  get length(): number {
    return this.#log.length;
  }

  watch<Result>(work: () => Result): Result {
    return intercepting(this.#root, (operation) => this.#noted(operation), work);
  }

  /**
   * Puts down what is left after the power went.
   * @param after how many of the things that were asked for had been, by then
   * @param target an empty folder
   */
  crash(after: number, dice: Dice, target: string): void {
    const log = this.#log.slice(0, after);
    const { names, folders } = this.#namesAfter(log, dice);
    mkdirSync(target, { recursive: true });
    for (const folder of [...folders].toSorted()) if (this.#isReachable(folder, folders)) mkdirSync(join(target, folder.slice(this.#root.length)), { recursive: true });
    for (const [path, file] of names) {
      if (this.#isReachable(dirname(path), folders)) writeFileSync(join(target, path.slice(this.#root.length)), this.#contentsAfter(file, log, dice));
    }
  }

  #made(bytes: Uint8Array): number {
    this.#files += 1;
    this.#begun.set(this.#files, bytes);
    return this.#files;
  }

  #noted(operation: Operation): unknown {
    const { name, path, given, run } = operation;
    const wasThere = this.#names.has(path);
    const isMade = name === 'mkdirSync' ? this.#foldersToMake(path) : [];
    const answer = run();
    switch (name) {
      case 'openSync':
        this.#opened(answer as number, path, given, wasThere);
        break;
      case 'closeSync':
        this.#open.delete(given[0] as number);
        break;
      case 'writeSync':
        this.#wrote(given, answer as number);
        break;
      case 'fsyncSync':
      case 'fdatasyncSync':
        this.#synced(given[0] as number);
        break;
      case 'renameSync':
      case 'linkSync':
        this.#named(path, given[1] as string, name === 'renameSync');
        break;
      case 'unlinkSync':
      case 'rmSync':
        if (wasThere) this.#unnamed(path);
        break;
      case 'mkdirSync':
        for (const folder of isMade) this.#log.push({ kind: 'folder', path: folder });
        break;
      case 'writeFileSync':
      case 'copyFileSync':
        throw new Error(`The shadow disk does not know ${name}.`);
    }
    return answer;
  }

  #foldersToMake(path: string): readonly string[] {
    const made: string[] = [];
    for (let folder = path; folder.startsWith(this.#root) && !fs.existsSync(folder); folder = dirname(folder)) made.unshift(folder);
    return made;
  }

  #opened(descriptor: number, path: string, given: readonly unknown[], wasThere: boolean): void {
    if (!wasThere && !fs.statSync(path).isDirectory()) {
      const file = this.#made(new Uint8Array());
      this.#names.set(path, file);
      this.#log.push({ kind: 'name', file, path, was: null });
    }
    const file = this.#names.get(path) ?? null;
    this.#open.set(descriptor, { path, file, place: given[1] === 'a' ? fs.fstatSync(descriptor).size : 0 });
  }

  #wrote([descriptor, bytes, offset = 0, , position]: readonly unknown[], count: number): void {
    const open = this.#open.get(descriptor as number);
    if (open?.file === null || open === undefined) return;
    const isText = typeof bytes === 'string';
    const at = !isText && typeof position === 'number' ? position : open.place;
    const from = isText ? 0 : (offset as number);
    const written = (isText ? Buffer.from(bytes) : Buffer.from(bytes as Uint8Array)).subarray(from, from + count);
    this.#log.push({ kind: 'write', file: open.file, at, bytes: Buffer.from(written) });
    if (isText || typeof position !== 'number') open.place += count;
  }

  #synced(descriptor: number): void {
    const open = this.#open.get(descriptor);
    if (open === undefined) return;
    this.#log.push(open.file === null ? { kind: 'sync-folder', folder: open.path } : { kind: 'sync', file: open.file });
  }

  #named(from: string, to: string, isMoved: boolean): void {
    const file = this.#names.get(from);
    if (file === undefined) throw new Error(`The shadow disk does not know ${from}.`);
    this.#names.set(to, file);
    if (isMoved) this.#names.delete(from);
    this.#log.push({ kind: 'name', file, path: to, was: isMoved ? from : null });
  }

  #unnamed(path: string): void {
    this.#names.delete(path);
    this.#log.push({ kind: 'unname', path });
  }

  #isReachable(folder: string, folders: ReadonlySet<string>): boolean {
    if (folder === this.#root) return true;
    return folders.has(folder) && this.#isReachable(dirname(folder), folders);
  }

  /** Names that were made or taken away reach the disk when their folder is synced; until then each does or does not, in any order. */
  #namesAfter(log: readonly Entry[], dice: Dice): { readonly names: ReadonlyMap<string, number>; readonly folders: ReadonlySet<string> } {
    const names = new Map(this.#namesBefore);
    const folders = new Set(this.#foldersBefore);
    for (const [index, entry] of log.entries()) {
      if (entry.kind !== 'name' && entry.kind !== 'unname' && entry.kind !== 'folder') continue;
      const folder = dirname(entry.path);
      const isSynced = log.slice(index).some((later) => later.kind === 'sync-folder' && later.folder === folder);
      if (!isSynced && dice(0, 1) === 0) continue;
      if (entry.kind === 'folder') folders.add(entry.path);
      else if (entry.kind === 'unname') names.delete(entry.path);
      else {
        names.set(entry.path, entry.file);
        if (entry.was !== null) names.delete(entry.was);
      }
    }
    return { names, folders };
  }

  /** Of what was written and not synced, each write is there, is not, or is there in part; where a later one is there and an earlier is not, zeros are. */
  #contentsAfter(file: number, log: readonly Entry[], dice: Dice): Uint8Array {
    let contents = Buffer.from(this.#begun.get(file) ?? []);
    for (const [index, entry] of log.entries()) {
      if (entry.kind !== 'write' || entry.file !== file) continue;
      const isSynced = log.slice(index).some((later) => later.kind === 'sync' && later.file === file);
      const fate = isSynced ? 0 : dice(0, 3);
      if (fate >= 2) continue;
      const bytes = fate === 1 ? entry.bytes.subarray(0, dice(0, entry.bytes.length)) : entry.bytes;
      const size = Math.max(contents.length, entry.at + bytes.length);
      if (size > contents.length) contents = Buffer.concat([contents, Buffer.alloc(size - contents.length)]);
      contents.set(bytes, entry.at);
    }
    return contents;
  }
}
