import { X } from 'lucide-react';
import type { SharedChange } from '../../../../domain/action/commands.ts';
import { mostChanged } from '../../../../domain/kernel/longest.ts';
import { Button, IconButton } from '../../../component/button.tsx';
import { useSay } from '../../../text/language.tsx';
import styles from './marking.module.css';

/** What the marked ones can become. */
export type Becoming = SharedChange['what'];

const becomings: readonly Becoming[] = ['due', 'owner', 'done', 'dropped'];

export interface MarkBarProps {
  readonly count: number;
  /** How many the register holds that can be marked, once all were asked for; null before. */
  readonly ofAll: number | null;
  readonly onChoose: (becoming: Becoming) => void;
  readonly onMarkAll: () => void;
  readonly onEnd: () => void;
}

/** How many are marked, and what can be done with all of them. */
export function MarkBar({ count, ofAll, onChoose, onMarkAll, onEnd }: MarkBarProps) {
  const say = useSay();
  const isCut = ofAll !== null && ofAll > count && count === mostChanged;
  return (
    <section className={styles['bar']} aria-label={say('marks.label')}>
      <p className={styles['count']} role="status">
        {isCut ? say('marks.cut', { count, all: ofAll }) : say('marks.count', { count })}
      </p>
      <Button size="small" look="quiet" onPress={onMarkAll}>
        {say('marks.all')}
      </Button>
      {becomings.map((becoming) => (
        <Button key={becoming} size="small" isDisabled={count === 0} onPress={() => onChoose(becoming)}>
          {say(`marks.to.${becoming}`)}
        </Button>
      ))}
      <IconButton icon={X} label={say('marks.end')} onPress={onEnd} />
    </section>
  );
}
