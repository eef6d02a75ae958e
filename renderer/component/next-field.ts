/** Marks a field that Enter goes on from, within the element that `mendingArea` marks. */
export const mendable = { 'data-mendable': '' } as const;
export const mendingArea = { 'data-mending': '' } as const;

/** Moves the focus to the next field of the same area, as Tab does but past the buttons between; it stays in the last one. */
export function focusNextField(from: HTMLElement): void {
  const fields = [...(from.closest('[data-mending]')?.querySelectorAll<HTMLElement>('[data-mendable] :is(input, textarea)') ?? [])];
  const next = fields[fields.indexOf(from) + 1];
  next?.focus();
}

/** Leaves the field that is being written in, before a key takes it away: what was typed is recorded then. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
