import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from '../../../electron/export/safe-name.ts';

test.each([
  ['Mötesanteckningar KLG 2026-17.pdf', 'Mötesanteckningar KLG 2026-17.pdf'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x.pdf', 'C Windows x.pdf'],
  ['.dold', 'dold'],
  ['prognos.pdf. . .', 'prognos.pdf'],
  ['faktura\u202Efdp.exe', 'faktura fdp.exe'],
  ['rad\r\nbrytning.txt', 'rad brytning.txt'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['', 'papper'],
  ['///', 'papper'],
  ['.pdf', 'pdf'],
  ['e\u0301.pdf', 'é.pdf'],
])('%j becomes %j', (words, name) => {
  expect(safeName(words, 'papper')).toBe(name);
});

test('a long name is shortened between characters as people see them, and keeps its ending', () => {
  const name = safeName(`${'👨‍👩‍👧‍👦 möte '.repeat(500)}.docx`, 'papper');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150);
  expect(name.endsWith('.docx')).toBe(true);
  expect(name).not.toContain('\ufffd');
});

test('whatever somebody wrote, the name is one name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const name = safeName(words, 'papper');
      expect(name).not.toMatch(/[\u0000-\u001f"*/:<>?\\|]/u);
      expect(name).not.toMatch(/^[ .]|[ .]$/u);
      expect(name.length).toBeGreaterThan(0);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    }),
  );
});
