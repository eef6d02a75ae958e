import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogramsSchema } from '../../../domain/pulse/pulse.ts';
import { countOfAnswers, emptyGathering, gatheredHistograms, pulseResults, shownLines, withAnswer, type PulseAnswer } from '../../../domain/pulse/gathering.ts';
import { pulseQuestions, rotatingQuestionOf } from '../../../domain/pulse/questions.ts';

const step = fc.integer({ min: 0, max: 4 });
const answers = fc.array(
  fc.record({ steps: fc.tuple(step, fc.dictionary(fc.constantFrom(...pulseQuestions.slice(1)), step)).map(([worthTheTime, rest]) => ({ ...rest, worthTheTime })), line: fc.string() }),
  { maxLength: 12 },
) as fc.Arbitrary<readonly PulseAnswer[]>;

describe('gathering answers', () => {
  test('counts each answer once, and says nothing of the order in which they came', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const gathered = all.reduce(withAnswer, emptyGathering);
        expect(countOfAnswers(gathered)).toBe(all.length);
        expect(all.toReversed().reduce(withAnswer, emptyGathering)).toEqual(gathered);
        expect(histogramsSchema.safeParse(gatheredHistograms(gathered)).success).toBe(true);
      }),
    );
  });

  test('leaves out a question that nobody answered, and a line that says nothing', () => {
    const gathered = withAnswer(emptyGathering, { steps: { worthTheTime: 3, couldContribute: 0 }, line: '  ' });
    expect(gatheredHistograms(gathered)).toEqual({ worthTheTime: [0, 0, 0, 1, 0], couldContribute: [1, 0, 0, 0, 0] });
    expect(gathered.lines).toEqual([]);
  });
});

describe('a closed survey', () => {
  const pulse = { histograms: { worthTheTime: [0, 0, 2, 5, 1], clearOutcome: [0, 0, 0, 0, 4], couldContribute: [1, 1, 1, 0, 0] }, lines: ['Kortare'], guess: null };

  test('shows the mean on the scale of each question', () => {
    expect(pulseResults(pulse)).toEqual([
      { question: 'worthTheTime', shown: { histogram: [0, 0, 2, 5, 1], answers: 8, mean: 2.875 } },
      { question: 'clearOutcome', shown: { histogram: [0, 0, 0, 0, 4], answers: 4, mean: 5 } },
      { question: 'couldContribute', shown: null },
    ]);
    expect(shownLines(pulse)).toEqual(['Kortare']);
  });

  test('shows neither figures nor lines where fewer than four have answered', () => {
    const few = { ...pulse, histograms: { worthTheTime: [0, 0, 1, 1, 1] } };
    expect(pulseResults(few)).toEqual([{ question: 'worthTheTime', shown: null }]);
    expect(shownLines(few)).toEqual([]);
  });
});

test('the rotating question follows from the number of the meeting', () => {
  const asked = [16, 17, 18].map((running) => rotatingQuestionOf({ number: { year: 2026, running } }));
  expect(asked).toEqual(['leading-change', 'working-agreements', 'leading-change']);
  expect(rotatingQuestionOf({ number: null })).toBe('leading-change');
});
