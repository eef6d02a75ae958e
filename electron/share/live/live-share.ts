import { CallError } from '../../app/call-error.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import { partitionsOf, segmentFilesOf, type SegmentFile } from '../../store/segment-files.ts';
import { readDevice, readWorkspace, takeNewDevice, type Workspace } from '../../store/workspace.ts';
import { HeldSegments, nameOf } from '../held-segments.ts';
import { sharedFolder } from '../membership.ts';
import { publish } from '../publish.ts';
import { pull, type Pulled, type Waiting } from '../pull.ts';
import { ring } from '../ring.ts';
import { scannedAt, type Scan } from '../scan.ts';
import { readSeen, writeSeen, type Seen } from '../seen.ts';
import { ownPlace } from '../share-layout.ts';
import { enter, reached, synchronise } from '../synchronise.ts';

/** What one step of the carrying has brought. */
export interface Carried {
  /** Commands that the store did not have. */
  readonly taken: number;
  /** Somebody else has written as this device: from now on it has another name. */
  readonly hasNewName: boolean;
}

/** What is known of the share after the latest step. */
export interface Known {
  readonly waiting: readonly Waiting[];
  readonly closed: readonly string[];
  readonly unwritten: readonly string[];
  readonly own: { readonly commands: number; readonly shared: number };
  readonly seen: readonly Seen[];
}

/**
 * One store and its shared folder, step by step: everything now and then, and between those only what is known to be new. Each step looks first
 * whether the folder is still this organisation's share. All steps throw as `synchronise`.
 */
export class LiveShare {
  readonly #store: string;
  readonly #share: string;
  readonly #workspace: Workspace;
  #person: Id | null;
  #held: HeldSegments;
  /** How many commands of each own segment lie in the share, by the segment's file in the store. */
  readonly #shared = new Map<string, number>();
  readonly #waiting = new Map<string, Waiting>();
  #closed: readonly string[] = [];
  #unwritten: readonly string[] = [];
  #seen: readonly Seen[] = [];

  /** @param person whose profile is in use @throws CallError `not-shared`; StoreError */
  constructor(store: string, person: Id | null) {
    const share = sharedFolder(store);
    if (share === null) throw new CallError('not-shared');
    this.#store = store;
    this.#share = share;
    this.#person = person;
    this.#workspace = readWorkspace(store);
    this.#held = this.#heldNow();
  }

  get share(): string {
    return this.#share;
  }

  get device(): string {
    return this.#held.device;
  }

  /** Somebody else sits here: told to the others at the next step. */
  sits(person: Id | null): void {
    this.#person = person;
  }

  /** Looks through everything, both ways. @param mayFill the person was asked whether an empty folder is to be filled again */
  everything({ mayFill = false, isThorough = false }: { readonly mayFill?: boolean; readonly isThorough?: boolean } = {}): Carried {
    const { pulled, published, papers, hasNewName, closed } = synchronise(this.#store, { isThorough, asksWhenEmpty: !mayFill, person: this.#person });
    this.#held = this.#heldNow();
    this.#shared.clear();
    this.#waiting.clear();
    for (const waiting of [...pulled.waiting, ...papers.waiting]) this.#waiting.set(waiting.file, waiting);
    this.#closed = closed;
    this.#unwritten = published.failed;
    if (!hasNewName) for (const [file, commands] of published.shared) this.#shared.set(file, commands);
    this.look();
    return { taken: pulled.commands + papers.received, hasNewName };
  }

  /** Takes in what has changed in the share. @param paths files there; the last state of each counts */
  takeIn(paths: Iterable<string>): Carried {
    enter(this.#share, this.#workspace, true);
    const files = [...paths].flatMap((path) => scannedAt(this.#share, path));
    if (files.length === 0) return { taken: 0, hasNewName: false };
    const pulled = pull(this.#held, scanOf(files));
    for (const { name } of files) this.#waiting.delete(name);
    for (const waiting of pulled.waiting) this.#waiting.set(waiting.file, waiting);
    if (asksForMore(pulled)) return this.#afterSurprise(pulled);
    this.#held.save();
    if (pulled.commands > 0) ring(this.#store);
    return { taken: pulled.commands, hasNewName: false };
  }

  /** What asks for more than taking in is done as a whole; that it has been taken in already must not hide it. */
  #afterSurprise({ isCloned, forks, commands }: Pulled): Carried {
    const { device } = this.#held;
    const hasNewName = isCloned || forks.some((fork) => fork.device === device);
    if (hasNewName) takeNewDevice(this.#store, device);
    const rest = this.everything({ isThorough: true });
    ring(this.#store);
    return { taken: rest.taken + commands, hasNewName: hasNewName || rest.hasNewName };
  }

  /** Publishes what was recorded on this device since the last time. @returns how many segments grew */
  publishOwn(): number {
    const grown = this.#own().filter((file) => this.#held.end(file).commands > (this.#shared.get(file.name) ?? 0));
    if (grown.length === 0) return 0;
    enter(this.#share, this.#workspace, true);
    const lying = grown.flatMap((file) => scannedAt(this.#share, ownPlace(this.#share, nameOf(file), file.year)));
    const { failed, shared } = reached(() => publish(this.#held, this.#share, scanOf(lying), { isThorough: false, rewritten: new Set(), only: grown }));
    for (const [file, commands] of shared) this.#shared.set(file, commands);
    this.#unwritten = failed;
    this.#held.save();
    if (failed.length > 0) throw new CallError('share-unwritable');
    return grown.length;
  }

  /** Reads what the others have said that they have. */
  look(): void {
    this.#seen = readSeen(this.#share, this.#workspace.id).filter(({ device }) => device !== this.#held.device);
  }

  known(): Known {
    const own = this.#own();
    return {
      waiting: [...this.#waiting.values()],
      closed: this.#closed,
      unwritten: this.#unwritten,
      own: { commands: sum(own, (file) => this.#held.end(file).commands), shared: sum(own, (file) => this.#shared.get(file.name) ?? 0) },
      seen: this.#seen,
    };
  }

  /** How much of this device's a device has that says so. */
  receivedBy({ heads }: Seen): number {
    return sum(this.#own(), (file) => Math.min(this.#held.end(file).commands, heads[file.partition]?.[file.device]?.[file.launch] ?? 0));
  }

  /** Tells the others what this device has. */
  tell(): void {
    enter(this.#share, this.#workspace, true);
    reached(() => writeSeen(this.#held, this.#share, this.#person));
  }

  #heldNow(): HeldSegments {
    return new HeldSegments(this.#store, this.#workspace.id, readDevice(this.#store) ?? '');
  }

  /** This device's own segments. */
  #own(): readonly SegmentFile[] {
    const { device } = this.#held;
    const files = partitionsOf(this.#store).flatMap((partition) => segmentFilesOf(this.#store, partition, device));
    return files.filter((file) => {
      if (file.launch !== nameOf(file).launch) return false;
      // A segment that was begun since is made known, so that what is told of it is complete.
      this.#held.of(nameOf(file));
      return true;
    });
  }
}

function asksForMore({ isCloned, forks, redacting }: Pulled): boolean {
  return isCloned || forks.length > 0 || redacting.size > 0;
}

function scanOf(files: Scan['files']): Scan {
  return { files, links: [], closed: [], isCut: false };
}

function sum<Each>(all: readonly Each[], count: (each: Each) => number): number {
  return all.reduce((total, each) => total + count(each), 0);
}
