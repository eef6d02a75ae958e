import { z } from 'zod';

/** Names one thing for ever: 1-64 characters of `A-Z a-z 0-9 - _`. */
export type Id = string;

/** Words that name parts of every JavaScript object and so can never safely be a key. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Forbidden words are refused by the same look as everything else: every event that is replayed has several ids. */
const shape = /^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9_-]{1,64}$/u;

/** The only shape of an id that the program lets in, from whomever it comes. */
export const idSchema = z.string().regex(shape);

/** The same without a reason why not. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && shape.test(value);
}
