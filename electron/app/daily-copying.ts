import { setTimeout as sleep } from 'node:timers/promises';
import type { CopyState } from '../../domain/contract/machine-calls.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { CallError } from './call-error.ts';
import { cared } from './care.ts';

/** Milliseconds between two looks at whether a new day has come. */
const lookPause = 10 * 60_000;

/** How long the end of the program waits for a copy, milliseconds. */
const longestWait = 15_000;

export interface WhatToCopy {
  readonly store: string;
  readonly folder: string;
  /** The date in the workspace's zone. */
  readonly today: LocalDate;
}

/** Sees to it that each day that the app is open has its copy, in a thread that lives no longer than the copying. */
export class DailyCopying {
  readonly #script: URL;
  readonly #wanted: () => Promise<WhatToCopy | null>;
  readonly #told: (state: CopyState) => void;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #state: CopyState = { on: null, trouble: null };

  /** @param wanted what is to be copied now; null when no store is open or no folder was chosen */
  constructor(script: URL, wanted: () => Promise<WhatToCopy | null>, told: (state: CopyState) => void) {
    this.#script = script;
    this.#wanted = wanted;
    this.#told = told;
  }

  get state(): CopyState {
    return this.#state;
  }

  begin(): void {
    this.look();
    this.#timer = setInterval(() => this.look(), lookPause);
  }

  /** Copies if there is anything to copy and it has not been done today. */
  look(): void {
    this.#working = this.#working.then(async () => this.#copy());
  }

  /**
   * Waits for a copy that is being made, but not for a disk that does not answer: the program must end, or it cannot be started again.
   * A copy that has not got its name is none, and is made again at the next start.
   */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.race([this.#working, sleep(longestWait, undefined, { ref: false })]);
  }

  async #copy(): Promise<void> {
    const wanted = await this.#wanted().catch(() => null);
    if (wanted === null) return;
    try {
      await cared(this.#script, 'copy', wanted);
      this.#tell({ on: wanted.today, trouble: null });
    } catch (error) {
      this.#tell({ on: this.#state.on, trouble: error instanceof CallError ? error.code : 'copy-failed' });
    }
  }

  #tell(state: CopyState): void {
    if (state.on === this.#state.on && state.trouble === this.#state.trouble) return;
    this.#state = state;
    this.#told(state);
  }
}
