import { useState } from 'react';
import type { WrittenCommand } from '../../../domain/api.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { Prose } from '../../../domain/meeting/prose.ts';
import { nameOf } from '../../../domain/view/labels.ts';
import { inert } from '../../../domain/view/minutes/inert.ts';
import { Button } from '../../component/button.tsx';
import { useKeys } from '../../keys/keys.tsx';
import { send } from '../../state/send.ts';
import { useView } from '../../state/view.ts';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { useOpenMeeting } from '../open-meeting.tsx';
import styles from './versions.module.css';

interface VersionsProps {
  readonly item: Id;
  /** Null for the item's background. */
  readonly note: Id | null;
  readonly prose: Prose;
  /** It has been settled, and what was pressed is gone. */
  readonly onSettled?: () => void;
}

/** No command names more versions. */
const mostVersions = 20;

/**
 * A text that several wrote at the same time: all versions side by side, and what they could be as one, which one key takes. Nothing is thrown
 * away until somebody has chosen. Shows nothing where there is one version.
 */
export function Versions(props: VersionsProps) {
  return props.prose.length > 1 ? <Several {...props} /> : null;
}

function Several({ item, note, prose, onSettled }: VersionsProps) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, view: { people } } = useOpenMeeting();
  const asked = useView('versions', { meeting: meeting.id, item, note });
  const [error, setError] = useState<string | null>(null);
  const settle = async (text: string): Promise<void> => {
    const shared = { meeting: meeting.id, item, base: prose.map(({ id }) => id).slice(0, mostVersions), text };
    const command: WrittenCommand = note === null ? { command: 'editBackground', ...shared } : { command: 'editNote', note, ...shared };
    const sent = await send(command);
    setError(sent.ok ? null : failureText(language, sent.failure));
    if (sent.ok) onSettled?.();
  };
  const known = asked.state === 'ready' ? asked.view : null;
  const proposal = known?.proposal ?? null;
  useKeys(proposal === null ? {} : { joinVersions: () => void settle(proposal.text) });
  if (known === null || proposal === null) return null;
  return (
    <aside className={styles['versions']} aria-label={say('versions.title', { count: known.versions.length })}>
      <p className={styles['title']}>{say('versions.title', { count: known.versions.length })}</p>
      <div className={styles['side']}>
        {known.versions.map(({ id, text, by }, index) => (
          <section key={id} className={styles['version']}>
            <p className={styles['who']}>{by === null ? say('versions.someone', { number: index + 1 }) : nameOf(people, by)}</p>
            <p className={styles['words']}>{inert(text)}</p>
            <Button size="small" label={say('versions.keep.named', { number: index + 1 })} onPress={() => void settle(text)}>
              {say('versions.keep')}
            </Button>
          </section>
        ))}
      </div>
      <section className={styles['proposal']}>
        <p className={styles['who']}>{say(proposal.isClean ? 'versions.proposal' : 'versions.proposal.both')}</p>
        <p className={styles['words']}>{inert(proposal.text)}</p>
        <Button size="small" keyName="joinVersions" onPress={() => void settle(proposal.text)}>
          {say('versions.join')}
        </Button>
      </section>
      {error !== null && (
        <p className={styles['error']} role="alert">
          {error}
        </p>
      )}
    </aside>
  );
}
