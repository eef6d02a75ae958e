import { useMemo, type Ref } from 'react';
import type { Id } from '../../../domain/kernel/identity.ts';
import { columnDate } from '../../../domain/text/dates.ts';
import type { DecisionRegister, DecisionRow } from '../../../domain/view/screen/register/decision-register.ts';
import { Pill } from '../../component/pill.tsx';
import { FoundText } from '../../register/found-text.tsx';
import type { ListHandle } from '../../register/moves.ts';
import { RowList, type Column } from '../../register/row-list.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { StatePill } from './state-pill.tsx';
import styles from './decisions.module.css';

export interface DecisionListProps {
  readonly part: DecisionRegister;
  readonly words: string;
  readonly selected: Id | null;
  readonly onSelect: (id: Id) => void;
  readonly onNeed: (from: number) => void;
  readonly onOpen: () => void;
  readonly listKey: string;
  readonly handle: Ref<ListHandle>;
}

export function DecisionList({ words, ...list }: DecisionListProps) {
  const say = useSay();
  return <RowList {...list} label={say('screen.decisions')} layout={styles['columns'] ?? ''} columns={useColumns(words)} />;
}

function useColumns(words: string): readonly Column<DecisionRow>[] {
  const say = useSay();
  const language = useLanguage();
  return useMemo(
    () => [
      { key: 'number', title: say('column.number'), cell: ({ number }) => <span className={styles['number']}>{number === null ? '' : <FoundText text={number} sought={words} />}</span> },
      { key: 'text', title: say('column.decision'), cell: (row) => <TextCell row={row} words={words} /> },
      { key: 'date', title: say('column.date'), cell: ({ date }) => <span className={styles['date']}>{date === '' ? '' : columnDate(language, date)}</span> },
      { key: 'state', title: say('column.state'), cell: (row) => <StateCell row={row} /> },
    ],
    [say, language, words],
  );
}

function TextCell({ row: { text, state }, words }: { readonly row: DecisionRow; readonly words: string }) {
  const say = useSay();
  const isGone = text === null || state === 'superseded' || state === 'revoked';
  return <span className={[styles['text'], isGone ? styles['gone'] : ''].join(' ')}>{text === null ? say('item.closed') : <FoundText text={text} sought={words} />}</span>;
}

function StateCell({ row: { state, supersededBy, due } }: { readonly row: DecisionRow }) {
  const say = useSay();
  return (
    <span className={styles['state']}>
      {state !== null && <StatePill state={state} supersededBy={supersededBy} />}
      {due !== null && <Pill tone="warn">{say('decisions.due')}</Pill>}
    </span>
  );
}
