import { screen, type BrowserWindow, type Rectangle } from 'electron';
import type { WindowPlace } from '../../domain/contract/settings.ts';

/** Milliseconds after the last move before a place is kept. */
const pause = 500;

/** Where a window opens: where it stood, if that can still be seen. */
export function placed(place: WindowPlace | undefined): Partial<Rectangle> {
  if (place === undefined) return {};
  const { x, y, width, height } = place;
  const visible = screen.getAllDisplays().some(({ workArea }) => overlap(workArea, place));
  return visible ? { x, y, width, height } : { width, height };
}

/** Enough of the window's upper edge is on the screen to take hold of it. */
function overlap(area: Rectangle, { x, y, width }: Rectangle): boolean {
  return x + width > area.x + 100 && x < area.x + area.width - 100 && y >= area.y - 10 && y < area.y + area.height - 50;
}

/** Tells where a window has been put, and once more when it closes. */
export function remember(window: BrowserWindow, keep: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const say = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!window.isDestroyed() && !window.isMinimized() && !window.isFullScreen()) keep({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(say, pause);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', say);
  window.on('closed', () => clearTimeout(timer));
}
