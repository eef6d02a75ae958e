import { useSyncExternalStore } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { emptyGathering, withAnswer, type Gathering, type PulseAnswer } from '../../../../domain/pulse/gathering.ts';
import type { PulseQuestion } from '../../../../domain/pulse/questions.ts';

/** What is known of a survey before it is closed. */
export interface OpenSurvey {
  readonly gathering: Gathering;
  /** What whoever leads believes the mean to be, 0-4; undefined until they have said or declined to. */
  readonly guess: number | null | undefined;
  /** What stands in the fields for slips; null before anybody has typed there. */
  readonly slips: TypedSlips | null;
}

/** Numbers of slips as they were typed, and one line for each slip that has one. */
export interface TypedSlips {
  readonly counts: Readonly<Record<PulseQuestion, readonly string[]>>;
  readonly lines: string;
}

const nothing: OpenSurvey = { gathering: emptyGathering, guess: undefined, slips: null };

/*
 * Answers lie in this window's memory and nowhere else: no draft, no journal, until the survey is closed. They outlive a walk to another
 * face of the meeting, not the window.
 */
const surveys = new Map<Id, OpenSurvey>();
const viewers = new Set<() => void>();

function change(meeting: Id, survey: OpenSurvey): void {
  surveys.set(meeting, survey);
  for (const viewer of viewers) viewer();
}

function subscribe(viewer: () => void): () => void {
  viewers.add(viewer);
  return () => viewers.delete(viewer);
}

export interface Survey extends OpenSurvey {
  readonly answer: (answer: PulseAnswer) => void;
  readonly setSlips: (slips: TypedSlips) => void;
  readonly setGuess: (guess: number | null | undefined) => void;
  /** Forgets everything, once it is recorded. */
  readonly forget: () => void;
}

export function useSurvey(meeting: Id): Survey {
  const survey = useSyncExternalStore(subscribe, () => surveys.get(meeting) ?? nothing);
  return {
    ...survey,
    answer: (answer) => change(meeting, { ...survey, gathering: withAnswer(survey.gathering, answer) }),
    setSlips: (slips) => change(meeting, { ...survey, slips }),
    setGuess: (guess) => change(meeting, { ...survey, guess }),
    forget: () => change(meeting, nothing),
  };
}
