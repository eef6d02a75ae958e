import type { Settings } from '../../domain/contract/settings.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { mayRemind, reminderOf, type DueCounts, type Reminder } from '../../domain/reminder/reminder.ts';
import { logged } from '../log.ts';

/** Milliseconds between two looks at whether a new day has come. */
const lookPause = 60_000;

export interface RemindingGround {
  readonly settings: () => Pick<Settings, 'person' | 'reminder' | 'remindedOn'>;
  /** Null when no store is open. */
  readonly today: () => Promise<LocalDate | null>;
  readonly counts: (person: Id, today: LocalDate) => Promise<DueCounts>;
  readonly keep: (remindedOn: LocalDate) => Promise<unknown>;
  readonly show: (reminder: Reminder) => void;
}

/** Tells a person of what is due, when the program starts and when a day begins, and never in the middle of a day's work. */
export class Reminding {
  readonly #ground: RemindingGround;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  /** The day and the person that have been looked at, whether there was anything to say or not. */
  #looked = '';

  constructor(ground: RemindingGround) {
    this.#ground = ground;
  }

  /** From now on there is a window that a notification can lead to. */
  begin(): void {
    this.#timer = setInterval(() => this.look(), lookPause);
    this.look();
    this.#timer.unref();
  }

  /** Looks whether today has had its reminder. */
  look(): void {
    if (this.#timer === undefined) return;
    this.#working = this.#working.then(async () => this.#look()).catch(logged);
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#working;
  }

  async #look(): Promise<void> {
    const { person, reminder: choice, remindedOn } = this.#ground.settings();
    if (person === null || choice === 'off') return;
    const today = await this.#ground.today();
    if (today === null) return;
    const looking = `${today} ${person}`;
    if (looking === this.#looked || !mayRemind({ choice, remindedOn }, today)) return;
    this.#looked = looking;
    const reminder = reminderOf({ choice, remindedOn }, today, await this.#ground.counts(person, today));
    if (reminder === null) return;
    // Kept before it is shown: a program that ends in between has said nothing rather than the same thing twice.
    await this.#ground.keep(today);
    this.#ground.show(reminder);
  }
}
