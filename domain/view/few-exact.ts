/** With fewer than so many that hold the words as they were typed, what may have been meant is looked for too. */
export const fewExact = 10;
