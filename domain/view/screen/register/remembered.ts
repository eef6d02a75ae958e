/**
 * Remembers what was worked out from states, so that a register of ten years is not gone through again for each letter of a search.
 * States never change; a changed group is another state, and only its own rows are made again. What nobody holds any more is let go.
 */
export function remembered<Key extends object, Second, Value>(work: (key: Key, second: Second) => Value): (key: Key, second: Second) => Value {
  const known = new WeakMap<Key, { readonly second: Second; readonly value: Value }>();
  return (key, second) => {
    const before = known.get(key);
    if (before !== undefined && before.second === second) return before.value;
    const value = work(key, second);
    known.set(key, { second, value });
    return value;
  };
}

/** The same for a list of parts: worked out again when any of them is another. */
export function rememberedTogether<Part extends object, Value>(work: (parts: readonly Part[]) => Value): (parts: readonly Part[]) => Value {
  const known = new WeakMap<Part, { readonly parts: readonly Part[]; readonly value: Value }>();
  return (parts) => {
    const [first] = parts;
    if (first === undefined) return work(parts);
    const before = known.get(first);
    if (before !== undefined && before.parts.length === parts.length && parts.every((part, place) => part === before.parts[place])) return before.value;
    const value = work(parts);
    known.set(first, { parts, value });
    return value;
  };
}
