import type { Meeting } from '../meeting/meeting.ts';

/** The survey's questions in the order in which they are asked. Source: the design's page on the field, "Pulse questions". */
export const pulseQuestions = ['worthTheTime', 'clearOutcome', 'keptToTheMatter', 'couldContribute', 'knowWhatToDo', 'rotating'] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];

/** Each question has five steps, lowest first. */
export const stepsOfQuestion = 5;

/** What the lowest step of a question is called: "worth your time" runs 0-4 (2 = broke even), the others 1-5. */
export function lowestStep(question: PulseQuestion): number {
  return question === 'worthTheTime' ? 0 : 1;
}

/** The questions that take turns in the place of the last one: daring to lead the change; living by the working agreements. */
export const rotatingQuestions = ['leading-change', 'working-agreements'] as const;
export type RotatingQuestion = (typeof rotatingQuestions)[number];

/**
 * Which of them a meeting asks. It follows from the meeting's number and is recorded nowhere, so that every machine asks the same and
 * an old answer can be read.
 */
export function rotatingQuestionOf({ number }: Pick<Meeting, 'number'>): RotatingQuestion {
  return rotatingQuestions[(number?.running ?? 0) % rotatingQuestions.length] ?? rotatingQuestions[0];
}
