import { useRef } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { isOver } from '../../../../domain/meeting/running/decide.ts';
import type { Proposal } from '../../../../domain/view/screen/preparation/proposal.ts';
import { Button } from '../../../component/button.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { useKeys } from '../../../keys/keys.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useItemCommands } from '../agenda/item-commands.ts';
import { focusNewItemLine } from '../new-item/new-item-line-id.ts';
import { usePreparing } from '../preparing.tsx';
import { useLeftProposals } from './left-proposals.ts';
import { ProposalRow } from './proposal-row.tsx';
import { asNewItem, titleOf } from './proposal-words.ts';
import { useTrayFocus, type TrayFocus } from './use-tray-focus.ts';
import styles from './proposal-tray.module.css';

/** What may stand on the agenda, each with where it comes from. The chair takes it or leaves it, with one key each. */
export function ProposalTray({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const say = useSay();
  const titleFor = useTitleFor();
  const { meeting } = useOpenMeeting();
  const { isLeft, bringBack } = useLeftProposals(meeting.id);
  const take = useTakeProposals();
  const shown = proposals.filter(({ id }) => !isLeft(id));
  const tray = useRef<HTMLElement>(null);
  const focus = useTrayFocus(
    tray,
    shown.map(({ id }) => id),
    useFocusAgenda(),
  );
  const { takeOne, leaveOne } = useAnswers(shown, focus);
  const standing = shown.filter(({ origin }) => origin.kind === 'standing');
  const left = proposals.filter(({ id }) => isLeft(id));
  if (proposals.length === 0 || isOver(meeting)) return null;
  return (
    <section className={styles['tray']} aria-labelledby="proposals" ref={tray}>
      <div className={styles['head']}>
        <h2 id="proposals" className={styles['title']}>
          {say('proposal.tray')} <span className={styles['count']}>{shown.length}</span>
        </h2>
        {standing.length > 1 && (
          <Button size="small" look="quiet" onPress={() => void take(standing, true)}>
            {say('proposal.takeStanding', { count: standing.length })}
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <div role="grid" className={styles['list']} aria-labelledby="proposals">
          {shown.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} title={titleFor(proposal)} focus={focus} onTake={() => takeOne(proposal)} onLeave={() => leaveOne(proposal)} />
          ))}
        </div>
      )}
      {left[0] !== undefined && (
        <button type="button" className={styles['back']} onClick={() => (left[0] && focus.focusLater(left[0].id), bringBack())}>
          {say('proposal.bringBack', { count: left.length })}
        </button>
      )}
    </section>
  );
}

interface Answers {
  readonly takeOne: (proposal: Proposal) => void;
  readonly leaveOne: (proposal: Proposal) => void;
}

/** Takes or leaves one, by hand or by key. The focus goes on to the next at once, so that one key after the other answers them all. */
function useAnswers(shown: readonly Proposal[], focus: TrayFocus): Answers {
  const say = useSay();
  const titleFor = useTitleFor();
  const { meeting } = useOpenMeeting();
  const { tell } = useNotices();
  const { leave, bringBack } = useLeftProposals(meeting.id);
  const take = useTakeProposals();
  const focusAgenda = useFocusAgenda();
  const taking = useRef(new Set<Id>());
  const nextTo = ({ id }: Proposal): Id | undefined => {
    const rows = shown.map((each) => each.id);
    const isFree = (row: Id): boolean => !taking.current.has(row);
    const at = rows.indexOf(id);
    return rows.slice(at + 1).find(isFree) ?? rows.slice(0, Math.max(0, at)).findLast(isFree);
  };
  const takeInTurn = async (proposal: Proposal): Promise<void> => {
    // What is on its way to the disk stands here for a moment still: a second press must not take it twice.
    if (taking.current.has(proposal.id)) return;
    const next = nextTo(proposal);
    taking.current.add(proposal.id);
    focus.focus(next);
    await take([proposal], next === undefined);
    taking.current.delete(proposal.id);
  };
  const leaveOne = (proposal: Proposal): void => {
    if (taking.current.has(proposal.id)) return;
    const next = nextTo(proposal);
    if (next === undefined) focusAgenda();
    else focus.focus(next);
    leave(proposal.id);
    tell(say('proposal.left', { title: titleFor(proposal) }), () => {
      focus.focusLater(proposal.id);
      bringBack(proposal.id);
    });
  };
  const takeOne = (proposal: Proposal): void => void takeInTurn(proposal);
  const answer = (by: (proposal: Proposal) => void): void => {
    const here = shown.find(({ id }) => id === focus.focused);
    if (here !== undefined) by(here);
  };
  const isThere = shown.length > 0 && !isOver(meeting);
  useKeys(isThere ? { proposals: () => focus.focus(shown[0]?.id), proposalTake: () => answer(takeOne), proposalLeave: () => answer(leaveOne) } : {});
  return { takeOne, leaveOne };
}

/** A closed item says nothing outside itself until it stands on the agenda. */
function useTitleFor(): (proposal: Proposal) => string {
  const say = useSay();
  const language = useLanguage();
  return (proposal) => (proposal.item.confidential ? say('item.closed') : titleOf(proposal, say, language));
}

/** Where the focus goes when nothing is left to answer. */
function useFocusAgenda(): () => void {
  const { chosen, focusRow } = usePreparing();
  return () => (chosen === null ? focusNewItemLine() : focusRow(chosen.id));
}

/** Puts proposals on the agenda, each where such items stand, and shows the first. */
export function useTakeProposals(): (proposals: readonly Proposal[], isFocused: boolean) => Promise<void> {
  const say = useSay();
  const language = useLanguage();
  const { add } = useItemCommands();
  const { choose, focusRow } = usePreparing();
  return async (proposals, isFocused) => {
    const [first] = await add(inTurn(proposals).map((proposal) => asNewItem(proposal, say, language)));
    if (first !== undefined) (isFocused ? focusRow : choose)(first);
  };
}

/** Several that would stand after the same item follow each other in the order in which they were proposed. */
function inTurn(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.map((proposal, index) => {
    const before = proposals.slice(0, index).findLast(({ after }) => after === proposal.after);
    return before === undefined ? proposal : { ...proposal, after: before.id };
  });
}
