import type { KeyName } from '../../../keys/table.ts';

/** Two clicks this near each other, in milliseconds, are one of a hand that clicks twice on everything. */
export const doubleClick = 400;

let last: { readonly name: KeyName; readonly at: number } = { name: 'next', at: -Infinity };

/**
 * Work of a button in whose place one for the next item stands afterwards: the second half of a double click must do nothing to that.
 * Taking back twice means twice.
 */
export function singleClick(name: KeyName, work: () => void): () => void {
  return () => {
    // Not the wall clock: that one may be set back.
    const at = performance.now();
    const isSecond = at - last.at < doubleClick && !(name === 'undo' && last.name === 'undo');
    last = { name, at };
    if (!isSecond) work();
  };
}
