import { useVirtualizer, defaultRangeExtractor, measureElement, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref } from 'react';
import type { Entry, Part } from '../../domain/view/screen/register/entries.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { useMoves, type ListHandle } from './moves.ts';
import styles from './row-list.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** What stands in it says what it is: its name is spoken only. */
  readonly hidesTitle?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface RowListProps<Row extends { readonly id: Id }, Heading> {
  /** What the rows are. */
  readonly label: string;
  readonly part: Part<Row, Heading>;
  /** Asks for the entries from a place on. */
  readonly onNeed: (from: number) => void;
  readonly columns: readonly Column<Row>[];
  /** How the columns stand beside each other: a class that gives a grid its columns. */
  readonly layout: string;
  readonly heading?: (heading: Heading, count: number) => string;
  readonly selected: Id | null;
  readonly onSelect: (id: Id) => void;
  /** Into what is told of the chosen row. */
  readonly onOpen: () => void;
  /** A key that comes before going from row to row. @returns true when there is nothing more to do */
  readonly onFirstKey?: (event: KeyboardEvent, id: Id) => boolean;
  /** A key that does something with the chosen row. @returns true when it did */
  readonly onKey?: (event: KeyboardEvent, id: Id) => boolean;
  /** Changes when the list is another one: it then begins at its beginning. */
  readonly listKey: string;
  readonly handle?: Ref<ListHandle>;
}

/** Pixels of a row with one line; the real height is measured when it is drawn. */
const usualRow = 46;
const overscan = 8;

