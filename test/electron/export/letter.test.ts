import { describe, expect, test } from 'vitest';
import { asLetter } from '../../../electron/export/letter.ts';

async function letter(subject: string, text: string, html = '<p>x</p>'): Promise<string> {
  return Buffer.from(await asLetter({ subject, text, html })).toString('utf8');
}

/** What a header says, its encoded words read. Source: RFC 2047. */
function header(file: string, name: string): string {
  const unfolded = file.split('\r\n\r\n')[0]?.replace(/\r\n[ \t]/gu, ' ') ?? '';
  const value = new RegExp(`^${name}: (.*)$`, 'mu').exec(unfolded)?.[1] ?? '';
  return value.replace(/\?=\s+=\?/gu, '?==?').replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/giu, (_all, kind: string, words: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(words, 'base64').toString('utf8') : Buffer.from(words.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gu, (_hex, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1').toString('utf8'),
  );
}

describe('a letter as a file', () => {
  test('is a draft with its words in plain and in looks, and goes to nobody yet', async () => {
    const file = await letter('Kallelse till KLG 2026:17', 'Åtgärder från förra mötet');
    expect(header(file, 'Subject')).toBe('Kallelse till KLG 2026:17');
    expect(header(file, 'X-Unsent')).toBe('1');
    expect(file).toMatch(/Content-Type: multipart\/alternative/u);
    expect(file).not.toMatch(/^(To|Cc|Bcc):/mu);
    expect(header(await letter('Möte på Åkern', 'x'), 'Subject')).toBe('Möte på Åkern');
  });

  test('lets no subject write headers of its own', async () => {
    const file = await letter('Hej\r\nBcc: alla@exempel.se\nTo: nagon@exempel.se', 'x');
    expect(file.split('\r\n\r\n')[0]).not.toMatch(/^(To|Bcc):/mu);
  });
});
