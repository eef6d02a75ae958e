import type { Minutes } from '../../kernel/calendar.ts';
import { clockWithin, readClock, type ClockTimes } from './clock.ts';
import { isTimed } from './item-line.ts';
import { isTitlePhrase, titleAndName } from '../../group/title.ts';
import { isGivenName } from './given-names.ts';
import { isAgendaHeading, isAside, isDocumentTitle, isGreeting, isSentence } from './labels.ts';
import type { FoundItem } from './found-item.ts';
import { likelihood, presenterOf, withoutLabel } from './presenter.ts';
import { readDuration } from './duration.ts';
import { fieldsOf, withoutFields } from './fields.ts';
import { itemLine } from './item-line.ts';
import { isLineItem, styleOf, type Style } from './style.ts';
import { isEnd, typeWord } from './type-words.ts';
import { isBreakLine, type WrittenLine } from './written-line.ts';

/** What the lines of a document say outside its tables. */
export interface OutlineRead {
  readonly items: readonly FoundItem[];
  /** When the meeting ends, minutes after midnight; null when nothing says so. */
  readonly end: Minutes | null;
}

/** The items that stand in lines, however they are written. */
export function readOutline(lines: readonly WrittenLine[]): OutlineRead {
  const style = styleOf(lines);
  const reading = new Reading();
  const inside = untitled(lines).filter(({ isOutside }) => !isOutside);
  const roles = rolesOf(inside, style);
  for (const [index, line] of inside.entries()) reading.take(line, roles[index] ?? 'none');
  return { items: reading.items, end: endOfMeeting(lines) };
}

/** The highest heading, if it stands alone and first, is the name of the document; and so is one on its first line. */
function untitled(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  const headings = lines.filter(({ heading, isTimed: timed, mark }) => heading !== null && !timed && mark === 'none');
  const [first] = headings;
  const isHighest = first !== undefined && (first.heading === 1 || first === lines[0]);
  const isTitle = isHighest && headings.every((each) => each === first || each.heading !== first.heading);
  return isTitle ? lines.map((line) => (line === first ? { ...line, isOutside: true } : line)) : lines;
}

/** The heading that stands over a place in the file, of those that divide the agenda; null where none does. */
export function sectionBefore(lines: readonly WrittenLine[], line: number): string | null {
  const above = lines.findLast((each) => each.line < line && each.heading !== null);
  return above === undefined || !isDividing(above) ? null : nameOf(above);
}

/**
 * What a line is for the agenda. `item-of-none`: it stands outside the section above it. `part`: it says something of the item above it, or nothing; `field`: it does, when it
 * can be read at all.
 */
type Role = 'item' | 'item-of-none' | 'section' | 'title-of-time' | 'part' | 'field' | 'none';

function rolesOf(lines: readonly WrittenLine[], style: Style): readonly Role[] {
  if (style === 'list') return rolesInList(lines);
  return lines.map((line, index) => {
    if (line.heading !== null && style !== 'headings') return line.isTimed ? 'item' : isDividing(line) ? 'section' : 'none';
    switch (style) {
      case 'headings':
        return roleAmongHeadings(lines, line);
      case 'timed':
        return roleAmongTimed(lines, index);
      case 'fielded':
        return lines[index + 1]?.label !== null && lines[index + 1]?.label !== undefined && line.label === null ? 'item' : 'part';
      case 'blocks':
        return line.follows ? 'field' : 'item';
      case 'lines':
        return isLineItem(line) ? (isSectionLine(line) ? 'section' : 'item') : 'none';
      case 'none':
        return 'none';
    }
  });
}

function roleAmongHeadings(lines: readonly WrittenLine[], line: WrittenLine): Role {
  if (line.heading === null) return line.isTimed && !line.isEntry && line.read.title !== '' && !isSentence(line.text) && line.label === null && !line.follows ? 'item' : 'part';
  const level = Math.max(...lines.flatMap(({ heading, isTimed: timed, mark }) => (heading !== null && (timed || mark === 'number') ? [heading] : [])));
  if (line.isTimed || line.mark === 'number') return 'item';
  const hasLevel = Number.isFinite(level);
  const isTop = isDocumentTitle(line.text) || isAgendaHeading(line.text);
  if (isTop) return 'none';
  return hasLevel && line.heading < level ? 'section' : hasLevel && line.heading > level ? 'part' : 'item';
}

function roleAmongTimed(lines: readonly WrittenLine[], index: number): Role {
  const [line, before, next] = [lines[index], lines[index - 1], lines[index + 1]];
  if (line === undefined) return 'none';
  if (line.isTimed && !line.isEntry && !isProse(line)) return 'item';
  const isAfterTime = before !== undefined && before.isTimed && before.read.title === '';
  if (isAfterTime) return 'title-of-time';
  if (line.isEntry || line.label !== null) return 'part';
  if (isBreakLine(line)) return 'item';
  return next?.isTimed === true && isSectionLine(line) && !line.follows ? 'section' : 'part';
}

