import { useMemo, type Ref } from 'react';
import type { LocalDate } from '../../../domain/kernel/calendar.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { ActionHeading, ActionRegister, ActionRow } from '../../../domain/view/screen/register/action-register.ts';
import { DoneButton } from '../../component/done-button.tsx';
import { DueMark } from '../../register/due-mark.tsx';
import { FoundText } from '../../register/found-text.tsx';
import type { ListHandle } from '../../register/moves.ts';
import { useOriginText } from '../../register/origin-text.ts';
import { RowList, type Column } from '../../register/row-list.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { useSay } from '../../text/language.tsx';
import styles from './actions.module.css';

export interface ActionListProps {
  readonly part: ActionRegister;
  readonly words: string;
  readonly today: LocalDate;
  readonly selected: Id | null;
  readonly onSelect: (id: Id) => void;
  readonly onNeed: (from: number) => void;
  readonly onOpen: () => void;
  readonly onTick: (row: ActionRow) => void;
  readonly listKey: string;
  readonly handle: Ref<ListHandle>;
}

export function ActionList({ words, today, onTick, ...list }: ActionListProps) {
  const say = useSay();
  const heading = useHeading();
  const columns = useColumns({ words, today, onTick, selected: list.selected });
  const tickChosen = (id: Id): boolean => {
    const entry = list.part.entries.find((each) => each.kind === 'row' && each.row.id === id);
    if (entry?.kind === 'row') onTick(entry.row);
    return entry !== undefined;
  };
  return <RowList {...list} label={say('screen.actions')} layout={styles['columns'] ?? ''} columns={columns} heading={heading} onKey={(event, id) => event.key === ' ' && tickChosen(id)} />;
}

function useHeading(): (heading: ActionHeading, count: number) => string {
  const say = useSay();
  const { shell } = useSurroundings();
  return (heading, count) => {
    if (!isOwner(heading)) return say(`actions.heading.${heading}`, { count });
    const id = heading.slice('owner:'.length);
    return say('actions.heading.owner', { name: shell.people.find((person) => person.id === id)?.name ?? id, count });
  };
}

function isOwner(heading: ActionHeading): heading is `owner:${string}` {
  return heading.startsWith('owner:');
}

function useColumns({ words, today, onTick, selected }: Pick<ActionListProps, 'words' | 'today' | 'onTick' | 'selected'>): readonly Column<ActionRow>[] {
  const say = useSay();
  return useMemo(
    () => [
      {
        key: 'done',
        title: say('action.state.done'),
        hidesTitle: true,
        cell: (row) => (
          <DoneButton
            label={say('action.done.button', { text: row.text ?? say('item.closed') })}
            isDone={row.state === 'done'}
            isOver={row.state === 'open' && row.due !== null && row.due < today}
            isTabStop={row.id === selected}
            onPress={() => onTick(row)}
          />
        ),
      },
      { key: 'text', title: say('column.action'), cell: (row) => <TextCell row={row} words={words} /> },
      { key: 'owner', title: say('column.owner'), cell: (row) => <OwnerCell row={row} words={words} /> },
      { key: 'due', title: say('column.due'), cell: (row) => <span className={styles['due']}><DueMark action={row} today={today} /></span> },
    ],
    [say, words, today, onTick, selected],
  );
}

function TextCell({ row: { text, origin, moves, group }, words }: { readonly row: ActionRow; readonly words: string }) {
  const say = useSay();
  const { shell } = useSurroundings();
  const from = useOriginText()(origin) ?? shell.groups.find(({ id }) => id === group)?.shortName ?? '';
  return (
    <div className={styles['words']}>
      <span className={[styles['text'], text === null ? styles['closed'] : ''].join(' ')}>{text === null ? say('item.closed') : <FoundText text={text} sought={words} />}</span>
      <span className={styles['from']}>{moves === 0 ? from : say('action.from.moved', { from, moves })}</span>
    </div>
  );
}

function OwnerCell({ row: { text, owner, state }, words }: { readonly row: ActionRow; readonly words: string }) {
  const say = useSay();
  if (owner !== null) return <span className={styles['owner']}><FoundText text={owner} sought={words} /></span>;
  return <span className={styles['owner']}>{text !== null && state === 'open' ? say('actions.nobody') : ''}</span>;
}
