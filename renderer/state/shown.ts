import { withKeptParts } from './kept-parts.ts';

/** One question and its latest answer, shared by everybody who shows it. */
export class Shown<Answer> {
  answer: Answer;
  readonly viewers = new Set<() => void>();
  readonly #ask: () => Promise<Answer>;
  /** Every way to an answer has a turn; an answer is shown unless one of a later turn is. */
  #lastTurn = 0;
  #shownTurn = 0;
  #waiting = 0;

  /** @param ask never fails */
  constructor(first: Answer, ask: () => Promise<Answer>) {
    this.answer = first;
    this.#ask = ask;
  }

  /** False while a newer answer is on its way. */
  isUpToDate(): boolean {
    return this.#waiting === 0;
  }

  refresh(): void {
    void this.#ask().then(this.awaited());
  }

  /** An answer is on its way. @returns takes it; null when it did not come */
  awaited(): (answer: Answer | null) => void {
    this.#lastTurn += 1;
    const turn = this.#lastTurn;
    this.#waiting += 1;
    return (answer) => {
      this.#waiting -= 1;
      if (answer === null || turn < this.#shownTurn) return;
      this.#shownTurn = turn;
      this.#take(answer);
    };
  }

  #take(answer: Answer): void {
    const taken = withKeptParts(this.answer, answer);
    // What is the same as before draws nothing anew: most of what is asked again has not changed.
    if (Object.is(taken, this.answer)) return;
    this.answer = taken;
    for (const viewer of this.viewers) viewer();
  }
}
