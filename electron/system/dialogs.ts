import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { Dialogs } from '../app/surroundings.ts';
import { mainWindow } from './windows.ts';

/** The system's own dialogs, each before the window in which it was asked for. */
export const dialogs: Dialogs = {
  chooseFolder: async ({ title, button, start }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(...before(), {
      title,
      buttonLabel: button,
      defaultPath: start ?? app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
  chooseFile: async ({ title, name, ending, kind }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(...before(), {
      title,
      defaultPath: join(app.getPath('documents'), `${name}.${ending}`),
      filters: [{ name: kind, extensions: [ending] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    return filePath.toLowerCase().endsWith(`.${ending}`) ? filePath : `${filePath}.${ending}`;
  },
  findFile: async ({ title, button, ending, kind }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(...before(), {
      title,
      buttonLabel: button,
      defaultPath: app.getPath('documents'),
      filters: [{ name: kind, extensions: [ending] }],
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
  confirm: async ({ message, detail, yes, no }) => {
    const { response } = await dialog.showMessageBox(...before(), {
      type: 'question',
      message,
      detail,
      buttons: [yes, no],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  },
};

function before(): [BrowserWindow] {
  const window = mainWindow();
  if (window === undefined) throw new Error('There is no window to ask in.');
  return [window];
}
