/** Moves the focus to the capture line; to the stage where there is none. */
export function focusLine(): void {
  const line = document.querySelector<HTMLElement>('[data-capture]');
  if (line === null) focusStage();
  else line.focus();
}

/** Moves the focus to the item on the stage, where letters are keys and Enter does nothing. */
export function focusStage(): void {
  document.querySelector<HTMLElement>('[data-stage]')?.focus({ preventScroll: true });
}

/** What had the focus is gone: it goes to the stage, so that the keyboard goes on from there. */
export function keepFocus(): void {
  if (document.activeElement === document.body) focusStage();
}
