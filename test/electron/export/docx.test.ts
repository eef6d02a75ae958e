import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksAsDocx } from '../../../electron/export/docx.ts';
import { fixture, folder, klubba } from '../cli/klubba.ts';
import { hasOffice, printedByOffice } from '../../fixture/office.ts';

describe('a document as a Word file', () => {
  test.runIf(hasOffice)('is opened by another program with every decision, action and note of the real meeting', () => {
    const top = folder();
    const [store, file] = [join(top, 'store'), join(top, 'klg.docx')];
    expect(klubba(['import', fixture, '--store', store]).status).toBe(0);
    expect(klubba(['minutes', '--store', store, '--group', 'KLG', '--meeting', '2026:17', '--format', 'docx', '--out', file]).status).toBe(0);
    const words = printedByOffice(file);
    for (const expected of [
      'Mötesanteckningar KLG 2026:17',
      'Prognosen efter oktober visar −14 mnkr, främst personalkostnader',
      'Vakanta tjänster prövas av kommundirektören till och med 31 mars 2027.',
      'Inga inhyrda socionomer från och med 1 februari 2027.',
      'HR-chef, klart senast 4 december 2026.',
      'Gemensam bilpool',
    ]) {
      expect(words).toContain(expected);
    }
  });

  test.runIf(hasOffice)('holds what people wrote as words, whatever they wrote', async () => {
    const file = join(folder(), 'allt.docx');
    const text = 'Rad ett\nrad två <b>&amp; "citat"\u0000\u0007 \u202eomvänt 👩‍💻\n\nNytt stycke';
    writeFileSync(file, await blocksAsDocx([{ kind: 'title', owner: 'KLG', text: '<w:p/>', state: '' }, { kind: 'paragraph', tone: 'said', lead: '', text }, { kind: 'table', head: ['A'], rows: [['=1+1']] }], 'sv'));
    const words = printedByOffice(file);
    for (const expected of ['<w:p/>', 'Rad ett rad två <b>&amp; "citat"', '[U+202E]omvänt', 'Nytt stycke', '=1+1']) expect(words).toContain(expected);
  });

  test('needs a file to go to', () => {
    const store = join(folder(), 'store');
    klubba(['import', fixture, '--store', store]);
    expect(klubba(['minutes', '--store', store, '--group', 'KLG', '--meeting', '2026:17', '--format', 'docx']).status).toBe(2);
  });
});
