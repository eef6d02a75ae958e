import { Notification } from 'electron';
import type { Notifier } from '../app/surroundings.ts';
import { showMain } from './windows.ts';

/** Those that are shown: one that nobody holds is forgotten by the system's side, and a click on it leads nowhere. */
const shown = new Set<Notification>();

export const notifier: Notifier = {
  show: (words, chosen) => {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ ...words, silent: true });
    shown.add(notification);
    notification.on('close', () => shown.delete(notification));
    notification.on('click', () => {
      shown.delete(notification);
      showMain();
      chosen();
    });
    notification.show();
  },
};
