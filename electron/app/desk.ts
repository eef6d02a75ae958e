import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MachineView, SaveState } from '../../domain/contract/machine-calls.ts';
import type { Settings, WindowPlace } from '../../domain/contract/settings.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { text, type TextArguments, type TextKey } from '../../domain/text/text.ts';
import { logged } from '../log.ts';
import { settingsIn } from '../store/settings.ts';
import { CallError } from './call-error.ts';
import { cared } from './care.ts';
import type { CareCalls } from './care-calls.ts';
import { DailyCopying, type WhatToCopy } from './daily-copying.ts';
import { Incoming } from './incoming.ts';
import { lastingThread, type LastingThread } from './lasting-thread.ts';
import { remindingGround } from './reminding-ground.ts';
import { Reminding } from './reminding.ts';
import type { ProfileCalls } from './profile-calls.ts';
import type { Told } from './sharing.ts';
import type { SharingCalls } from './sharing-ground.ts';
import type { StoreCalls } from './store-calls.ts';
import type { Surroundings } from './surroundings.ts';
import { startProfileThread, startSharingThread, startThread, type News, type OpenOptions, type Thread } from './thread.ts';

interface OpenedStore {
  readonly directory: string;
  readonly thread: LastingThread<StoreCalls>;
  readonly sharing: LastingThread<SharingCalls>;
}

/** How long the end of the program waits for a folder on a network that does not answer, milliseconds. */
const longestWait = 5_000;

const mostRemembered = 20;

/** How the saving goes before anything has been recorded. */
const unsaved: SaveState = { savedAt: null, trouble: null, sharing: { kind: 'alone' }, behind: {} };

