import { isTitlePhrase, titleAndName } from '../../group/title.ts';
import { readClock, type ClockTimes } from './clock.ts';
import { readDuration } from './duration.ts';
import { fieldsOf, withoutFields } from './fields.ts';
import type { FoundItem } from './found-item.ts';
import { isGivenName } from './given-names.ts';
import { isTimed, itemLine } from './item-line.ts';
import { likelihood, presenterOf, withoutLabel } from './presenter.ts';
import { isDividing, type Role } from './line-kinds.ts';
import { isEnd, typeOfSection, typeWord } from './type-words.ts';
import type { WrittenLine } from './written-line.ts';

/** Gathers items from the top down: what says something of an item stands below it. */
export class GatheredItems {
  readonly items: FoundItem[] = [];
  #section: string | null = null;
  /** There is an item that the next line may say something of. */
  #isOpen = false;
  /** Nothing has stood between the item and this line, not even an empty one. */
  #isClose = false;
  /** Lines since the item began. */
  #below = 0;

  take(line: WrittenLine, role: Role): void {
    this.#isClose = this.#isClose && (line.follows || (line.label !== null && line.label.kind !== 'brackets'));
    this.#below += 1;
    this.#takes[role](line);
  }

  readonly #takes: Readonly<Record<Role, (line: WrittenLine) => void>> = {
    section: (line) => this.#divide(line),
    item: (line) => this.#begin(line),
    'item-of-none': (line) => {
      this.#section = null;
      this.#begin(line);
    },
    'title-of-time': (line) => this.#name(line),
    field: (line) => this.#field(line),
    part: (line) => this.#part(line),
    none: () => {},
  };

  #divide(line: WrittenLine): void {
    this.#section = isDividing(line) ? sectionName(line) : null;
    this.#isOpen = false;
  }

  #begin({ read, line }: WrittenLine): void {
    const { title, minutes, clock, presenter, type, impossible, isTypeNamed } = read;
    if (isEnd(title)) return this.#ends(clock);
    if (title === '' && !isTimed(read)) return;
    const isPlain = isTypeNamed || type === 'break' || type === 'closing';
    this.items.push({ line, title, minutes, clock, presenter, type: isPlain ? type : (typeOfSection(this.#section) ?? type), section: this.#section, impossible });
    [this.#isOpen, this.#isClose, this.#below] = [true, true, 0];
  }

  #name(line: WrittenLine): void {
    const { title, presenter, type } = itemLine(line.text);
    if (isEnd(title)) this.#ends(this.items.pop()?.clock ?? null);
    else this.#change(() => ({ title, presenter, type }));
  }

  /** "16.00 Slut": that is when the item before ends, since another day may follow. */
  #ends(clock: ClockTimes | null): void {
    const last = this.items.at(-1);
    if (clock === null || last === undefined || last.clock === null || last.clock.to !== null) return;
    this.items[this.items.length - 1] = { ...last, clock: { ...last.clock, to: clock.from } };
  }

  #change(change: (item: FoundItem) => Partial<FoundItem>): void {
    const last = this.items.at(-1);
    if (last !== undefined && this.#isOpen) this.items[this.items.length - 1] = { ...last, ...change(last) };
  }

  /** A line of a paragraph whose first is the item. */
  #field(line: WrittenLine): void {
    const { read, text } = line;
    const presenter = read.title !== '' && likelihood(text) !== 'no' ? presenterOf(text) : null;
    if (read.title !== '' && presenter === null) return this.#part(line);
    this.#change((item) => ({
      minutes: item.minutes ?? read.minutes,
      clock: item.clock ?? read.clock,
      impossible: item.impossible ?? read.impossible,
      presenter: item.presenter ?? presenter,
    }));
  }

  /** A line below an item: a field of it, its type, who presents, or how its title goes on. */
  #part(line: WrittenLine): void {
    const { label, text, isEntry } = line;
    if (label !== null) return this.#change((item) => labelledChange(item, label.kind, label.words));
    if (isEntry) {
      if (this.#below === 1 && isTitled(text)) this.#present(text);
    } else if (this.#isClose && /^\p{Ll}/u.test(text) && text.length < 80) this.#goOn(line);
    else if (typeWord(text) !== null) this.#change((item) => ({ type: item.type ?? typeWord(text) }));
    else this.#perhapsPresent(text);
  }

  #perhapsPresent(text: string): void {
    const { name, isLabelled } = withoutLabel(text.split(/[,(]/u)[0] ?? '');
    if ((this.#isClose || isLabelled) && text.length < 80 && likelihood(name) === 'sure') this.#present(text);
  }

  #present(text: string): void {
    this.#change((item) => ({ presenter: item.presenter ?? presenterOf(text) }));
  }

  /** A title that was broken where the line ended. */
  #goOn({ read: { title, presenter, minutes } }: WrittenLine): void {
    this.#change((item) => ({ title: `${item.title} ${title}`, presenter: item.presenter ?? presenter, minutes: item.minutes ?? minutes }));
  }
}

