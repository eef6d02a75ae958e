import { useState } from 'react';
import type { Edit } from '../../../domain/meeting/prose.ts';
import { inert } from '../../../domain/view/minutes/inert.ts';
import { Button } from '../../component/button.tsx';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import type { Sent } from '../../state/send.ts';
import styles from './parts.module.css';

interface BesideProps {
  readonly others: readonly Edit[];
  readonly text: string;
  /** Records the one text that takes the place of all versions. */
  readonly join: (text: string) => Promise<Sent>;
}

/** Versions that were written at the same time elsewhere. Nothing is thrown away until somebody has chosen. */
export function Beside({ others, text, join }: BesideProps) {
  const say = useSay();
  const language = useLanguage();
  const [error, setError] = useState<string | null>(null);
  const choose = async (words: string): Promise<void> => {
    const sent = await join(words);
    setError(sent.ok ? null : failureText(language, sent.failure));
  };
  const [other] = others;
  return (
    <aside className={styles['beside']}>
      <p className={styles['besideTitle']}>{say('paper.beside.title', { count: others.length })}</p>
      {others.map(({ id, text: words }) => (
        <p key={id}>{inert(words)}</p>
      ))}
      {error !== null && <p className={styles['error']}>{error}</p>}
      <div className={styles['buttons']}>
        <Button size="small" onPress={() => void choose([text, ...others.map((each) => each.text)].filter((each) => each.trim() !== '').join('\n\n'))}>
          {say('paper.beside.join')}
        </Button>
        {others.length === 1 && other !== undefined && (
          <Button size="small" onPress={() => void choose(other.text)}>
            {say('paper.beside.take')}
          </Button>
        )}
        <Button size="small" onPress={() => void choose(text)}>
          {say('paper.beside.keep')}
        </Button>
      </div>
    </aside>
  );
}