/** A list of any length: only what is on the screen is drawn, and only that is asked for. The arrows go from row to row. */
export function RowList<Row extends { readonly id: Id }, Heading>(props: RowListProps<Row, Heading>) {
  const { part, selected, onNeed, layout, columns } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const place = placeOf(part, selected);
  // Drawn anew with each scroll on purpose: nothing of it is remembered between drawings.
  // oxlint-disable-next-line react/incompatible-library
  const list = useVirtualizer({
    count: part.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualRow,
    overscan,
    // A list that is hidden for a while must not think that its rows have no height.
    measureElement: (element, entry, instance) => measureElement(element, entry, instance) || usualRow,
    // By the row and not by its place: the focus stays with a row that moves up when another goes.
    getItemKey: useCallback((index: number) => keyOf(part, index), [part]),
    // The chosen row stays drawn while it is scrolled out of sight: the focus may be in it.
    rangeExtractor: useCallback((range: Range) => withPlace(defaultRangeExtractor(range), place), [place]),
  });
  const shown = list.getVirtualItems();
  useNeeds(part, shown.map(({ index }) => index).filter((index) => index !== place), onNeed);
  const moves = useMoves({ part, place, list, scroller, onSelect: props.onSelect, handle: props.handle });
  useSight(list, { listKey: props.listKey, selected, place });
  const clicked = ({ target }: MouseEvent): void => {
    const index = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    const entry = index === undefined ? undefined : part.entries[Number(index) - part.from];
    if (entry?.kind === 'row') props.onSelect(entry.row.id);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
    if (selected !== null && props.onFirstKey?.(event, selected) === true) event.preventDefault();
    else if (moves.key(event)) event.preventDefault();
    else if (event.key === 'Enter' && isRow(event.target)) props.onOpen();
    else if (selected !== null && props.onKey?.(event, selected) === true) event.preventDefault();
  };
  return (
    <div className={styles['grid']} role="grid" tabIndex={-1} aria-label={props.label} aria-rowcount={part.length + 1} onKeyDown={pressed} onClick={clicked}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={[styles['columns'], layout].join(' ')}>
          {columns.map(({ key, title, hidesTitle = false }) => (
            <span key={key} role="columnheader">
              <span className={hidesTitle ? 'only-spoken' : ''}>{title}</span>
            </span>
          ))}
        </div>
      </div>
      {/* The keyboard scrolls it by going from row to row. */}
      <div ref={scroller} role="rowgroup" className={styles['scroller']} tabIndex={-1}>
        <div role="presentation" className={styles['space']} style={{ height: `${list.getTotalSize()}px` }}>
          {shown.map(({ key, index, start }) => (
            <div key={key} role="presentation" ref={list.measureElement} data-index={index} className={styles['place']} style={{ transform: `translateY(${start}px)` }}>
              {line(part.entries[index - part.from], index, { ...props, isTabStop: index === moves.tabStop })}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('role') === 'row';
}

function placeOf<Row extends { readonly id: Id }, Heading>(part: Part<Row, Heading>, selected: Id | null): number | null {
  const loaded = part.entries.findIndex((entry) => entry.kind === 'row' && entry.row.id === selected);
  return loaded < 0 ? part.place : part.from + loaded;
}

function keyOf<Row extends { readonly id: Id }, Heading>(part: Part<Row, Heading>, index: number): string {
  const entry = part.entries[index - part.from];
  if (entry === undefined) return `awaited ${index}`;
  return entry.kind === 'row' ? `row ${entry.row.id}` : `heading ${index}`;
}

function withPlace(indexes: number[], place: number | null): number[] {
  return place === null || indexes.includes(place) ? indexes : [...indexes, place].toSorted((a, b) => a - b);
}

interface Sight {
  readonly listKey: string;
  readonly selected: Id | null;
  readonly place: number | null;
}

/** Another list begins at its beginning; a row that is chosen from elsewhere comes into sight, once. */
function useSight(list: Virtualizer<HTMLDivElement, Element>, { listKey, selected, place }: Sight): void {
  const begun = useRef(listKey);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (begun.current === listKey) return;
    begun.current = listKey;
    list.scrollToOffset(0);
  }, [list, listKey]);
  useEffect(() => {
    if (place === null || seen.current === selected) return;
    seen.current = selected;
    list.scrollToIndex(place);
  }, [list, selected, place]);
}

/** Asks for what is shown and has not come yet. */
function useNeeds(part: Part<unknown, unknown>, shown: readonly number[], onNeed: (from: number) => void): void {
  const missing = shown.find((index) => index < part.length && (index < part.from || index >= part.from + part.entries.length));
  useEffect(() => {
    if (missing !== undefined) onNeed(missing);
  }, [missing, onNeed]);
}

interface LineGround<Row extends { readonly id: Id }, Heading> extends Pick<RowListProps<Row, Heading>, 'heading' | 'columns' | 'layout' | 'selected'> {
  readonly isTabStop: boolean;
}

function line<Row extends { readonly id: Id }, Heading>(entry: Entry<Row, Heading> | undefined, index: number, { isTabStop, ...ground }: LineGround<Row, Heading>): ReactNode {
  if (entry === undefined) return <div role="row" aria-rowindex={index + 2} className={styles['awaited']} />;
  if (entry.kind === 'heading') {
    return (
      <div role="row" aria-rowindex={index + 2} className={styles['heading']}>
        <span role="gridcell">{ground.heading?.(entry.heading, entry.count)}</span>
      </div>
    );
  }
  const { row } = entry;
  return (
    <div role="row" tabIndex={isTabStop ? 0 : -1} aria-rowindex={index + 2} aria-selected={row.id === ground.selected} data-row={index} className={[styles['row'], ground.layout].join(' ')}>
      {/* Its columns know their own rows: what is one here is not told apart further in. */}
      <Cells row={row} columns={ground.columns as readonly Column<unknown>[]} />
    </div>
  );
}

/** The cells are dear to draw, and a list that scrolls or measures its rows draws everything else anew. */
const Cells = memo(function Cells({ row, columns }: { readonly row: unknown; readonly columns: readonly Column<unknown>[] }) {
  return columns.map(({ key, cell }) => (
    <div key={key} role="gridcell">
      {cell(row)}
    </div>
  ));
});
