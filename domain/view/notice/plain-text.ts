import type { Block } from '../minutes/blocks.ts';
import { inert } from '../minutes/inert.ts';

/** A document in words as plain text, for a mail: what people wrote stays as they wrote it. */
export function blocksAsPlainText(blocks: readonly Block[]): string {
  return `${inert(blocks.map(written).join('\n\n'))}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'title':
      return [block.owner, block.text, block.state].join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'section':
      return block.text.toUpperCase();
    case 'item':
      return `${block.text}\n${block.aside}`;
    case 'paragraph':
      return block.lead === '' ? block.text : `${block.lead} ${block.text}`;
    case 'decision':
      return [block.label, block.text, ...block.details].join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join('\t')).join('\n');
    case 'signatures':
      return block.people.map(({ label, name }) => `${label}: ${name}`).join('\n');
  }
}
