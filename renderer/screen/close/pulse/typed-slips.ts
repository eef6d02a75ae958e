import { longest } from '../../../../domain/kernel/longest.ts';
import type { Counts } from '../../../../domain/pulse/gathering.ts';
import { pulseQuestions, stepsOfQuestion } from '../../../../domain/pulse/questions.ts';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import type { TypedSlips } from './gathered.ts';

export const noSlips: TypedSlips = {
  counts: Object.fromEntries(pulseQuestions.map((question) => [question, Array.from({ length: stepsOfQuestion }, () => '')])) as unknown as TypedSlips['counts'],
  lines: '',
};

/** A whole number of slips; an empty field is none; null for anything else. */
export function readCount(typed: string): number | null {
  const words = typed.trim();
  return words === '' ? 0 : /^\d{1,4}$/u.test(words) ? Number(words) : null;
}

export function countsOf({ counts }: TypedSlips): Counts {
  return Object.fromEntries(pulseQuestions.map((question) => [question, counts[question].map((each) => readCount(each) ?? 0)])) as unknown as Counts;
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => onOneLine(line).slice(0, longest.line))
    .filter((line) => line !== '');
}
