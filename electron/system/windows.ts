import { BrowserWindow, nativeTheme, screen } from 'electron';
import { mainAddress, roomAddress } from '../../domain/contract/addresses.ts';
import type { WindowPlace } from '../../domain/contract/settings.ts';
import type { RoomWindow } from '../app/surroundings.ts';
import { logged } from '../log.ts';
import { openWindow } from '../window.ts';
import { placed, remember } from './places.ts';

const origin = 'app://klubba';

/** Paper and night, as the page's own ground, so that nothing flashes while it loads. */
const grounds = { light: '#f7f5f0', dark: '#14181c' } as const;

/** Keeps a window's place by its name. */
type Keep = (name: string, place: WindowPlace) => void;

function ground(): string {
  return nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light;
}

let main: BrowserWindow | undefined;

/** The window in which everything is done, as long as it is there. Neither the room display nor a hidden page that is printed is it. */
export function mainWindow(): BrowserWindow | undefined {
  return main;
}

/** Whoever comes back to the program wants to work, whatever else it shows. */
export function showMain(): void {
  if (main === undefined) return;
  if (main.isMinimized()) main.restore();
  main.focus();
}

/**
 * The window in which everything is done. When it closes, the program ends.
 * @param shown what it showed last, from `#` on
 * @returns once its page is there
 */
export async function openMain(place: WindowPlace | undefined, shown: string, keep: Keep): Promise<void> {
  const { window, loaded } = openWindow({
    address: `${origin}/${mainAddress}${shown}`,
    hasBridge: true,
    look: { width: 1280, height: 800, ...placed(place), minWidth: 480, minHeight: 360, title: 'Klubba', backgroundColor: ground() },
  });
  if (place?.maximised === true) window.maximize();
  remember(window, (now) => keep('main', now));
  main = window;
  window.on('closed', () => {
    main = undefined;
    for (const other of BrowserWindow.getAllWindows()) other.destroy();
  });
  return loaded;
}

/** The room display: on another screen than the main window's, where there is one, and full there. */
export function roomWindow(keep: Keep): RoomWindow {
  let shown: BrowserWindow | undefined;
  return {
    show: (meeting, place, closed) => {
      const before = shown;
      shown = undefined;
      before?.destroy();
      const elsewhere = otherScreen();
      const { window, loaded } = openWindow({
        address: `${origin}/${roomAddress(meeting)}`,
        hasBridge: true,
        look: { width: 1280, height: 720, ...(elsewhere ?? placed(place)), title: 'Klubba', backgroundColor: ground() },
      });
      loaded.catch(logged);
      if (elsewhere !== undefined) window.setFullScreen(true);
      shown = window;
      remember(window, (now) => keep('room', now));
      window.on('closed', () => {
        if (shown !== window) return;
        shown = undefined;
        closed();
      });
    },
    hide: () => shown?.destroy(),
  };
}

function otherScreen(): { x: number; y: number; width: number; height: number } | undefined {
  if (main === undefined) return undefined;
  const own = screen.getDisplayMatching(main.getNormalBounds()).id;
  return screen.getAllDisplays().find(({ id }) => id !== own)?.workArea;
}
