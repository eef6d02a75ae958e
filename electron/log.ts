/** Frames of the stack that say enough. */
const frames = 8;

/** Writes down where something unforeseen happened. Its message is left out, for it may hold what people wrote. @param during what was being done */
export function logged(error: unknown, during = ''): void {
  const where = error instanceof Error ? [error.name, ...framesOf(error)].join('\n') : typeof error;
  console.error(during === '' ? where : `${during}: ${where}`);
}

function framesOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, frames);
}
