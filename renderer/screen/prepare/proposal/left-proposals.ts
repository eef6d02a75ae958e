import { useEffect, useMemo } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { useDraft } from '../../../state/draft.ts';

export interface LeftProposals {
  readonly isLeft: (proposal: Id) => boolean;
  readonly leave: (proposal: Id) => void;
  /** Brings back one, or all. It may be asked for when the tray has long been away from the screen. */
  readonly bringBack: (proposal?: Id) => void;
}

/** What is left at each meeting as of now: the way back in a notice outlives the screen that it was offered on. */
const latest = new Map<Id, readonly Id[]>();

/** What the chair does not take up at a meeting is put out of sight on this machine. It is no record: nothing has been decided. */
export function useLeftProposals(meeting: Id): LeftProposals {
  const [text, setText] = useDraft(`left-proposals:${meeting}`);
  const left = useMemo(() => text.split(' ').filter((each) => each !== ''), [text]);
  useEffect(() => void latest.set(meeting, left), [meeting, left]);
  return useMemo(() => {
    const set = (to: readonly Id[]): void => {
      latest.set(meeting, to);
      setText(to.join(' '));
    };
    const now = (): readonly Id[] => latest.get(meeting) ?? [];
    return {
      isLeft: (proposal) => left.includes(proposal),
      leave: (proposal) => set([...now().filter((each) => each !== proposal), proposal]),
      bringBack: (proposal) => set(proposal === undefined ? [] : now().filter((each) => each !== proposal)),
    };
  }, [meeting, left, setText]);
}
