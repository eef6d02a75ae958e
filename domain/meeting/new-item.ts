import type { Payload } from '../event/catalogue.ts';
import type { Item } from './item.ts';
import { edited, emptyProse } from './prose.ts';

/** An item as it is when it has just been added. */
export function newItem(data: Payload<'itemAdded'>, event: string): Item {
  const { meeting: _meeting, item: id, after: _after, background, papers, ...rest } = data;
  return {
    id,
    ...rest,
    papers,
    number: null,
    planned: null,
    background: background === '' ? emptyProse : edited(emptyProse, { id: event, text: background }, []),
    result: null,
    notes: [],
    unclear: [],
    notMeasured: false,
  };
}

/** The agenda with an item right after another; first when `after` is null, last when that one is gone. */
export function placedAfter(items: readonly Item[], item: Item, after: string | null): readonly Item[] {
  const others = items.filter((each) => each.id !== item.id);
  const index = after === null ? -1 : others.findIndex((each) => each.id === after);
  return after !== null && index < 0 ? [...others, item] : others.toSpliced(index + 1, 0, item);
}

/** An item and the number that was printed before it. */
export interface PrintedNumber {
  readonly item: string;
  readonly number: number;
}

/** The numbers as they stand, to be recorded when they are printed: they never change after that. */
export function printedNumbers(items: readonly Item[]): PrintedNumber[] {
  return numbered(items).flatMap(({ id, number }) => (number === null ? [] : [{ item: id, number }]));
}

/**
 * Gives every item but the breaks a printed number, in order; a number that was given once stays.
 * @param printed numbers that were recorded: they win over the order that the items have here
 */
export function numbered(items: readonly Item[], printed: readonly PrintedNumber[] = []): readonly Item[] {
  return numberedInOrder(
    items.map((item) => ({ ...item, number: item.number ?? printed.find((each) => each.item === item.id)?.number ?? null })),
    printed,
  );
}

function numberedInOrder(items: readonly Item[], printed: readonly PrintedNumber[]): readonly Item[] {
  let next = [...items, ...printed].reduce((highest, { number }) => Math.max(highest, number ?? 0), 0);
  return items.map((item) => {
    if (item.type === 'break' || item.number !== null) return item;
    next += 1;
    return { ...item, number: next };
  });
}
