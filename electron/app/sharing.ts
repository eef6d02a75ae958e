import type { Sharing, SharingNews, SharingView } from '../../domain/contract/sharing.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { joinShare } from '../share/join.ts';
import { leaveShare } from '../share/leave.ts';
import { ClockOffsets } from '../share/live/clock-offsets.ts';
import { LiveShare, type Carried, type Known } from '../share/live/live-share.ts';
import { watchShare } from '../share/live/share-watch.ts';
import { sharedFolder } from '../share/membership.ts';
import { forksIn } from '../share/status.ts';
import { HeldSegments } from '../share/held-segments.ts';
import { StoreError } from '../store/error.ts';
import { quarantined } from '../store/quarantine.ts';
import { readDevice, readWorkspace } from '../store/workspace.ts';
import { CallError } from './call-error.ts';

/** What a step of the sharing has to say. */
export interface Told extends SharingNews {
  /** The store has got something from others. */
  readonly hasNews: boolean;
  /** The device has another name: whoever writes the store opens it anew. */
  readonly hasNewName: boolean;
}

/** Milliseconds for which changes are gathered before they are carried. */
const gathering = 25;
/** Milliseconds between two looks at a folder that is not there, or that cannot be used. */
const patience = 2_000;
/** The same where more has to be done to find out whether it can be used. */
const longPatience = 8_000;
/** Everything is looked through when nothing has been for so long, milliseconds, and longer where a look takes long: network drives tell nobody of changes. */
const shortestPause = 4_000;
const pauseOverLook = 30;
/** Half-synced files are tried again after so many milliseconds. */
const halfPause = 300;
const mostHalfTries = 10;
/** What this device has is told at most so often, milliseconds. */
const tellingPause = 500;

interface Due {
  everything: boolean;
  own: boolean;
  seen: boolean;
  readonly paths: Set<string>;
}

/** Carries one store through its shared folder as long as it is open: at each sign of something new, and now and then everything. */
export class OpenSharing {
  readonly #store: string;
  readonly #tell: (told: Told) => void;
  readonly #offsets = new ClockOffsets();
  #live: LiveShare | null = null;
  #watch: { readonly close: () => void } | null = null;
  #due: Due = nothingDue();
  #timer: NodeJS.Timeout | undefined;
  #pollTimer: NodeJS.Timeout | undefined;
  #tellTimer: NodeJS.Timeout | undefined;
  #halfTries = 0;
  #trouble: string | null = null;
  #carriedAt: number | null = null;
  #hasNewName = false;
  #forks = 0;
  #person: Id | null = null;
  #said = '';

