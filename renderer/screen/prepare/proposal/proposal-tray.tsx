import { X } from 'lucide-react';
import { useRef } from 'react';
import type { Proposal } from '../../../../domain/view/screen/preparation/proposal.ts';
import { isOver } from '../../../../domain/meeting/running/decide.ts';
import { Button, IconButton } from '../../../component/button.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useItemCommands } from '../agenda/item-commands.ts';
import { usePreparing } from '../preparing.tsx';
import { DeclineSuggestion } from './decline-suggestion.tsx';
import { asNewItem, originOf, titleOf } from './proposal-words.ts';
import { useLeftProposals } from './left-proposals.ts';
import styles from './proposal-tray.module.css';

/** What may stand on the agenda, each with where it comes from. The chair takes it or leaves it. */
export function ProposalTray({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { isLeft, leave, bringBack } = useLeftProposals(meeting.id);
  const take = useTakeProposals();
  const tray = useRef<HTMLElement>(null);
  const shown = proposals.filter(({ id }) => !isLeft(id));
  const standing = shown.filter(({ origin }) => origin.kind === 'standing');
  const left = proposals.length - shown.length;
  if (proposals.length === 0 || isOver(meeting)) return null;
  // What was pressed goes: the focus stays in the tray for as long as there is anything in it.
  const keepFocus = (): void => void window.requestAnimationFrame(() => tray.current?.querySelector<HTMLElement>('li button, button')?.focus());
  const takeOne = async (proposal: Proposal): Promise<void> => {
    await take([proposal], shown.length === 1);
    if (shown.length > 1) keepFocus();
  };
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
      <ul className={styles['list']}>
        {shown.map((proposal) => (
          <ProposalRow key={proposal.id} proposal={proposal} onTake={() => void takeOne(proposal)} onLeave={() => (leave(proposal.id), keepFocus())} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={styles['back']} onClick={() => (bringBack(), keepFocus())}>
          {say('proposal.bringBack', { count: left })}
        </button>
      )}
    </section>
  );
}

function ProposalRow({ proposal, onTake, onLeave }: { readonly proposal: Proposal; readonly onTake: () => void; readonly onLeave: () => void }) {
  const say = useSay();
  const language = useLanguage();
  // A closed item says nothing outside itself until it stands on the agenda.
  const title = proposal.item.confidential ? say('item.closed') : titleOf(proposal, say, language);
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <p className={styles['what']}>{title}</p>
        <p className={styles['origin']}>{originOf(proposal.origin, say, language)}</p>
        {proposal.origin.kind === 'suggested' && <DeclineSuggestion suggestion={proposal.origin.suggestion} title={title} />}
      </div>
      <Button size="small" onPress={onTake} label={say('proposal.take.label', { title })}>
        {say('proposal.take')}
      </Button>
      <IconButton icon={X} label={say('proposal.leave', { title })} onPress={onLeave} />
    </li>
  );
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