/** In a list the entries furthest out are items, unless those below them are what takes time. */
function rolesInList(lines: readonly WrittenLine[]): readonly Role[] {
  const depths = depthsOf(lines);
  const roles: Role[] = lines.map(() => 'none');
  let within: number | null = null;
  let section: number | null = null;
  for (const [index, line] of lines.entries()) {
    const depth = depths[index] ?? 0;
    if (!line.isEntry) {
      const role = roleBesideList(lines, index);
      if (role === 'section') section = null;
      if (line.label === null || role === 'section') within = null;
      roles[index] = role;
    } else if (within !== null && depth > within) roles[index] = 'part';
    else if (isParent(lines, depths, index)) {
      [within, section] = [null, depth];
      roles[index] = 'section';
    } else {
      within = depth;
      const isBeyond = section !== null && depth <= section;
      if (isBeyond) section = null;
      roles[index] = isBeyond ? 'item-of-none' : 'item';
    }
  }
  return roles;
}

/** Bullets and letters below a number lie deeper than it, however they are indented. */
function depthsOf(lines: readonly WrittenLine[]): readonly number[] {
  const hasNumbers = lines.filter(({ mark, isEntry }) => isEntry && mark === 'number').length > 1;
  let number: number | null = null;
  return lines.map(({ isEntry, mark, depth, heading }) => {
    if (heading !== null) number = null;
    if (!isEntry) return 0;
    if (mark === 'number') {
      number = depth;
      return depth;
    }
    return hasNumbers && number !== null ? Math.max(depth, number + 1) : depth;
  });
}

/** An entry without a time whose own entries have times, or numbers of their own, is the heading of them. */
function isParent(lines: readonly WrittenLine[], depths: readonly number[], index: number): boolean {
  const [line, depth] = [lines[index], depths[index] ?? 0];
  if (line === undefined || line.isTimed) return false;
  let isSection = false;
  for (let at = index + 1; at < lines.length; at += 1) {
    const each = lines[at];
    if (each?.isEntry === false && each.follows && each.label !== null && each.label.kind !== 'about' && !isSection) return false;
    if (each === undefined || (each.isEntry ? (depths[at] ?? 0) <= depth : !each.follows)) break;
    if (each.isEntry && (each.isTimed || (each.mark === 'number' && line.mark === 'number'))) isSection = true;
  }
  return isSection;
}

function roleBesideList(lines: readonly WrittenLine[], index: number): Role {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || line.label !== null) return line?.label?.words === '' && isSectionLine(line) ? 'section' : 'part';
  const hasTimes = lines.some(({ isEntry, isTimed: timed }) => isEntry && timed);
  if ((line.isTimed && hasTimes && line.read.title !== '' && !isProse(line) && !isDocumentTitle(line.text)) || isBreakLine(line)) return 'item';
  if (line.heading !== null) return isDividing(line) ? 'section' : 'none';
  const isOver = next?.isEntry === true && (!line.follows || line.text.endsWith(':') || lines[index - 1]?.isEntry === false);
  return isOver && isSectionLine(line) ? 'section' : 'part';
}

const longestSection = 6;

/** Short enough to stand over others, and no part of a letter. */
function isSectionLine(line: WrittenLine): boolean {
  const words = line.text.split(/\s+/u).length;
  return (words <= longestSection || typeWord(line.text) !== null) && !isSentence(line.text) && !isGreeting(line.text);
}

/** Words to be read on, with a time somewhere among them. */
function isProse({ text }: WrittenLine): boolean {
  return isSentence(text) && text.split(/\s+/u).length > 10;
}

function isDividing({ text }: WrittenLine): boolean {
  return !isAgendaHeading(text) && !isDocumentTitle(text) && !isAside(text);
}

function nameOf({ text }: WrittenLine): string {
  return text.replace(/\s*:$/u, '').trim();
}

/** Gathers items from the top down: what says something of an item stands below it. */
class Reading {
  readonly items: FoundItem[] = [];
  #section: string | null = null;
  #isOpen = false;
  /** Nothing has stood between the item and this line, not even an empty one. */
  #isClose = false;
  #below = 0;

  take(line: WrittenLine, role: Role): void {
    this.#isClose = this.#isClose && (line.follows || (line.label !== null && line.label.kind !== 'brackets'));
    this.#below += 1;
    if (role === 'section') {
      this.#section = isDividing(line) ? nameOf(line) : null;
      this.#isOpen = false;
    } else if (role === 'item' || role === 'item-of-none') {
      if (role === 'item-of-none') this.#section = null;
      this.#begin(line);
    }
    else if (role === 'title-of-time') this.#name(line);
    else if (role === 'field') this.#field(line);
    else if (role === 'part') this.#add(line);
  }

