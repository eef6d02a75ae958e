import { join } from 'node:path';
import { settingsSchema, type Settings } from '../../domain/contract/settings.ts';
import { keptFile } from './kept-file.ts';

/** The settings of a profile. What holds something else is put aside beside the file, and the defaults count. */
export interface SettingsFile {
  /** @throws ProfileUnreadable */
  readonly read: () => Settings;
  /** Durable once it returns. @throws whatever the disk says */
  readonly change: (changes: Partial<Settings>) => Settings;
}

/** @param folder see `profileFolder` */
export function settingsIn(folder: string): SettingsFile {
  const file = keptFile<Settings>(join(folder, 'settings.json'), settingsSchema, settingsSchema.parse({}));
  return { read: file.read, change: (changes) => file.change((settings) => settingsSchema.parse({ ...settings, ...changes })) };
}
