import type { z } from 'zod';

/** The field that is wrong in what somebody sent: its name, bounded, and never its content. */
export function wrongField({ issues: [issue] }: z.ZodError): string {
  const path = issue?.path.join('.') ?? '';
  return (issue?.code === 'unrecognized_keys' ? [path, issue.keys[0]].filter((part) => part !== '').join('.') : path).slice(0, 64);
}
