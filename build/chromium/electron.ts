/** The part of the `electron` module that the program uses, over an installed Chrome or Chromium. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Notification } from './notification.ts';
export { protocol } from './protocol.ts';
export { clipboard, ClipboardItem, Menu, nativeTheme, screen, session, shell } from './system.ts';
