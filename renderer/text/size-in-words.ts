import { text, type Language } from '../../domain/text/text.ts';

const kilobyte = 1_024;

/** `340 kB`, `1,2 MB`, `2 GB`. @param bytes at least 0 */
export function sizeInWords(language: Language, bytes: number): string {
  if (bytes < kilobyte) return text(language, 'size.bytes', { size: bytes });
  if (bytes < kilobyte ** 2) return text(language, 'size.kilobytes', { size: Math.ceil(bytes / kilobyte) });
  return bytes < kilobyte ** 3 ? text(language, 'size.megabytes', { size: bytes / kilobyte ** 2 }) : text(language, 'size.gigabytes', { size: bytes / kilobyte ** 3 });
}
