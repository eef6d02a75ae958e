/** How much one field takes, UTF-16 units. Fields say so beside themselves before anything is sent. */
export const longest = { line: 1_000, prose: 100_000 } as const;

/** How many actions are changed at once: as many as a person can answer for, and far from what one line of a journal takes. */
export const mostChanged = 500;