  #begin({ read, line }: WrittenLine): void {
    if (isEnd(read.title)) {
      this.#ends(read.clock);
      return;
    }
    if (read.title === '' && !isTimed(read)) return;
    const { title, minutes, clock, presenter, type, impossible, isTypeNamed } = read;
    const ofSection = this.#section === null ? null : typeWord(this.#section);
    const isPlain = isTypeNamed || type === 'break' || type === 'closing';
    this.items.push({ line, title, minutes, clock, presenter, type: isPlain ? type : (ofSection ?? type), section: this.#section, impossible });
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
    if (clock === null || last?.clock === null || last === undefined || last.clock.to !== null) return;
    this.items[this.items.length - 1] = { ...last, clock: { ...last.clock, to: clock.from } };
  }

  #change(change: (item: FoundItem) => Partial<FoundItem>): void {
    const last = this.items.at(-1);
    if (last !== undefined && this.#isOpen) this.items[this.items.length - 1] = { ...last, ...change(last) };
  }

  /** A line of a paragraph whose first is the item. */
  #field(line: WrittenLine): void {
    const { read, text } = line;
    const isName = read.title !== '' && likelihood(text) !== 'no';
    if (read.title === '' || isName) this.#change((item) => ({ minutes: item.minutes ?? read.minutes, clock: item.clock ?? read.clock, impossible: item.impossible ?? read.impossible, presenter: item.presenter ?? (isName ? presenterOf(text) : null) }));
    else this.#add(line);
  }

  /** A line that goes on where the one above was broken. */
  #goesOn({ title, presenter, minutes }: WrittenLine['read']): void {
    this.#change((item) => ({ title: `${item.title} ${title}`, presenter: item.presenter ?? presenter, minutes: item.minutes ?? minutes }));
  }

  /** A line below an item: a field of it, its type, or who presents. */
  #add({ label, text, isEntry, read }: WrittenLine): void {
    const bare = isEntry ? null : typeWord(text);
    const { name, isLabelled } = withoutLabel(text.split(/[,(]/u)[0] ?? '');
    const isPlace = isEntry ? this.#below === 1 && isTitled(text) : this.#isClose;
    const isName = (isPlace || isLabelled) && text.length < 80 && likelihood(name) === 'sure';
    if (this.#isClose && label === null && !isEntry && /^\p{Ll}/u.test(text) && text.length < 80) return this.#goesOn(read);
    if (label?.kind === 'brackets') this.#change((item) => bracketed(item, label.words));
    else if (label?.kind === 'presenter') this.#change((item) => presentedBy(item, label.words));
    else if (label?.kind === 'about' && typeWord(label.words) !== null) this.#change((item) => ({ type: item.type ?? typeWord(label.words) }));
    else if (label?.kind === 'type') this.#change((item) => ({ type: typeWord(label.words) ?? item.type }));
    else if (label?.kind === 'time') this.#change((item) => timedBy(item, label.words));
    else if (label === null && bare !== null) this.#change((item) => ({ type: item.type ?? bare }));
    else if (label === null && isName) this.#change((item) => ({ presenter: item.presenter ?? presenterOf(text) }));
  }
}

/** An entry below an item names who presents it only where it says so in full: a given name and more, or a name and a title. */
function isTitled(text: string): boolean {
  const [name = '', title] = text.replace(/\s*\([^()]*\)$/u, '').split(/,\s*/u);
  return name.includes(' ') && (isGivenName(name.split(' ')[0] ?? '') || titleAndName(name) !== null || (title !== undefined && isTitlePhrase(title)));
}

/** "(20 min, Anton)" below an item. */
function bracketed(item: FoundItem, words: string): Partial<FoundItem> {
  const read = itemLine(`x (${words})`);
  const names = read.presenter ?? (likelihood(words) === 'sure' ? words : null);
  return { minutes: item.minutes ?? read.minutes, clock: item.clock ?? read.clock, presenter: item.presenter ?? names, type: item.type ?? read.type, impossible: item.impossible ?? read.impossible };
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

function timedBy(item: FoundItem, words: string): Partial<FoundItem> {
  const duration = readDuration(words, /^\d{1,3}$/u.test(words));
  const { clock, minutes } = itemLine(words);
  return { minutes: item.minutes ?? duration?.minutes ?? minutes, clock: item.clock ?? clock, impossible: item.impossible ?? (duration !== null && duration.minutes === null ? words : null) };
}

/** "Tisdag 24 november kl. 08.30–11.00", above the items. */
function endOfMeeting(lines: readonly WrittenLine[]): Minutes | null {
  for (const { text, isTimed: timed } of lines.slice(0, 30)) {
    const times = timed ? null : clockWithin(text);
    if (times?.to !== null && times?.to !== undefined) return times.to;
  }
  return null;
}
