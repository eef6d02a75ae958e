/** The line for a new item, to move the focus to it. */
export const newItemLineId = 'new-item-line';

export function focusNewItemLine(): void {
  document.getElementById(newItemLineId)?.focus();
}
