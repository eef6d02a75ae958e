/**
 * The later of two answers to one question, with every part that says the same as before kept as the very thing it was: whoever draws
 * such a part can tell by its identity that nothing is new. Plain data only.
 */
export function withKeptParts<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after) || !isThing(before) || !isThing(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const names = Object.keys(after);
  const kept = (Array.isArray(after) ? [...(after as unknown[])] : { ...(after as object) }) as Record<string, unknown>;
  let isSame = names.length === Object.keys(before).length;
  for (const name of names) {
    kept[name] = withKeptParts(before[name], after[name]);
    isSame &&= name in before && Object.is(kept[name], before[name]);
  }
  return (isSame ? before : kept) as Value;
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
