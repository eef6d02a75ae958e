import mammoth from 'mammoth';
import { longestPassage, type LinePassage, type Passage } from '../../../domain/import/source/passage.ts';
import { signOf } from '../../../domain/import/source/passages-of-text.ts';
import { CallError } from '../../app/call-error.ts';

/** What this reads of a document's tree. The library names no types for it. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly styleId?: string | null;
  readonly numbering?: { readonly level: string | number; readonly isOrdered: boolean } | null;
  readonly isStrikethrough?: boolean;
  readonly isBold?: boolean;
  readonly breakType?: string;
}

/** The paragraphs, lists and tables of a Word document. What is struck out, deleted or a comment says nothing. @throws CallError `file-damaged` */
export async function passagesOfDocx(bytes: Buffer): Promise<readonly Passage[]> {
  const reading = new Reading();
  try {
    await mammoth.convertToHtml(
      { buffer: bytes },
      {
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: (document: Element) => {
          reading.all(document.children ?? []);
          // Nothing is made of the document: its tree is what was wanted.
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    throw new CallError('file-damaged');
  }
  return reading.passages;
}

class Reading {
  readonly passages: Passage[] = [];
  #line = 0;
  #tables = 0;
  #isBlank = true;

  all(elements: readonly Element[]): void {
    for (const element of elements) {
      if (element.type === 'paragraph') this.#paragraph(element);
      else if (element.type === 'table') this.#table(element);
      else this.all(element.children ?? []);
    }
  }

  #paragraph(paragraph: Element): void {
    this.#line += 1;
    const lines = wordsOf(paragraph).split('\n').map((each) => each.trim());
    const isBlank = lines.every((each) => each === '');
    for (const [index, text] of lines.filter((each) => each !== '').entries()) this.passages.push(this.#passage(paragraph, text.slice(0, longestPassage).toWellFormed(), index));
    this.#isBlank = isBlank;
  }

  #passage(paragraph: Element, whole: string, index: number): LinePassage {
    const sign = signOf(whole);
    const { numbering } = paragraph;
    const isListed = index === 0 && numbering !== null && numbering !== undefined;
    const mark = isListed ? (sign.mark === 'done' ? 'done' : numbering.isOrdered ? 'number' : 'bullet') : sign.mark;
    const heading = index > 0 ? null : headingOf(paragraph, mark);
    const depth = isListed ? Number(numbering.level) : sign.below;
    return { kind: 'line', line: this.#line, text: whole.slice(sign.length), mark: heading !== null && mark !== 'number' ? 'none' : mark, depth, heading, follows: index > 0 || !this.#isBlank };
  }

  /** A table with one column only frames what stands in it. */
  #table(table: Element): void {
    const rows = rowsOf(table);
    if (rows.every((cells) => cells.length < 2)) {
      for (const [cell] of rows) this.all(cell?.children ?? []);
      return;
    }
    const number = this.#tables;
    this.#tables += 1;
    for (const cells of rows) {
      this.#line += 1;
      this.passages.push({ kind: 'row', line: this.#line, table: number, cells: cells.map((cell) => wordsOfCell(cell)) });
    }
    for (const cell of rows.flat()) this.all((cell.children ?? []).filter(({ type }) => type === 'table'));
    this.#isBlank = true;
  }
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  return (table.children ?? []).filter(({ type }) => type === 'tableRow').map(({ children = [] }) => children.filter(({ type }) => type === 'tableCell'));
}

function wordsOfCell({ children = [] }: Element): string {
  return children.filter(({ type }) => type === 'paragraph').map(wordsOf).filter((each) => each.trim() !== '').join('\n').slice(0, longestPassage).toWellFormed().trim();
}

function wordsOf(element: Element): string {
  if (element.isStrikethrough === true) return '';
  switch (element.type) {
    case 'text':
      return (element.value ?? '').normalize('NFC').replaceAll('\u00a0', ' ');
    case 'tab':
      return '\t';
    case 'break':
      return element.breakType === 'line' ? '\n' : ' ';
    case 'comment':
    case 'commentReference':
    case 'noteReference':
      return '';
    default:
      return (element.children ?? []).map(wordsOf).join('');
  }
}

/** A heading by its style, in the program's language or another; or a line that is bold throughout and no entry. */
function headingOf(paragraph: Element, mark: LinePassage['mark']): number | null {
  const style = `${paragraph.styleName ?? ''} ${paragraph.styleId ?? ''}`;
  const level = /(?:heading|rubrik|überschrift)\s?(?<level>[1-6])/iu.exec(style)?.groups?.['level'];
  if (level !== undefined) return Number(level);
  if (/(?:^|\s)(?:title|titel|rubrik)(?:\s|$)/iu.test(style)) return 1;
  return mark === 'none' && isBold(paragraph) && !wordsOf(paragraph).includes('\t') ? 6 : null;
}

function isBold(paragraph: Element): boolean {
  const runs = (paragraph.children ?? []).filter((child) => wordsOf(child).trim() !== '');
  return runs.length > 0 && runs.every((run) => run.type === 'run' && run.isBold === true) && wordsOf(paragraph).length < 80;
}
