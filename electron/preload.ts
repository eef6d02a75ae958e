import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from '../domain/contract/contract.ts';
import { notificationNames } from '../domain/contract/notifications.ts';
import { callChannel, newsChannel } from './ipc/channels.ts';

/** All that a window gets of the machine: it can ask by name, and hear by name. What it asks travels as text, so that its size can be told. */
const bridge: Bridge = {
  call: async (name, argument) => ipcRenderer.invoke(callChannel, name, JSON.stringify(argument)),
  listen: (name, heard) => {
    if (!notificationNames.includes(name)) return () => {};
    const told = (_event: IpcRendererEvent, news: Parameters<typeof heard>[0]): void => heard(news);
    ipcRenderer.on(newsChannel(name), told);
    return () => {
      ipcRenderer.off(newsChannel(name), told);
    };
  },
};

contextBridge.exposeInMainWorld('klubba', bridge);
