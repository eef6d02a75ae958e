import { z } from 'zod';
import { longest } from './longest.ts';

/*
 * What people write. Bounded, so that one field cannot fill a journal line; control characters are refused, since they do nothing
 * but harm in a text that is read for decades; a text of half characters cannot be written as UTF-8.
 */

// Everything below space (in prose: but tab and line feed), and the C1 block.
const controlInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;
const controlInProse = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;

/** One line: a title, a name. May be empty. */
export const lineSchema = z
  .string()
  .max(longest.line)
  .refine((text) => text.isWellFormed() && !controlInLine.test(text));

/** One line that says something. */
export const filledLineSchema = lineSchema.refine((text) => text.trim() !== '');

/** Paragraphs, lines separated by line feeds. May be empty. */
export const proseSchema = z
  .string()
  .max(longest.prose)
  .refine((text) => text.isWellFormed() && !controlInProse.test(text));

/** Paragraphs that say something. */
export const filledProseSchema = proseSchema.refine((text) => text.trim() !== '');
