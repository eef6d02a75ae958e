import { useMemo } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { useDraft } from '../../../state/draft.ts';

export interface LeftProposals {
  readonly isLeft: (proposal: Id) => boolean;
  readonly leave: (proposal: Id) => void;
  readonly bringBack: () => void;
}

/** What the chair does not take up at a meeting is put out of sight on this machine. It is no record: nothing has been decided. */
export function useLeftProposals(meeting: Id): LeftProposals {
  const [text, setText] = useDraft(`left-proposals:${meeting}`);
  return useMemo(() => {
    const left = text.split(' ').filter((each) => each !== '');
    return {
      isLeft: (proposal) => left.includes(proposal),
      leave: (proposal) => setText([...left, proposal].join(' ')),
      bringBack: () => setText(''),
    };
  }, [text, setText]);
}
