import { join } from 'node:path';
import { settingsSchema, type Settings } from '../../domain/contract/settings.ts';
import { keptFile } from './kept-file.ts';

/** The settings of a profile. Reading never fails: what holds something else is put aside beside the file, and the defaults count. */
export interface SettingsFile {
  readonly read: () => Settings;
  /** False when they are there, and the system does not let us read them: then the defaults count for now. */
  readonly canRead: () => boolean;
  /** Durable once it returns. @throws whatever the disk says */
  readonly change: (changes: Partial<Settings>) => Settings;
}

/** @param folder see `profileFolder` */
export function settingsIn(folder: string): SettingsFile {
  const file = keptFile<Settings>(join(folder, 'settings.json'), settingsSchema, settingsSchema.parse({}));
  return { read: file.read, canRead: file.canRead, change: (changes) => file.change((settings) => settingsSchema.parse({ ...settings, ...changes })) };
}