/** What all windows share: the person's settings, the store that is open and how its saving goes. */
export class Desk {
  readonly surroundings: Surroundings;
  readonly profile: LastingThread<ProfileCalls>;
  readonly copying: DailyCopying;
  readonly incoming: Incoming;
  readonly reminding: Reminding;
  #settings: Settings;
  #store: OpenedStore | null = null;
  #closed: MachineView['closed'] = null;
  #room: string | null = null;
  #saving: SaveState = unsaved;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    const file = settingsIn(surroundings.profile);
    this.#settings = file.read();
    if (!file.canRead()) this.#closed = { directory: surroundings.profile, code: 'profile-unreadable' };
    this.profile = lastingThread(() => startProfileThread(surroundings.workerScript, surroundings.profile));
    this.copying = new DailyCopying(surroundings.workerScript, async () => this.#toCopy(), (state) => surroundings.tell('copy', state));
    this.copying.begin();
    this.reminding = new Reminding(remindingGround(this));
    this.incoming = new Incoming((packet) => surroundings.tell('incoming', { packet }));
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** The meeting on the room display. */
  get room(): string | null {
    return this.#room;
  }

  get saving(): SaveState {
    return this.#saving;
  }

  /** The folder of the store that is open. */
  get directory(): string | null {
    return this.#store?.directory ?? null;
  }

  /** Why the store that was used last is not open, or is not known. */
  get closed(): MachineView['closed'] {
    return this.#closed;
  }

  /** The thread of the store that is open. @throws CallError `no-store` */
  get store(): LastingThread<StoreCalls> {
    if (this.#store === null) throw new CallError('no-store');
    return this.#store.thread;
  }

  /** The thread that carries the store that is open through its shared folder. @throws CallError `no-store` */
  get sharing(): LastingThread<SharingCalls> {
    if (this.#store === null) throw new CallError('no-store');
    return this.#store.sharing;
  }

  /** One piece of work on a store as a whole, in a thread of its own. @throws CallError */
  async care<Name extends keyof CareCalls>(name: Name, argument: Parameters<CareCalls[Name]>[1]): Promise<ReturnType<CareCalls[Name]>> {
    return cared(this.surroundings.workerScript, name, argument);
  }

  /** What is taken out of the journals later is still in it, and somebody must know. @param meeting that it is about */
  async rememberDocument(path: string, meeting: string): Promise<void> {
    if (this.#store === null) return;
    const { directory, thread } = this.#store;
    const group = await thread.call('groupHolding', { thing: meeting });
    await this.care('rememberSent', { store: directory, sent: { at: Date.now(), group, file: basename(path), kind: 'document', to: null } });
  }

  async changeSettings(changes: Partial<Settings>): Promise<Settings> {
    this.#settings = await this.profile.call('changeSettings', changes);
    this.surroundings.tell('settings', this.#settings);
    if (changes.dailyCopy !== undefined) this.copying.look();
    if (changes.person !== undefined) this.#beginSharing();
    if (changes.person !== undefined || changes.reminder !== undefined) this.reminding.look();
    this.surroundings.follow(this.#settings);
    return this.#settings;
  }

  /** Where a window stands now, for the next start. No window shows it, so none is told. */
  async keepPlace(window: string, place: WindowPlace): Promise<void> {
    this.#settings = await this.profile.call('changeSettings', { windows: { ...this.#settings.windows, [window]: place } });
  }

  /** What the main window shows now, for the next start. It knows that itself, so none is told. */
  async keepShown(shown: string): Promise<void> {
    this.#settings = await this.profile.call('changeSettings', { shown });
  }

  /** The day of the latest notification. No window shows it, so none is told. */
  async keepReminded(remindedOn: LocalDate): Promise<void> {
    this.#settings = await this.profile.call('changeSettings', { remindedOn });
  }

  /** A sentence in the person's language. */
  say(key: TextKey, values?: TextArguments): string {
    return text(this.#settings.language ?? 'sv', key, values);
  }

  roomShows(meeting: string | null): void {
    this.#room = meeting;
    this.surroundings.tell('room', { meeting });
  }

  /** The store that was used last, if it can be opened. */
  async reopen(): Promise<void> {
    const [directory] = this.#settings.stores;
    if (directory === undefined) return;
    try {
      await this.open({ directory, mode: 'write' });
    } catch (error) {
      this.#closed = { directory, code: error instanceof CallError ? error.code : 'unexpected' };
    }
  }

  /**
   * Opens a store in the place of the one that is open; that one stays when this fails.
   * @param prepare what must have been done before it is shown
   * @throws CallError
   */
  async open(options: OpenOptions, prepare: (store: LastingThread<StoreCalls>) => Promise<unknown> = async () => {}): Promise<void> {
    const { workerScript, tell } = this.surroundings;
    const { directory } = options;
    const thread = lastingThread(() => startThread(workerScript, { ...options, watch: true }, (news) => this.#changed(directory, news)));
    try {
      await thread.call('revision', undefined);
      await prepare(thread);
    } catch (error) {
      await thread.close();
      throw error;
    }
    // A store whose disk has gone may fail to be let go of; that must not keep anybody from the next one.
    await this.close().catch(logged);
    const sharing = lastingThread(() => this.#sharingOf(directory));
    this.#store = { directory, thread, sharing };
    this.#closed = null;
    this.#saving = unsaved;
    tell('saving', this.#saving);
    // What is on the screen is another store's.
    tell('changed', { revision: 0 });
    const others = this.#settings.stores.filter((each) => each !== directory);
    // A profile that cannot be written is no reason not to work: only the next start will have to ask.
    const shown = directory === this.#settings.stores[0] ? this.#settings.shown : '';
    await this.changeSettings({ stores: [directory, ...others].slice(0, mostRemembered), shown }).catch(logged);
    this.copying.look();
    this.reminding.look();
  }

  async close(): Promise<void> {
    // The display would show a meeting that nobody can ask for any more.
    if (this.#room !== null) this.surroundings.room.hide();
    const store = this.#store;
    this.#store = null;
    if (store === null) return;
    // A network that does not answer must not keep the program from ending.
    const shared = Promise.race([store.sharing.close().catch(logged), sleep(longestWait, undefined, { ref: false })]);
    await Promise.all([store.thread.close(), shared]);
  }

  /** Lets go of everything: what is under way is answered first. */
  async end(): Promise<void> {
    await Promise.allSettled([this.reminding.end(), this.copying.end(), this.close(), this.profile.close()]);
  }

  /** Says how the latest record fared. @param trouble null when it reached the disk */
  recorded(at: number, trouble: string | null): void {
    this.#saving = { ...this.#saving, savedAt: trouble === null ? at : this.#saving.savedAt, trouble };
    // After the answer to whoever recorded it.
    setImmediate(() => this.surroundings.tell('saving', this.#saving));
  }

  /** It begins each time that it is started, so that a crash keeps nothing from being carried. */
  #sharingOf(directory: string): Thread<SharingCalls> {
    const thread = startSharingThread(this.surroundings.workerScript, directory, (told) => this.#carried(directory, told));
    thread.call('begin', { person: this.#settings.person }).catch(logged);
    return thread;
  }

  #beginSharing(): void {
    this.#store?.sharing.call('begin', { person: this.#settings.person }).catch(logged);
  }

  /** Something in the store has changed: the windows ask again, and what was recorded here is carried to the others. */
  #changed(directory: string, news: News): void {
    if (this.#store !== null && this.#store.directory !== directory) return;
    this.surroundings.tell('changed', news);
    this.#store?.sharing.call('recorded', undefined).catch(logged);
  }

  #carried(directory: string, { hasNews, hasNewName, sharing, behind }: Told): void {
    if (this.#store === null || this.#store.directory !== directory) return;
    const { thread } = this.#store;
    // What was recorded from now on must not go under a name that somebody else has too.
    if (hasNewName) thread.renew().catch(logged);
    // Asked anything, the thread looks at once and tells what has changed.
    if (hasNews || hasNewName) thread.call('revision', undefined).catch(logged);
    this.#saving = { ...this.#saving, sharing, behind };
    this.surroundings.tell('saving', this.#saving);
  }

  async #toCopy(): Promise<WhatToCopy | null> {
    const folder = this.#settings.dailyCopy;
    if (this.#store === null || folder === null) return null;
    const { directory, thread } = this.#store;
    const { today } = await thread.call('shell', undefined);
    return { store: directory, folder, today };
  }
}
