/** How long a frame is waited for, milliseconds: a window that nobody sees draws none. */
const patience = 100;

/** Does something when the next frame has been drawn. */
export function afterFrame(work: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, patience);
}
