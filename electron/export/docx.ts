import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { Language } from '../../domain/text/text.ts';
import type { Block, Tone } from '../../domain/view/minutes/blocks.ts';
import { inert } from '../../domain/view/minutes/inert.ts';

/** Twentieths of a point, which is what the format counts in. */
const page = { width: 11_906, height: 16_838, margin: 1_134, text: 9_638 } as const;
const quiet = '4A5560';
const line = { style: BorderStyle.SINGLE, size: 4, color: 'DDD8CC' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;
/** Faces that an office machine has: what is sent as a document is written on there. */
const sans = 'Calibri';
const serif = 'Cambria';
const spoken: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** A document in words as a Word file, with headings that a navigation pane and a screen reader find. Source: ECMA-376. */
export async function blocksAsDocx(blocks: readonly Block[], language: Language): Promise<Uint8Array> {
  const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
  const document = new Document({
    title: inert(title),
    creator: 'Klubba',
    styles: {
      default: {
        document: { run: { font: serif, size: 22, language: { value: spoken[language] } }, paragraph: { spacing: { after: 120, line: 276 } } },
        heading1: { run: { font: serif, size: 36, bold: true, color: '1C232B' }, paragraph: { spacing: { before: 120, after: 60 } } },
        heading2: { run: { font: sans, size: 25, bold: true, color: '1C232B' }, paragraph: { spacing: { before: 320, after: 40 }, keepNext: true } },
        heading3: { run: { font: sans, size: 20, bold: true, color: '1C232B' }, paragraph: { spacing: { before: 80, after: 20 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin } } },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: blocks.flatMap(written),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ font: sans, size: 18, color: quiet, children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] })],
  });
}

type Part = Paragraph | Table;

function written(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'title':
      return [aside(block.owner), heading(block.text, HeadingLevel.HEADING_1), aside(block.state)];
    case 'facts':
      return [facts(block.rows), new Paragraph({ spacing: { after: 0 } })];
    case 'section':
      return [heading(block.text, HeadingLevel.HEADING_2)];
    case 'item':
      return [heading(block.text, HeadingLevel.HEADING_2), aside(block.aside, { keepNext: true })];
    case 'paragraph':
      return prose(block.text, toned[block.tone], block.lead);
    case 'decision':
      return decision(block);
    case 'table':
      return [table(block.head, block.rows)];
    case 'signatures':
      return [signatures(block.people)];
  }
}

/** How a paragraph looks for what it means. */
const toned: Readonly<Record<Tone, Look>> = {
  said: {},
  outcome: { run: { italics: true, color: quiet } },
  action: { paragraph: { indent: { left: 284 } } },
  quiet: { run: { font: sans, size: 19, color: quiet } },
  break: { run: { font: sans, size: 19, color: quiet }, paragraph: { alignment: AlignmentType.CENTER, border: { top: line, bottom: line } } },
};

interface Look {
  readonly run?: { readonly italics?: boolean; readonly color?: string; readonly font?: string; readonly size?: number };
  readonly paragraph?: Pick<IParagraphOptions, 'indent' | 'alignment' | 'border' | 'spacing' | 'keepNext'>;
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(inert(text))] });
}

function aside(text: string, more: Look['paragraph'] = {}): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, ...more, children: [new TextRun({ text: inert(text), font: sans, size: 19, color: quiet })] });
}

/** Paragraphs stay paragraphs, and a line feed within one stays a line feed. */
function prose(text: string, { run = {}, paragraph = {} }: Look, lead = ''): readonly Paragraph[] {
  return text.split(/\n{2,}/u).map((each, index) => {
    const opening = index === 0 && lead !== '' ? [new TextRun({ ...run, text: `${inert(lead)} `, italics: true })] : [];
    const lines = each.split('\n').map((words, place) => new TextRun({ ...run, text: inert(words), ...(place === 0 ? {} : { break: 1 }) }));
    return new Paragraph({ ...paragraph, children: [...opening, ...lines] });
  });
}

const beside: Look['paragraph'] = { indent: { left: 200 }, border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '1C232B' } } };

function decision({ label, text, details }: Extract<Block, { kind: 'decision' }>): readonly Part[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, ...beside, children: [new TextRun(inert(label))] }),
    ...prose(text, { paragraph: beside }),
    ...(details.length === 0 ? [] : prose(details.join(' '), { ...toned.quiet, paragraph: beside })),
  ];
}

function facts(rows: Extract<Block, { kind: 'facts' }>['rows']): Table {
  const label = 1_800;
  return new Table({
    width: { size: page.text, type: WidthType.DXA },
    columnWidths: [label, page.text - label],
    borders: { ...bare, top: line, bottom: line },
    rows: rows.map(({ label: name, value }) => new TableRow({ cantSplit: true, children: [cell(name, label, { color: quiet }), cell(value, page.text - label)] })),
  });
}

/** The first column says what a row is about, and gets twice the room of each other. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const share = Math.floor(page.text / (head.length + 1));
  const widths = head.map((_label, index) => (index === 0 ? 2 * share : share));
  return new Table({
    width: { size: page.text, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...bare, bottom: line, insideHorizontal: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((each, index) => cell(each, widths[index] ?? share, { bold: true, color: quiet })) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((each, index) => cell(each, widths[index] ?? share)) })),
    ],
  });
}

function signatures(people: Extract<Block, { kind: 'signatures' }>['people']): Table {
  const width = Math.floor(page.text / 2);
  const pairs = people.flatMap((_person, index) => (index % 2 === 0 ? [people.slice(index, index + 2)] : []));
  return new Table({
    width: { size: page.text, type: WidthType.DXA },
    columnWidths: [width, width],
    borders: bare,
    rows: pairs.map((pair) => new TableRow({ cantSplit: true, children: pair.map(({ label, name }) => signature(label, name, width)) })),
  });
}

function signature(label: string, name: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { right: 300 },
    children: [
      new Paragraph({ spacing: { before: 700, after: 40 }, border: { bottom: { ...line, color: '1C232B' } } }),
      aside(label),
      new Paragraph({ children: [new TextRun({ text: inert(name), font: sans, size: 20 })] }),
    ],
  });
}

function cell(text: string, width: number, run: { readonly bold?: boolean; readonly color?: string } = {}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, right: 120 },
    children: text.split('\n').map((each) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: inert(each), font: sans, size: 19, ...run })] })),
  });
}
