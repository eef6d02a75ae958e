import { clipboard, ClipboardItem, shell } from 'electron';
import type { Outside } from '../app/surroundings.ts';

/** Other programs of the machine. */
export const outside: Outside = {
  openFile: async (path) => (await shell.openPath(path)) === '',
  showFile: (path) => shell.showItemInFolder(path),
  openAddress: async (address) => {
    try {
      await shell.openExternal(address);
      return true;
    } catch {
      return false;
    }
  },
  copy: async (text, html) =>
    clipboard.write([new ClipboardItem(html === undefined ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html })]),
};
