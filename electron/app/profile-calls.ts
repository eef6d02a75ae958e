import type { Settings } from '../../domain/contract/settings.ts';
import { settingsIn, type SettingsFile } from '../store/settings.ts';

/** What one person has on one machine. */
export interface Profile {
  readonly settings: SettingsFile;
}

/** @param folder see `profileFolder` */
export function profileAt(folder: string): Profile {
  return { settings: settingsIn(folder) };
}

/** What the thread of the profile does. */
export const profileCalls = {
  changeSettings: ({ settings }: Profile, changes: Partial<Settings>): Settings => settings.change(changes),
} as const;

export type ProfileCalls = typeof profileCalls;
