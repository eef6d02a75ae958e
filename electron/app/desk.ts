import type { MachineView, SaveState } from '../../domain/contract/machine-calls.ts';
import type { Settings, WindowPlace } from '../../domain/contract/settings.ts';
import { text, type TextArguments, type TextKey } from '../../domain/text/text.ts';
import { logged } from '../log.ts';
import { settingsIn } from '../store/settings.ts';
import { CallError } from './call-error.ts';
import { DailyCopying, type WhatToCopy } from './daily-copying.ts';
import { lastingThread, type LastingThread } from './lasting-thread.ts';
import type { ProfileCalls } from './profile-calls.ts';
import type { StoreCalls } from './store-calls.ts';
import type { Surroundings } from './surroundings.ts';
import { startProfileThread, startThread, type OpenOptions } from './thread.ts';

interface OpenedStore {
  readonly directory: string;
  readonly thread: LastingThread<StoreCalls>;
}

const mostRemembered = 20;

/** How the saving goes before anything has been recorded. */
const unsaved: SaveState = { savedAt: null, trouble: null, sharing: { kind: 'alone' } };

/** What all windows share: the person's settings, the store that is open and how its saving goes. */
export class Desk {
  readonly surroundings: Surroundings;
  readonly profile: LastingThread<ProfileCalls>;
  readonly copying: DailyCopying;
  #settings: Settings;
  #store: OpenedStore | null = null;
  #closed: MachineView['closed'] = null;
  #room: string | null = null;
  #saving: SaveState = unsaved;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.#settings = settingsIn(surroundings.profile).read();
    this.profile = lastingThread(() => startProfileThread(surroundings.workerScript, surroundings.profile));
    this.copying = new DailyCopying(surroundings.workerScript, async () => this.#toCopy(), (state) => surroundings.tell('copy', state));
    this.copying.begin();
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

  /** Why the store that was used last is not open. */
  get closed(): MachineView['closed'] {
    return this.#closed;
  }

  /** The thread of the store that is open. @throws CallError `no-store` */
  get store(): LastingThread<StoreCalls> {
    if (this.#store === null) throw new CallError('no-store');
    return this.#store.thread;
  }

  async changeSettings(changes: Partial<Settings>): Promise<Settings> {
    this.#settings = await this.profile.call('changeSettings', changes);
    this.surroundings.tell('settings', this.#settings);
    if (changes.dailyCopy !== undefined) this.copying.look();
    this.surroundings.follow(this.#settings);
    return this.#settings;
  }

  /** Where a window stands now, for the next start. No window shows it, so none is told. */
  async keepPlace(window: string, place: WindowPlace): Promise<void> {
    this.#settings = await this.profile.call('changeSettings', { windows: { ...this.#settings.windows, [window]: place } });
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
    const thread = lastingThread(() => startThread(workerScript, { ...options, watch: true }, (news) => tell('changed', news)));
    try {
      await thread.call('revision', undefined);
      await prepare(thread);
    } catch (error) {
      await thread.close();
      throw error;
    }
    // A store whose disk has gone may fail to be let go of; that must not keep anybody from the next one.
    await this.close().catch(logged);
    this.#store = { directory: options.directory, thread };
    this.#closed = null;
    this.#saving = unsaved;
    tell('saving', this.#saving);
    // What is on the screen is another store's.
    tell('changed', { revision: 0 });
    const others = this.#settings.stores.filter((each) => each !== options.directory);
    // A profile that cannot be written is no reason not to work: only the next start will have to ask.
    await this.changeSettings({ stores: [options.directory, ...others].slice(0, mostRemembered) }).catch(logged);
    this.copying.look();
  }

  async close(): Promise<void> {
    // The display would show a meeting that nobody can ask for any more.
    if (this.#room !== null) this.surroundings.room.hide();
    const store = this.#store;
    this.#store = null;
    await store?.thread.close();
  }

  /** Lets go of everything: what is under way is answered first. */
  async end(): Promise<void> {
    await Promise.allSettled([this.copying.end(), this.close(), this.profile.close()]);
  }

  /** Says how the latest record fared. @param trouble null when it reached the disk */
  recorded(at: number, trouble: string | null): void {
    this.#saving = { ...this.#saving, savedAt: trouble === null ? at : this.#saving.savedAt, trouble };
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