  constructor(store: string, tell: (told: Told) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  /** @param person whose profile is in use */
  begin(person: Id | null): void {
    this.#person = person;
    this.#live?.sits(person);
    if (this.#live === null) this.#open();
    this.#wake((due) => (due.everything = true));
  }

  /** Something was recorded in the store. */
  recorded(): void {
    this.#wake((due) => (due.own = true));
  }

  /** @throws CallError, StoreError */
  join(folder: string): void {
    this.leave();
    joinShare(this.#store, folder);
    this.#open();
    this.synchronise(false);
  }

  leave(): void {
    this.end();
    this.#live = null;
    this.#trouble = null;
    leaveShare(this.#store);
    this.#say(nothingTaken);
  }

  /** Looks through everything at once, and proves again what was proven before. @param mayFill fills a folder that is empty @throws CallError */
  synchronise(mayFill: boolean): void {
    if (this.#live === null) throw new CallError('not-shared');
    this.#step(() => this.#everything({ mayFill, isThorough: true }));
    if (this.#trouble !== null) throw new CallError(this.#trouble);
  }

  view(): SharingView {
    const known = this.#live?.known() ?? nothingKnown;
    const { live, trouble } = { live: this.#live, trouble: this.#trouble };
    const devices = known.seen.map((seen) => {
      const received = live?.receivedBy(seen) ?? 0;
      return { device: seen.device, person: seen.person, at: seen.at, received, waiting: known.own.commands - received };
    });
    return {
      folder: sharedFolder(this.#store),
      trouble,
      carriedAt: this.#carriedAt,
      device: readDevice(this.#store) ?? '',
      own: known.own,
      devices,
      waiting: known.waiting.slice(0, mostShown),
      unwritten: known.unwritten.slice(0, mostShown),
      closed: known.closed.slice(0, mostShown),
      hasNewName: this.#hasNewName,
      forks: this.#forks,
      quarantine: quarantined(this.#store).slice(0, mostShown).map(({ name, kind, segment, size }) => ({ name, kind, segment, size })),
    };
  }

  end(): void {
    for (const timer of [this.#timer, this.#pollTimer, this.#tellTimer]) clearTimeout(timer);
    this.#timer = undefined;
    this.#tellTimer = undefined;
    this.#watch?.close();
    this.#watch = null;
  }

  #open(): void {
    if (sharedFolder(this.#store) === null) return this.#say(nothingTaken);
    this.#live = new LiveShare(this.#store, this.#person);
    this.#forks = forksIn(new HeldSegments(this.#store, readWorkspace(this.#store).id, this.#live.device)).length;
  }

  #listen(): void {
    if (this.#live === null || this.#watch !== null) return;
    this.#watch = watchShare(this.#live.share, {
      journal: (path) => this.#wake((due) => due.paths.add(path)),
      seen: () => this.#wake((due) => (due.seen = true)),
      other: () => this.#wake((due) => (due.everything = true)),
    });
  }

  #wake(note: (due: Due) => unknown, after = gathering): void {
    note(this.#due);
    if (this.#live === null) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, after);
  }

  #work(): void {
    const due = this.#due;
    this.#due = nothingDue();
    this.#step(() => {
      if (due.everything || this.#trouble !== null) return this.#everything();
      return this.#parts(due);
    });
  }

  #parts({ paths, own, seen }: Due): Carried {
    const { live } = this;
    const carried = paths.size > 0 ? live.takeIn(paths) : nothingTaken;
    const grown = own ? live.publishOwn() : 0;
    if (seen) this.#lookAtOthers();
    if (carried.taken > 0 || grown > 0) this.#tellSoon();
    this.#tryHalvesAgain();
    return carried;
  }

  #everything(options: Parameters<LiveShare['everything']>[0] = {}): Carried {
    const began = performance.now();
    const carried = this.live.everything(options);
    this.#carriedAt = Date.now();
    this.#halfTries = 0;
    this.#listen();
    this.#lookAtOthers();
    clearTimeout(this.#pollTimer);
    this.#pollTimer = setTimeout(() => this.#wake((due) => (due.everything = true)), Math.max(shortestPause, pauseOverLook * (performance.now() - began)));
    return carried;
  }

  #step(work: () => Carried): void {
    let carried: Carried = nothingTaken;
    try {
      carried = work();
      this.#trouble = null;
    } catch (error) {
      this.#stopped(codeOf(error));
    }
    if (carried.hasNewName) this.#renamed();
    this.#say(carried);
  }

  /** The folder cannot be used now: what lay in it is listened to no more, and it is looked at again and again. */
  #stopped(code: string): void {
    this.#trouble = code;
    this.#watch?.close();
    this.#watch = null;
    clearTimeout(this.#pollTimer);
    this.#pollTimer = setTimeout(() => this.#wake((due) => (due.everything = true)), code === 'share-gone' || code === 'share-empty' ? patience : longPatience);
  }

  #renamed(): void {
    this.#hasNewName = true;
    this.#forks += 1;
  }

  #lookAtOthers(): void {
    this.live.look();
    this.#offsets.heard(this.live.known().seen, Date.now());
  }

  #tellSoon(): void {
    this.#tellTimer ??= setTimeout(() => {
      this.#tellTimer = undefined;
      this.#step(() => {
        this.live.tell();
        return nothingTaken;
      });
    }, tellingPause);
  }

  #tryHalvesAgain(): void {
    const halves = this.live.known().waiting.filter(({ trouble }) => trouble === 'half' || trouble === 'unreadable');
    if (halves.length === 0 || this.#halfTries >= mostHalfTries) return;
    this.#halfTries += 1;
    this.#wake((due) => (due.everything = true), halfPause);
  }

  /** Only asked for by work that is begun while the store is shared. */
  get live(): LiveShare {
    if (this.#live === null) throw new CallError('not-shared');
    return this.#live;
  }

  #say({ taken, hasNewName }: Carried): void {
    const news: SharingNews = { sharing: this.#sharing(), behind: this.#offsets.behind() };
    const { waiting, closed, unwritten, seen } = this.#live?.known() ?? nothingKnown;
    // Whoever shows the page asks again when anything that stands on it has changed.
    const saying = JSON.stringify([news, waiting, closed, unwritten, seen.map(({ device, person, at }) => [device, person, at]), this.#forks]);
    if (saying === this.#said && taken === 0 && !hasNewName) return;
    this.#said = saying;
    this.#tell({ ...news, hasNews: taken > 0, hasNewName });
  }

  #sharing(): Sharing {
    const live = this.#live;
    if (live === null) return { kind: 'alone' };
    const { own, seen } = live.known();
    const count = own.commands - own.shared;
    if (this.#trouble === 'share-gone') return { kind: 'offline', count };
    if (this.#trouble !== null) return { kind: 'halted', code: this.#trouble, count };
    if (count > 0) return { kind: 'waiting', count };
    return { kind: 'shared', received: seen.filter((each) => live.receivedBy(each) >= own.commands).length, devices: seen.length };
  }
}

/** What a disk says on the way is a trouble like any other: it is told, and tried again. @throws what is a mistake of the program's own */
function codeOf(error: unknown): string {
  if (error instanceof CallError || error instanceof StoreError) return error.code;
  if (error instanceof Error && 'code' in error) return 'share-failed';
  throw error;
}

const nothingTaken: Carried = { taken: 0, hasNewName: false };
const nothingKnown: Known = { waiting: [], closed: [], unwritten: [], own: { commands: 0, shared: 0 }, seen: [] };
/** Lines of a list on a screen. */
const mostShown = 200;

function nothingDue(): Due {
  return { everything: false, own: false, seen: false, paths: new Set() };
}
