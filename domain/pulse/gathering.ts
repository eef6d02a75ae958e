import type { Histogram, Pulse } from './pulse.ts';
import { fewestAnswers } from './pulse.ts';
import { lowestStep, pulseQuestions, stepsOfQuestion, type PulseQuestion } from './questions.ts';

/** How many answers have fallen on each step of each question so far. Who gave which is kept nowhere. */
export type Counts = Readonly<Record<PulseQuestion, Histogram>>;

/** The answers of a survey that is still open. */
export interface Gathering {
  readonly counts: Counts;
  readonly lines: readonly string[];
}

/** One person's answers: the step of each question, 0-4 from the lowest; a question may be left out. */
export interface PulseAnswer {
  readonly steps: Partial<Readonly<Record<PulseQuestion, number>>>;
  readonly line: string;
}

const none: Histogram = Array.from({ length: stepsOfQuestion }, () => 0);

export const emptyGathering: Gathering = { counts: forEachQuestion(() => none), lines: [] };

function forEachQuestion(counted: (question: PulseQuestion) => Histogram): Counts {
  return Object.fromEntries(pulseQuestions.map((question) => [question, counted(question)])) as unknown as Counts;
}

/** One more has answered. The line joins the others and is tied to no step. */
export function withAnswer({ counts, lines }: Gathering, { steps, line }: PulseAnswer): Gathering {
  return {
    counts: forEachQuestion((question) => counts[question].map((count, step) => count + (steps[question] === step ? 1 : 0))),
    lines: line.trim() === '' ? lines : [...lines, line.trim()].toSorted(),
  };
}

export function answersIn(histogram: Histogram | undefined): number {
  return (histogram ?? []).reduce((sum, count) => sum + count, 0);
}

/** How many have answered: everybody answers the first question. */
export function countOfAnswers({ counts }: Pick<Gathering, 'counts'>): number {
  return answersIn(counts.worthTheTime);
}

/** What is recorded when the survey closes. A question that nobody answered was not asked. */
export function gatheredHistograms({ counts }: Pick<Gathering, 'counts'>): { -readonly [Question in keyof Pulse['histograms']]: number[] } {
  const { worthTheTime, ...others } = counts;
  const answered = Object.entries(others).filter(([, histogram]) => answersIn(histogram) > 0);
  return { ...Object.fromEntries(answered.map(([question, histogram]) => [question, [...histogram]])), worthTheTime: [...worthTheTime] };
}

/** One question of a closed survey as it may be shown. */
export interface PulseResult {
  readonly question: PulseQuestion;
  /** Null where fewer than four answered it: few answers would tell who answered what. */
  readonly shown: { readonly histogram: Histogram; readonly mean: number; readonly answers: number } | null;
}

/** The questions that were asked, in their order. */
export function pulseResults({ histograms }: Pulse): readonly PulseResult[] {
  return pulseQuestions
    .filter((question) => question === 'worthTheTime' || answersIn(histograms[question]) > 0)
    .map((question) => ({ question, shown: shownOf(question, histograms[question] ?? none) }));
}

function shownOf(question: PulseQuestion, histogram: Histogram): PulseResult['shown'] {
  const answers = answersIn(histogram);
  if (answers < fewestAnswers) return null;
  return { histogram, answers, mean: lowestStep(question) + histogram.reduce((sum, count, step) => sum + count * step, 0) / answers };
}

/** The free lines as they may be shown: none where too few have answered. */
export function shownLines({ histograms, lines }: Pulse): readonly string[] {
  return answersIn(histograms.worthTheTime) < fewestAnswers ? [] : lines;
}
