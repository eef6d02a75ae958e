import type { Capture } from '../../../../domain/capture/capture.ts';

/** The same words as another kind of thing: the prefix that was read is replaced, or one is put before the words. */
export function withPrefix({ typed, readings }: Capture, prefix: string): string {
  const aim = readings.find(({ kind }) => kind === 'item')?.to ?? 0;
  const before = readings.find(({ kind }) => kind === 'prefix');
  const head = typed.slice(0, aim);
  return `${head}${head === '' ? '' : ' '}${prefix}${typed.slice(before?.to ?? aim).trimStart()}`;
}
