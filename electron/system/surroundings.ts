import { platform } from 'node:os';
import { join } from 'node:path';
import { app, Menu, nativeTheme } from 'electron';
import type { Settings, WindowPlace } from '../../domain/contract/settings.ts';
import type { Surroundings } from '../app/surroundings.ts';
import { tell } from '../ipc/listen.ts';
import { menuTemplate } from '../menu.ts';
import { dialogs } from './dialogs.ts';
import { notifier } from './notifier.ts';
import { outside } from './outside.ts';
import { press } from './press.ts';
import { roomWindow } from './windows.ts';

declare const __VERSION__: string;

const macOS = platform() === 'darwin';

/** The system as it is here. @param keep keeps a window's place by its name */
export function surroundingsOf(profile: string, keep: (name: string, place: WindowPlace) => void): Surroundings {
  return {
    runtime: process.versions.electron === undefined ? 'stand-in' : 'electron',
    version: __VERSION__,
    macOS,
    usualStore: join(app.getPath('documents'), 'Klubba'),
    workerScript: new URL('./worker.js', import.meta.url),
    profile,
    tell,
    dialogs,
    outside,
    press,
    room: roomWindow(keep),
    notifier,
    follow,
  };
}

/** The menu speaks the person's language, and the frames have the colours of what is in them. */
function follow({ language, theme }: Settings): void {
  if (!app.isReady()) return;
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language ?? 'sv', macOS, (name) => tell('chosen', { name }))));
  nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme;
}
