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
  const { mark, heading } = passage;
  const read = itemLine(text, manner);
  const label = isNamed ? null : said;
  const isOfMeeting = mark === 'none' && hasDate(text) && /\d[.:]\d{2}|\d\s?[ap]\.?m/iu.test(text) && !/^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}/iu.test(text);
  const isEntry = mark !== 'none' && heading === null && (label === null || (label.words === '' && mark === 'number'));
  return { ...passage, text, read, label, isTimed: isTimed(read) && label === null && !isOfMeeting && !isGreeting(text), isEntry, isOutside: mark === 'done' };
}

function outside(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  const begins = agendaBegins(lines);
  const ends = agendaEnds(lines, begins);
  let isAsideNow = false;
  let asideMark: WrittenLine['mark'] | null = null;
  let isOver = false;
  let entries = 0;
  return lines.map((line, index) => {
    const isHead = !line.isEntry && (line.heading !== null || !line.follows || isAside(line.text));
    if (!line.isEntry && isAside(line.text) && !line.isTimed) {
      [isAsideNow, asideMark] = [true, null];
    } else if (isAsideNow && isHead && !(line.label !== null && line.label.words !== '') && !(line.heading === null && isProse(line))) isAsideNow = false;
    else if (isAsideNow && line.isEntry) {
      if (asideMark !== null && line.mark === 'number' && asideMark !== 'number' && !line.follows) isAsideNow = false;
      asideMark ??= line.mark;
    }
    if (isFarewell(line.text) && !line.isEntry && entries > 0) isOver = true;
    const isOutside = line.isOutside || isAsideNow || isOver || index < begins || index >= ends || lettersIn(line.text) !== null;
    if (!isOutside && (line.isEntry || line.isTimed)) entries += 1;
    return { ...line, isOutside };
  });
}

function isProse({ text }: WrittenLine): boolean {
  return text.split(/\s+/u).length > 6;
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
