import type { Language } from '../../domain/text/text.ts';
import type { Block } from '../../domain/view/minutes/blocks.ts';
import { blocksAsHtml } from '../../domain/view/minutes/html.ts';
import { blocksAsPlainText } from '../../domain/view/notice/plain-text.ts';
import { tableInWords, type PrintedHead } from '../../domain/view/table/printed.ts';
import type { Table } from '../../domain/view/table/table.ts';
import { blocksAsDocx } from '../export/docx.ts';
import { asLetter } from '../export/letter.ts';
import { tableAsCsv } from '../export/table/csv.ts';
import { tableAsXlsx } from '../export/table/xlsx.ts';
import { typefaces } from '../export/typefaces.ts';
import type { Ground } from './serve.ts';

export interface TableToWrite {
  readonly table: Table;
  readonly head: PrintedHead;
  readonly language: Language;
  readonly format: 'csv' | 'xlsx' | 'html';
}

/** What the thread of exports does: what takes long to write is written apart from where the store is asked. */
export const exportCalls = {
  docx: async (_ground: null, { blocks, language }: { blocks: readonly Block[]; language: Language }) => blocksAsDocx(blocks, language),
  letter: async (_ground: null, { subject, blocks, language }: { subject: string; blocks: readonly Block[]; language: Language }) =>
    asLetter({ subject, text: blocksAsPlainText(blocks), html: blocksAsHtml(blocks, language) }),
  table: async (_ground: null, { table, head, language, format }: TableToWrite): Promise<string | Uint8Array> => {
    switch (format) {
      case 'csv':
        return tableAsCsv(table, language);
      case 'xlsx':
        return tableAsXlsx(table);
      case 'html':
        return blocksAsHtml(tableInWords(table, head, language), language, typefaces);
    }
  },
} as const;

/** As whoever asks sees them: the answer comes when it is done, like every other. */
export type ExportCalls = {
  readonly [Name in keyof typeof exportCalls]: (ground: null, argument: Parameters<(typeof exportCalls)[Name]>[1]) => Awaited<ReturnType<(typeof exportCalls)[Name]>>;
};

export function exportGround(): Ground<null> {
  return { open: () => null, calls: exportCalls, close: () => {} };
}