export function sectionName({ text }: WrittenLine): string {
  return text.replace(/\s*:$/u, '').trim();
}

function labelledChange(item: FoundItem, kind: NonNullable<WrittenLine['label']>['kind'], words: string): Partial<FoundItem> {
  switch (kind) {
    case 'brackets':
      return bracketed(item, words);
    case 'presenter':
      return presentedBy(item, words);
    case 'type':
      return { type: typeWord(words) ?? item.type };
    case 'time':
      return timedBy(item, words);
    case 'about':
      return { type: item.type ?? typeWord(words) };
    case 'title':
      return {};
  }
}

/** An entry below an item names who presents it only where it says so in full: a given name and more, or a name and a title. */
function isTitled(text: string): boolean {
  const [name = '', title] = text.replace(/\s*\([^()]*\)$/u, '').split(/,\s*/u);
  const isNamed = isGivenName(name.split(' ')[0] ?? '') || titleAndName(name) !== null || (title !== undefined && isTitlePhrase(title));
  return name.includes(' ') && isNamed && text.length < 80 && likelihood(name) === 'sure';
}

/** "(20 min, Anton)" below an item. */
function bracketed(item: FoundItem, words: string): Partial<FoundItem> {
  const read = itemLine(`x (${words})`);
  const names = read.presenter ?? (likelihood(words) === 'sure' ? words : null);
  return {
    minutes: item.minutes ?? read.minutes,
    clock: item.clock ?? read.clock,
    presenter: item.presenter ?? names,
    type: item.type ?? read.type,
    impossible: item.impossible ?? read.impossible,
  };
}

/** "Föredragande: Stina Borg, kl. 09.10". */
function presentedBy(item: FoundItem, words: string): Partial<FoundItem> {
  const fields = fieldsOf(words);
  const times = fields.filter(({ text }) => readClock(text) !== null || readDuration(text) !== null);
  const name = withoutFields(words, fields, new Set(times));
  const clock = times.map(({ text }) => readClock(text)).find((each) => each !== null) ?? null;
  const minutes = times.map(({ text }) => readDuration(text)?.minutes ?? null).find((each) => each !== null) ?? null;
  return { presenter: item.presenter ?? (name === '' ? null : presenterOf(name)), clock: item.clock ?? clock, minutes: item.minutes ?? minutes };
}

/** "Tid: 20 min", "Tid: kl. 09.10–09.30". */
function timedBy(item: FoundItem, words: string): Partial<FoundItem> {
  const duration = readDuration(words, /^\d{1,3}$/u.test(words));
  const { clock, minutes } = itemLine(words);
  const impossible = duration !== null && duration.minutes === null ? words : null;
  return { minutes: item.minutes ?? duration?.minutes ?? minutes, clock: item.clock ?? clock, impossible: item.impossible ?? impossible };
}
