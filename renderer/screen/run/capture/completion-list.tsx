import type { Completion } from '../../../../domain/capture/completions.ts';
import { useSay } from '../../../text/language.tsx';
import styles from './capture-line.module.css';

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** Names that what is being typed may become. The focus stays in the line. */
export function CompletionList(props: {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly active: number | null;
  readonly onTake: (completion: Completion) => void;
}) {
  const say = useSay();
  return (
    <div className={styles['list']}>
      <div id={props.id} role="listbox" aria-label={say('run.line.names')}>
        {props.completions.map((completion, index) => (
          <div
            key={completion.label + (completion.person ?? '')}
            id={optionId(props.id, index)}
            role="option"
            aria-selected={index === props.active}
            tabIndex={-1}
            className={[styles['option'], index === props.active ? styles['active'] : ''].join(' ')}
            onPointerDown={(event) => {
              // The press must not take the focus from the line.
              event.preventDefault();
              props.onTake(completion);
            }}
          >
            {completion.label} {completion.title !== '' && <span className={styles['title']}>{completion.title}</span>}
          </div>
        ))}
      </div>
      <p className={styles['listHint']}>{say('run.line.tab')}</p>
    </div>
  );
}
