import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../domain/import/source/passage.ts';
import { readSource, readWritten } from '../../../electron/import/source/read-written.ts';
import { zipLimits } from '../../../electron/import/source/zip-bounds.ts';

const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    return (await readWritten(name, Buffer.from(bytes))).kind;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

const textOf = (passages: readonly Passage[]): readonly string[] => passages.map((passage) => (passage.kind === 'line' ? passage.text : passage.cells.join(' | ')));

const document = (body: string): Uint8Array =>
  strToU8(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);

describe('a file is told by what is in it', () => {
  test.each([
    ['agenda.docx', '1. Budget 20 min', 'text', 'docx'],
    ['agenda.txt', '1. Budget 20 min', 'text', null],
    ['agenda.xlsx', 'Tid;Punkt\n09.00;Budget', 'csv', 'xlsx'],
    ['agenda.csv', 'Tid;Punkt\n09.00;Budget', 'csv', null],
    ['agenda.md', '- Budget', 'markdown', null],
    ['agenda', '- Budget', 'text', null],
    ['agenda.docx', '<!doctype html><html><body><ul><li>Budget</li></ul></body></html>', 'markup', 'docx'],
  ])('%s', async (name, words, kind, named) => {
    const read = await readWritten(name, Buffer.from(words));
    expect({ kind: read.kind, named: read.named }).toEqual({ kind, named });
    expect(textOf(read.passages).join(' ')).toContain('Budget');
  });

  test.each([
    ['%PDF-1.7', 'file-is-pdf'],
    ['{\\rtf1', 'file-is-rtf'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1', 'file-old-office'],
    ['\u0000\u0001', 'file-not-text'],
    ['PK\u0003\u0004', 'file-damaged'],
  ])('%j is refused as %s', async (words, code) => {
    expect(await codeOf('agenda.docx', Buffer.from(words, 'latin1'))).toBe(code);
  });

  test('an archive of something else is refused, and a document without its parts', async () => {
    expect(await codeOf('agenda.docx', zipSync({ 'notes.txt': strToU8('hej') }))).toBe('file-unknown-kind');
    expect(await codeOf('agenda.docx', zipSync({ 'word/document.xml': strToU8('<w:document') }))).toBe('file-damaged');
    expect(await codeOf('agenda.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook') }))).toBe('file-damaged');
  });
});

describe('an archive that grows', () => {
  test('is refused by what its directory says', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf('agenda.docx', bomb)).toBe('file-unpacks-too-large');
  });

  test('is refused when its directory lies', async () => {
    const whole = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
    const lying = Buffer.from(whole);
    const directory = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    lying.writeUInt32LE(100, directory + 24);
    expect(await codeOf('agenda.docx', lying)).toBe('file-unpacks-too-large');
  });

  test('is refused for the number of its parts', async () => {
    const many = Object.fromEntries(Array.from({ length: zipLimits.parts + 1 }, (_none, index) => [`p${index}`, new Uint8Array(0)]));
    expect(await codeOf('agenda.docx', zipSync(many))).toBe('file-unpacks-too-large');
  });

  test('is refused when its text would grow', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document/>';
    expect(await codeOf('agenda.docx', zipSync({ 'word/document.xml': strToU8(entities) }))).toBe('file-damaged');
  });

  test('and one that is well formed is read', async () => {
    const parts = {
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
      '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
      'word/document.xml': document('<w:p><w:r><w:t>1. Budget</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>Struken</w:delText></w:r></w:del></w:p><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Utgår</w:t></w:r></w:p>'),
    };
    const { kind, passages } = await readWritten('agenda.docx', Buffer.from(zipSync(parts)));
    expect(kind).toBe('docx');
    expect(textOf(passages)).toEqual(['Budget']);
  });
});

describe('text', () => {
  test('is read in the encodings that Windows writes', async () => {
    for (const bytes of [Buffer.from('Möte', 'utf8'), Buffer.from('Möte', 'latin1'), Buffer.from('\ufeffMöte', 'utf16le'), Buffer.from('\ufeffMöte', 'utf8')]) {
      expect(textOf((await readWritten('a.txt', bytes)).passages)).toEqual(['Möte']);
    }
  });

  test('copied out of a sheet keeps a cell of several lines together', async () => {
    const { passages } = await readSource({ text: 'Tid\tPunkt\n09.00\t"Budget\noch bokslut"\n' });
    expect(textOf(passages)).toEqual(['Tid | Punkt', '09.00 | Budget\noch bokslut']);
  });

  test('in a hundred thousand rows is read as far as anybody would, and that is said', async () => {
    const { passages, isCut } = await readWritten('a.csv', Buffer.from('Punkt;Tid\n'.repeat(100_000)));
    expect({ isCut, count: passages.length }).toEqual({ isCut: true, count: 20_000 });
  });

  test('that was pasted with as many semicolons in every line is a table, and without is lines', async () => {
    expect((await readSource({ text: 'Åtgärd;Ansvarig\nRäkna datorer;Ekonomichef\n' })).passages.map(({ kind }) => kind)).toEqual(['row', 'row']);
    expect((await readSource({ text: 'Budget; bokslut\nLokaler\n' })).passages.map(({ kind }) => kind)).toEqual(['line', 'line']);
  });

  test('with a quote that never closes is read as it stands', async () => {
    const { passages } = await readWritten('a.csv', Buffer.from('Punkt,"Tid\nBudget,10\n'));
    expect(textOf(passages)).toEqual(['Punkt | "Tid', 'Budget | 10']);
  });

  test('of any kind throws nothing but what has a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.txt', 'a.md', 'a.csv', 'a.docx', 'a.tsv', 'a'), async (bytes, name) => {
        expect(await codeOf(name, bytes)).toMatch(/^[a-z-]+$/u);
      }),
      { numRuns: 300 },
    );
  });
});
