import { startTransition, useEffect, useRef, useState } from 'react';
import type { CallAnswer, CallArgument, CallName } from '../../domain/contract/contract.ts';
import { withKeptParts } from './kept-parts.ts';
import { useQuestion, type View } from './view.ts';

/**
 * As `useView`, but while another question is asked the answer to the one before stays: a list does not vanish with each letter. What
 * comes then is drawn in pieces, so that it never keeps a letter waiting, and what two answers have in common is the very same thing.
 */
export function useLatestView<Name extends CallName>(name: Name, argument: CallArgument<Name>): View<CallAnswer<Name>> {
  const { follow, answer } = useQuestion(name, argument);
  const [latest, setLatest] = useState(answer);
  const isFirst = useRef(true);
  useEffect(() => {
    const take = (): void => {
      const next = answer();
      if (next.state === 'loading') return;
      const draw = (): void => setLatest((before) => withKeptParts(before, next));
      // Nobody waits for anything else while there is nothing to see.
      if (isFirst.current) draw();
      else startTransition(draw);
      isFirst.current = false;
    };
    const end = follow(take);
    take();
    return end;
  }, [follow, answer]);
  return latest;
}
