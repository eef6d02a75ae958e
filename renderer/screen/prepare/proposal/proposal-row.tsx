import { X } from 'lucide-react';
import { useId } from 'react';
import type { Proposal } from '../../../../domain/view/screen/preparation/proposal.ts';
import { Button, IconButton } from '../../../component/button.tsx';
import { KeyHint } from '../../../component/key-hint.tsx';
import { useKeyOf } from '../../../keys/keys.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { DeclineSuggestion } from './decline-suggestion.tsx';
import { originOf } from './proposal-words.ts';
import type { TrayFocus } from './use-tray-focus.ts';
import styles from './proposal-tray.module.css';

interface ProposalRowProps {
  readonly proposal: Proposal;
  /** As it may be said here. */
  readonly title: string;
  readonly focus: TrayFocus;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** One proposal, with the two keys that answer it while the focus is on it. */
export function ProposalRow({ proposal: { id, origin }, title, focus, onTake, onLeave }: ProposalRowProps) {
  const say = useSay();
  const language = useLanguage();
  const words = useId();
  const takeKey = useKeyOf('proposalTake');
  const leaveKey = useKeyOf('proposalLeave');
  const isFocused = focus.focused === id;
  const shortcuts = [takeKey, leaveKey].filter((key) => key !== undefined).map((key) => key.replace('Ctrl', 'Control'));
  return (
    <div
      role="row"
      className={styles['row']}
      tabIndex={focus.tabStop === id ? 0 : -1}
      data-proposal={id}
      aria-labelledby={`${words}-what ${words}-origin`}
      aria-keyshortcuts={shortcuts.length === 0 ? undefined : shortcuts.join(' ')}
      onFocus={(event) => focus.onFocus(event, id)}
      onBlur={focus.onBlur}
      onKeyDown={(event) => focus.onKeyDown(event, id)}
    >
      <div role="gridcell" className={styles['words']}>
        <p id={`${words}-what`} className={styles['what']}>
          {title}
        </p>
        <p id={`${words}-origin`} className={styles['origin']}>
          {originOf(origin, say, language)}
        </p>
        {origin.kind === 'suggested' && <DeclineSuggestion suggestion={origin.suggestion} title={title} />}
      </div>
      <div role="gridcell" className={styles['answer']}>
        <Button size="small" onPress={onTake} label={say('proposal.take.label', { title })}>
          {say('proposal.take')}
        </Button>
        {isFocused && <Hint of={takeKey} />}
      </div>
      <div role="gridcell" className={styles['answer']}>
        <IconButton icon={X} label={say('proposal.leave', { title })} onPress={onLeave} />
        {isFocused && <Hint of={leaveKey} />}
      </div>
    </div>
  );
}

function Hint({ of }: { readonly of: string | undefined }) {
  return (
    of !== undefined && (
      <span className={styles['hint']}>
        <KeyHint keys={of} />
      </span>
    )
  );
}
