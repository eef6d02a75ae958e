import type { CallFailure } from '../../domain/contract/call.ts';
import { hasText, text, type Language } from '../../domain/text/text.ts';

/** What happened, whether the data is safe and what to do, in one sentence or two. */
export function failureText(language: Language, { code, detail }: CallFailure): string {
  const key = `refusal.${code}`;
  return hasText(key) ? text(language, key, detail) : text(language, 'refusal.unexpected');
}
