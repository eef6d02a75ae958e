import { useState } from 'react';
import { withKeptParts } from './kept-parts.ts';

/** What says the same as at the drawing before is the very thing that it was then, so that whoever draws it can tell. Plain data only. */
export function useSame<Value>(value: Value): Value {
  const [known, know] = useState(value);
  const same = withKeptParts(known, value);
  if (!Object.is(same, known)) know(same);
  return same;
}
