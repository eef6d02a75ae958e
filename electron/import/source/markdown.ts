import type { Nodes, Parents, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { longestPassage, type LinePassage, type Mark, type Passage } from '../../../domain/import/source/passage.ts';
import { passagesOfText, signOf } from '../../../domain/import/source/passages-of-text.ts';

const looks = [
  /^ {0,3}(?:```|~~~)/mu,
  /<!--/u,
  /^ {0,3}#{1,6} \S/mu,
  /^ {0,3}\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/mu,
  /^\s*[-*+] \[[ xX]\] /mu,
  /\*\*[^\s*][^*\n]{0,200}\*\*/u,
  /~~[^\s~][^~\n]{0,200}~~/u,
  /\[[^\]\n]{1,200}\]\(https?:/u,
];

/** True for a text that is written in Markdown and not only by lines. */
export function looksLikeMarkdown(text: string): boolean {
  return looks.some((look) => look.test(text));
}

/** Lists, tables, headings and lines. Comments, code and what is struck out say nothing. */
export function passagesOfMarkdown(text: string): readonly Passage[] {
  const tree = fromMarkdown(withoutFrontMatter(text.normalize('NFC')), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reading = new Reading();
  reading.blocks(tree.children, { depth: 0, isQuoted: false });
  return reading.passages;
}

/** The lines before the text that say something to a program. They stay, empty, so that the others keep their numbers. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^\ufeff?---\r?\n[\s\S]{0,20000}?\n---[ \t]*(?=\r?\n|$)/u, (whole) => whole.replace(/[^\r\n]/gu, ''));
}

interface Place {
  readonly depth: number;
  readonly isQuoted: boolean;
}

class Reading {
  readonly passages: Passage[] = [];
  #tables = 0;

  blocks(nodes: readonly RootContent[], place: Place): void {
    for (const node of nodes) this.#block(node, place);
  }

  #block(node: RootContent, place: Place): void {
    switch (node.type) {
      case 'heading':
        this.#heading(words(node.children), lineOf(node), node.depth);
        break;
      case 'paragraph':
        if (!place.isQuoted) this.#paragraph(node.children, lineOf(node));
        break;
      case 'list':
        for (const item of node.children) this.#entry(item.children, { line: lineOf(item), mark: item.checked === true ? 'done' : node.ordered === true ? 'number' : 'bullet' }, place);
        break;
      case 'table':
        this.#table(node);
        break;
      case 'blockquote':
        this.blocks(node.children, { ...place, isQuoted: true });
        break;
      default:
    }
  }

  #heading(said: string, line: number, level: number): void {
    const text = said.replace(/\n/gu, ' ').trim();
    const sign = signOf(text);
    if (text !== '') this.#line({ line, text: text.slice(sign.length), mark: sign.mark === 'number' ? 'number' : 'none', depth: 0, heading: level, follows: false });
  }

  /** Words that are nothing but bold stand over what follows. */
  #paragraph(nodes: readonly PhrasingContent[], line: number): void {
    const [only] = nodes;
    if (nodes.length === 1 && only?.type === 'strong') return this.#heading(words(nodes), line, 6);
    for (const passage of passagesOfText(words(nodes))) {
      if (passage.kind === 'line') this.#line({ ...passage, line: passage.line + line - 1 });
    }
  }

  /** The first line of an entry is what it is; what stands below it is about it. */
  #entry(nodes: readonly RootContent[], { line, mark }: { readonly line: number; readonly mark: Mark }, place: Place): void {
    const [first, ...rest] = nodes;
    const isWords = first?.type === 'paragraph' || first?.type === 'heading';
    if (isWords && !isCode(first)) {
      const [head = '', ...more] = words(first.children).split('\n').filter((each) => each.trim() !== '');
      const sign = signOf(head.trim());
      const isNumbered = sign.mark === 'number';
      const text = isNumbered ? head.trim().slice(sign.length) : head.trim();
      this.#line({ line, text, mark: isNumbered && mark === 'bullet' ? 'number' : mark, depth: place.depth, heading: null, follows: true });
      for (const [index, each] of more.entries()) this.#line({ line: line + index + 1, text: each.trim(), mark: 'none', depth: 0, heading: null, follows: true });
    }
    for (const node of isWords ? rest : nodes) {
      if (node.type === 'paragraph') this.#below(words(node.children), lineOf(node));
      else this.#block(node, { ...place, depth: place.depth + 1 });
    }
  }

  #below(said: string, line: number): void {
    for (const [index, text] of said.split('\n').entries()) this.#line({ line: line + index, text: text.trim(), mark: 'none', depth: 0, heading: null, follows: true });
  }

  #table({ children }: Table): void {
    const table = this.#tables;
    this.#tables += 1;
    for (const row of children) this.passages.push({ kind: 'row', line: lineOf(row), table, cells: row.children.map((cell) => words(cell.children).trim()) });
  }

  #line(line: Omit<LinePassage, 'kind'>): void {
    const text = line.text.slice(0, longestPassage).toWellFormed().trim();
    if (/[\p{L}\p{N}]/u.test(text)) this.passages.push({ kind: 'line', ...line, text });
  }
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function isCode(node: Parents): boolean {
  return node.children.length === 1 && node.children[0]?.type === 'inlineCode';
}

/** What can be read of a line: no comments, nothing struck out, no pictures. */
function words(nodes: readonly PhrasingContent[]): string {
  return nodes.map(wordsOf).join('').replace(/[ \t]{2,}(?=\S)/gu, '  ');
}

function wordsOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/iu.test(node.value) ? '\n' : '';
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
      return words(node.children);
    default:
      return '';
  }
}
