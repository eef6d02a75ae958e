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
import { useConstant } from '../../state/constant.ts';
import { useSay } from '../../text/language.tsx';
import { MarkBox } from './marking/mark-box.tsx';
import { useMarkKeys } from './marking/mark-keys.ts';
import type { Marks } from './marking/marks.ts';
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
  readonly marks: Marks;
  readonly onMarkAll: () => void;
  readonly onMarkEnd: () => void;
  readonly listKey: string;
  readonly handle: Ref<ListHandle>;
}

export function ActionList({ words, today, onTick, marks, onMarkAll, onMarkEnd, ...list }: ActionListProps) {
  const say = useSay();
  const heading = useHeading();
  const tick = useConstant(onTick);
  const mark = useConstant(marks.toggle);
  const columns = useColumns({ words, today, onTick: tick, onMark: mark, marked: marks.isOn ? marks.ids : null, selected: list.selected });
  const rowOf = (id: Id): ActionRow | undefined => {
    const entry = list.part.entries.find((each) => each.kind === 'row' && each.row.id === id);
    return entry?.kind === 'row' ? entry.row : undefined;
  };
  const keys = useMarkKeys({ marks, canMark: (id) => isMarkable(rowOf(id)), onSelect: list.onSelect, onMarkAll, onEnd: onMarkEnd });
  const tickChosen = (id: Id): boolean => {
    const row = rowOf(id);
    if (row !== undefined) onTick(row);
    return row !== undefined;
  };
  return <RowList {...list} {...keys} label={say('screen.actions')} layout={styles['columns'] ?? ''} columns={columns} heading={heading} onKey={(event, id) => event.key === ' ' && tickChosen(id)} />;
}

/** What is closed already, or confidential, is not changed together with others. */
function isMarkable(row: ActionRow | undefined): boolean {
  return row !== undefined && row.state === 'open' && row.text !== null;
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

interface ColumnGround extends Pick<ActionListProps, 'words' | 'today' | 'onTick' | 'selected'> {
  readonly onMark: (id: Id) => void;
  /** Null until somebody marks. */
  readonly marked: ReadonlySet<Id> | null;
}

function useColumns({ words, today, onTick, onMark, marked, selected }: ColumnGround): readonly Column<ActionRow>[] {
  const say = useSay();
  return useMemo(
    () => [
      {
        key: 'done',
        title: say(marked === null ? 'action.state.done' : 'marks.column'),
        hidesTitle: true,
        cell: (row) =>
          marked === null ? (
            <DoneCell row={row} today={today} onTick={onTick} isTabStop={row.id === selected} />
          ) : (
            <MarkCell row={row} isMarked={marked.has(row.id)} onMark={onMark} isTabStop={row.id === selected} />
          ),
      },
      { key: 'text', title: say('column.action'), cell: (row) => <TextCell row={row} words={words} /> },
      { key: 'owner', title: say('column.owner'), cell: (row) => <OwnerCell row={row} words={words} /> },
      { key: 'due', title: say('column.due'), cell: (row) => <span className={styles['due']}><DueMark action={row} today={today} /></span> },
    ],
    [say, words, today, onTick, onMark, marked, selected],
  );
}

function DoneCell({ row, today, onTick, isTabStop }: Pick<ActionListProps, 'today' | 'onTick'> & { readonly row: ActionRow; readonly isTabStop: boolean }) {
  const say = useSay();
  return (
    <DoneButton
      label={say('action.done.button', { text: row.text ?? say('item.closed') })}
      isDone={row.state === 'done'}
      isOver={row.state === 'open' && row.due !== null && row.due < today}
      isTabStop={isTabStop}
      onPress={() => onTick(row)}
    />
  );
}

function MarkCell({ row, isMarked, onMark, isTabStop }: Pick<ColumnGround, 'onMark'> & { readonly row: ActionRow; readonly isMarked: boolean; readonly isTabStop: boolean }) {
  const say = useSay();
  if (!isMarkable(row)) return null;
  return <MarkBox label={say('marks.one', { text: row.text ?? '' })} isMarked={isMarked} isTabStop={isTabStop} onPress={() => onMark(row.id)} />;
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
