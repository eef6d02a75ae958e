/** How much one field takes, UTF-16 units. Fields say so beside themselves before anything is sent. */
export const longest = { line: 1_000, prose: 100_000 } as const;
