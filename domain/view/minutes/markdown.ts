import type { Language } from '../../text/text.ts';
import type { Block } from './blocks.ts';
import type { MinutesDocument } from './document.ts';
import { inert } from './inert.ts';
import { minutesInWords } from './words.ts';

export function minutesAsMarkdown(document: MinutesDocument, language: Language): string {
  return blocksAsMarkdown(minutesInWords(document, language));
}

/** A document in words as CommonMark. What people wrote stays what it is: no character of theirs becomes markup. */
export function blocksAsMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(written).join('\n\n')}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${line(block.owner)}\n\n# ${line(block.text)}\n\n*${line(block.state)}*`;
    case 'facts':
      return block.rows.map(({ label, value }) => `- **${line(label)}**: ${line(value)}`).join('\n');
    case 'section':
      return `## ${line(block.text)}`;
    case 'item':
      return `## ${line(block.text)}\n\n*${line(block.aside)}*`;
    case 'paragraph':
      return block.lead === '' ? prose(block.text) : `*${line(block.lead)}* ${prose(block.text)}`;
    case 'decision':
      return quoted([`**${line(block.label)}**`, prose(block.text), ...(block.details.length === 0 ? [] : [prose(block.details.join(' '))])]);
    case 'table':
      return [row(block.head), `|${block.head.map(() => ' --- |').join('')}`, ...block.rows.map(row)].join('\n');
    case 'signatures':
      return block.people.map(({ label, name }) => `- ${line(label)}: ${line(name)}`).join('\n');
  }
}

function quoted(parts: readonly string[]): string {
  return parts.join('\n\n').split('\n').map((each) => (each === '' ? '>' : `> ${each}`)).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => line(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function line(text: string): string {
  return escaped(inert(text).replace(/\s*\n\s*/gu, ' '));
}

/** Paragraphs stay paragraphs, and a line feed within one stays a line feed. */
function prose(text: string): string {
  return inert(text)
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split('\n').map((each) => atStart(escaped(each.trim()))).join('\\\n'))
    .join('\n\n');
}

/** Escapes what could begin or end markup, and no more: the words of a decision must be found as they were written. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<[\]]/gu, '\\$&').replace(/&(?=[#\w]+;)/gu, '\\&');
}

/** What would make a line a heading, a list, a quotation or a rule. */
function atStart(text: string): string {
  return text.replace(/^(?=#{1,6}(?:\s|$)|[-+>=~|])/u, '\\').replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}
