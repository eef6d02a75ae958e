import type { Language } from '../../text/text.ts';
import type { Block } from './blocks.ts';
import type { MinutesDocument } from './document.ts';
import { inert } from './inert.ts';
import { stylesheet } from './style.ts';
import { minutesInWords } from './words.ts';

/** Nothing is fetched and nothing runs, whatever somebody managed to write into a decision. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A face of a typeface that travels with the document. */
export interface Typeface {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** A `data:` URL of a WOFF2 font. */
  readonly url: string;
}

export function minutesAsHtml(document: MinutesDocument, language: Language, typefaces: readonly Typeface[] = []): string {
  return blocksAsHtml(minutesInWords(document, language), language, typefaces);
}

/**
 * A document in words as one HTML file that stands alone and prints on A4.
 * @param typefaces what it is set in; without them the reader's own machine chooses
 */
export function blocksAsHtml(blocks: readonly Block[], language: Language, typefaces: readonly Typeface[] = []): string {
  const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${typefaces.map(faceRule).join('\n')}${stylesheet}</style>
</head>
<body>
<main>
${blocks.map(written).join('\n')}
</main>
</body>
</html>
`;
}

function faceRule({ family, weight, style, url }: Typeface): string {
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url(${url}) format("woff2"); }`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<header><p class="owner">${escaped(block.owner)}</p><h1>${escaped(block.text)}</h1><p class="state">${escaped(block.state)}</p></header>`;
    case 'facts':
      return `<dl class="facts">${block.rows.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;
    case 'section':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'item':
      return `<div class="item"><h2>${escaped(block.text)}</h2><p class="aside">${escaped(block.aside)}</p></div>`;
    case 'paragraph':
      return paragraphs(block.text, block.tone, block.lead);
    case 'decision':
      return `<section class="decision"><h3>${escaped(block.label)}</h3>${paragraphs(block.text, 'text')}${details(block.details)}</section>`;
    case 'table':
      return table(block.head, block.rows);
    case 'signatures':
      return `<dl class="signatures">${block.people.map(({ label, name }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(name)}</dd></div>`).join('')}</dl>`;
  }
}

function paragraphs(text: string, tone: string, lead = ''): string {
  const opening = lead === '' ? '' : `<em>${escaped(lead)}</em> `;
  return text
    .split(/\n{2,}/u)
    .map((each, index) => `<p class="${tone}">${index === 0 ? opening : ''}${escaped(each).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function details(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<p class="details">${lines.map(escaped).join(' ')}</p>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${columns}</tr></thead><tbody>${lines}</tbody></table>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return inert(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}
