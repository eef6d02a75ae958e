import { z } from 'zod';

/** How many answers fell on each step, lowest step first. */
export type Histogram = readonly number[];

const steps = z.array(z.int().min(0).max(10_000)).length(5);

/**
 * The survey's questions. "Var mötet värt din tid?" runs 0-4 (2 = broke even), the others 1-5; each has five steps.
 * Source: the design's page on the field.
 */
export const histogramsSchema = z.strictObject({
  worthTheTime: steps,
  clearOutcome: steps.optional(),
  keptToTheMatter: steps.optional(),
  couldContribute: steps.optional(),
  knowWhatToDo: steps.optional(),
  rotating: steps.optional(),
});

/** The anonymous answers of a meeting: how many for each step, and the free lines tied to no score. */
export interface Pulse {
  readonly histograms: z.infer<typeof histogramsSchema>;
  /** Sorted by their content, so that their order tells nobody who wrote them. */
  readonly lines: readonly string[];
  /** The chair's own guess of the mean of "worth the time", 0-4, made before the answers. */
  readonly guess: number | null;
}

/** A survey is shown from this many answers up: fewer would tell who answered what. */
export const fewestAnswers = 4;
