import { ask } from '../bridge.ts';
import { base64Of } from '../state/base64-of.ts';
import { newId } from '../state/id.ts';

/** Where rows come from: words in the field, or a file. */
export type ImportSource = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'file'; readonly file: File };

/** Bytes that go in one call. */
const piece = 512 * 1024;

/** Carries a file to where it is read. @returns what it is called there @throws AskFailed, or when the file cannot be read */
export async function sendFile(file: File): Promise<string> {
  const key = newId();
  for (let offset = 0; offset === 0 || offset < file.size; offset += piece) {
    await ask('sendSource', { key, offset, base64: await base64Of(file.slice(offset, offset + piece)) });
  }
  return key;
}
