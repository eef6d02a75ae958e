import sans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline';
import sansBold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline';
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline';
import serifItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?inline';
import serifBold from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline';
import type { Typeface } from '../../domain/view/minutes/html.ts';

/** The faces that go into every document, so that it looks the same on a machine that has none of them. Open Font License. */
export const typefaces: readonly Typeface[] = [
  { family: 'Source Sans 3', weight: 400, style: 'normal', url: sans },
  { family: 'Source Sans 3', weight: 600, style: 'normal', url: sansBold },
  { family: 'Source Serif 4', weight: 400, style: 'normal', url: serif },
  { family: 'Source Serif 4', weight: 400, style: 'italic', url: serifItalic },
  { family: 'Source Serif 4', weight: 600, style: 'normal', url: serifBold },
];
