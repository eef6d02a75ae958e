import { screen, type BrowserWindow, type Rectangle } from 'electron';
import type { WindowPlace } from '../../domain/contract/settings.ts';
import { placedOn } from './placed-on.ts';

/** Milliseconds after the last move before a place is kept. */
const pause = 500;

/** Where a window opens: where it stood, if that can still be seen. */
export function placed(place: WindowPlace | undefined): Partial<Rectangle> {
  return placedOn(screen.getAllDisplays().map(({ workArea }) => workArea), place);
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
