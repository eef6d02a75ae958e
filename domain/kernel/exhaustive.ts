/** Ends a switch over a union: the compiler refuses the call while a case is missing. */
export function exhaustive(value: never): never {
  throw new Error(`Not handled: ${JSON.stringify(value)}`);
}
