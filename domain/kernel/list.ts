import type { Id } from './identity.ts';

/**
 * Things in the order in which they came. Lists and not keyed records, because the order is a fact (the rank of a decision), a
 * list in JSON keeps it, and an id that looks like a number or like `toString` is no trap.
 */
export type List<Thing extends { readonly id: Id }> = readonly Thing[];

/**
 * The newest are asked for most, so the search begins at the end; an id stands only once. Plain loops here and below: the engine compiles
 * them into whoever asks, which it does with no `findLast`, and every rule asks.
 */
export function find<Thing extends { readonly id: Id }>(list: List<Thing>, id: Id | null | undefined): Thing | undefined {
  if (id === null || id === undefined) return undefined;
  for (let place = list.length - 1; place >= 0; place -= 1) {
    const thing = list[place];
    if (thing?.id === id) return thing;
  }
  return undefined;
}

/** The list with one thing changed. The same list when the thing is not in it or the change gives back the same thing. */
export function change<Thing extends { readonly id: Id }>(
  list: List<Thing>,
  id: Id,
  changed: (thing: Thing) => Thing,
): List<Thing> {
  for (let place = list.length - 1; place >= 0; place -= 1) {
    const before = list[place];
    if (before?.id !== id) continue;
    const after = changed(before);
    return after === before ? list : list.with(place, after);
  }
  return list;
}

/** Things in a list up to which looking at each of them is quickest. */
const shortList = 32;

/** The ids of long lists that things were put at the end of. */
const idsOf = new WeakMap<List<{ readonly id: Id }>, Set<Id>>();

/**
 * The list with a thing at its end. The ids of a long one are handed on from list to list, so that one thing more costs the same however
 * many there are; whoever goes on from an earlier list counts them again.
 * @returns undefined when something of that id is in it
 */
export function appended<Thing extends { readonly id: Id }>(list: List<Thing>, thing: Thing): List<Thing> | undefined {
  if (list.length < shortList) return find(list, thing.id) === undefined ? [...list, thing] : undefined;
  const ids = idsOf.get(list) ?? new Set(list.map(({ id }) => id));
  if (ids.has(thing.id)) return undefined;
  const longer = [...list, thing];
  idsOf.delete(list);
  idsOf.set(longer, ids.add(thing.id));
  return longer;
}

/** What there is of something, as a list: one, or none for null. */
export function oneOrNone<Value>(value: Value | null): readonly Value[] {
  return value === null ? [] : [value];
}
