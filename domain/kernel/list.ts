import type { Id } from './identity.ts';

/**
 * Things in the order in which they came. Lists and not keyed records, because the order is a fact (the rank of a decision), a
 * list in JSON keeps it, and an id that looks like a number or like `toString` is no trap.
 */
export type List<Thing extends { readonly id: Id }> = readonly Thing[];

/** The newest are asked for most, so the search begins at the end; an id stands only once. */
export function find<Thing extends { readonly id: Id }>(list: List<Thing>, id: Id | null | undefined): Thing | undefined {
  return id === null || id === undefined ? undefined : list.findLast((thing) => thing.id === id);
}

/** The list with one thing changed. The same list when the thing is not in it or the change gives back the same thing. */
export function change<Thing extends { readonly id: Id }>(
  list: List<Thing>,
  id: Id,
  changed: (thing: Thing) => Thing,
): List<Thing> {
  const index = list.findLastIndex((thing) => thing.id === id);
  const before = list[index];
  if (before === undefined) return list;
  const after = changed(before);
  return after === before ? list : list.with(index, after);
}

/** What there is of something, as a list: one, or none for null. */
export function oneOrNone<Value>(value: Value | null): readonly Value[] {
  return value === null ? [] : [value];
}
