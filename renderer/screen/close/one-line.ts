import { longest } from '../../../domain/kernel/longest.ts';

/** What was typed or pasted as one line, as long as a line may be. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, longest.line);
}
