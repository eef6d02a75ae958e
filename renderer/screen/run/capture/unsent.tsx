import { TriangleAlert } from 'lucide-react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { Button } from '../../../component/button.tsx';
import { Icon } from '../../../component/icon.tsx';
import { useSay } from '../../../text/language.tsx';
import styles from './capture-line.module.css';

/** Words that could not be recorded, and the item that they belong to. */
export interface UnsentLine {
  readonly id: Id;
  readonly text: string;
  readonly item: Id;
}

/** What could not be recorded while something else was typed already: kept in sight until it is. */
export function Unsent({ lines, onRetry }: { readonly lines: readonly UnsentLine[]; readonly onRetry: (line: UnsentLine) => void }) {
  const say = useSay();
  return lines.map((line) => (
    <div key={line.id} className={styles['unsent']} role="alert">
      <Icon of={TriangleAlert} size={16} />
      <p>{say('run.line.unsent', { text: line.text })}</p>
      <Button size="small" onPress={() => onRetry(line)}>
        {say('run.line.retry')}
      </Button>
    </div>
  ));
}
