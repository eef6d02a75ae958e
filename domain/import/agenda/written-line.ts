import type { LinePassage, Passage } from '../source/passage.ts';
import { isTimed, itemLine, type ItemLine } from './item-line.ts';
import { hasDate, isAgendaHeading, isAside, isFarewell, isGreeting, labelled } from './labels.ts';
import type { Manner } from './manner.ts';
import { lettersIn, typeOfTitle } from './type-words.ts';

/** A line with what it says taken apart, and what it looks like by itself. */
export interface WrittenLine extends LinePassage {
  readonly read: ItemLine;
  readonly label: ReturnType<typeof labelled>;
  /** It says when or how long, and not of the meeting as a whole. */
  readonly isTimed: boolean;
  readonly isEntry: boolean;
  /** Below the heading of something else than the agenda, or no part of it at all. */
  readonly isOutside: boolean;
}

/** The lines of a document, in order. What stands under "Deltagare", before "Dagordning" or below a letter's end lies outside. */
export function writtenLines(passages: readonly Passage[], manner: Manner): readonly WrittenLine[] {
  const lines = passages.filter((passage) => passage.kind === 'line').map((passage) => taken(passage, manner));
  return outside(lines);
}

function taken(passage: LinePassage, manner: Manner): WrittenLine {
  const said = labelled(passage.text);
  const isNamed = said?.kind === 'title' && said.words !== '';
  const text = isNamed ? said.words : passage.text;
  const label = isNamed ? null : said;
  const { mark, heading } = passage;
  const read = itemLine(text, manner);
  const isEntry = mark !== 'none' && heading === null && (label === null || (label.words === '' && mark === 'number'));
  const isOfItem = isTimed(read) && label === null && !isGreeting(text) && !(mark === 'none' && isOfMeeting(text));
  return { ...passage, text, read, label, isTimed: isOfItem, isEntry, isOutside: mark === 'done' };
}

/** "Tisdag 24 november kl. 08.30–11.00" is when the meeting is. */
function isOfMeeting(text: string): boolean {
  return hasDate(text) && /\d[.:]\d{2}|\d\s?[ap]\.?m/iu.test(text) && !/^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}/iu.test(text);
}

function outside(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  const begins = agendaBegins(lines);
  const ends = agendaEnds(lines, begins);
  const parts = new Parts();
  return lines.map((line, index) => {
    const isApart = parts.isApart(line);
    return { ...line, isOutside: line.isOutside || isApart || index < begins || index >= ends || lettersIn(line.text) !== null };
  });
}

/** Follows the parts of a document from the top down: what stands under "Deltagare" is no agenda, and neither is what follows the end of a letter. */
class Parts {
  #isAside = false;
  /** The signs of the list that stands aside. */
  #mark: WrittenLine['mark'] | null = null;
  #isOver = false;
  #items = 0;

  isApart(line: WrittenLine): boolean {
    if (line.isEntry) this.#entry(line);
    else this.#other(line);
    const isApart = this.#isAside || this.#isOver;
    if (!isApart && !line.isOutside && (line.isEntry || line.isTimed)) this.#items += 1;
    return isApart;
  }

  /** Numbers after a gap are another list than the names above them. */
  #entry({ mark, follows }: WrittenLine): void {
    if (!this.#isAside) return;
    if (this.#mark !== null && mark === 'number' && this.#mark !== 'number' && !follows) this.#isAside = false;
    this.#mark ??= mark;
  }

  #other(line: WrittenLine): void {
    if (isFarewell(line.text) && this.#items > 0) this.#isOver = true;
    if (isAside(line.text) && !line.isTimed) [this.#isAside, this.#mark] = [true, null];
    else if (this.#isAside && beginsAnother(line)) this.#isAside = false;
  }
}

/** A heading, or a short line after a gap. */
function beginsAnother(line: WrittenLine): boolean {
  if (line.label !== null && line.label.words !== '') return false;
  return line.heading !== null || (!line.follows && line.text.split(/\s+/u).length <= 6);
}

/** Where the agenda begins if something says so, and anything follows there. */
function agendaBegins(lines: readonly WrittenLine[]): number {
  const at = lines.findLastIndex(({ text, isEntry, isTimed: timed }, index) => !timed && isAgendaHeading(text) && (!isEntry || index > 0) && lines.length - index > 1);
  return Math.max(0, at);
}

/** Where another part of the document begins: a heading as high as "Agenda" was, with nothing below it that takes time. */
function agendaEnds(lines: readonly WrittenLine[], begins: number): number {
  const level = lines[begins]?.heading ?? null;
  if (level === null || !isAgendaHeading(lines[begins]?.text ?? '')) return lines.length;
  const at = lines.findIndex(({ heading }, index) => index > begins && heading !== null && heading <= level);
  const [within, after] = [lines.slice(begins + 1, at), lines.slice(at)];
  const isOther = at > 0 && within.some(({ isEntry }) => isEntry) && !after.some(({ isTimed: timed, mark }) => timed || mark === 'number');
  return isOther ? at : lines.length;
}

/** "Paus" needs no time to be an item. */
export function isBreakLine({ text, mark }: WrittenLine): boolean {
  return mark === 'none' && typeOfTitle(text) === 'break' && text.length < 40;
}
