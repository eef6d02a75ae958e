import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LowSync, type SyncAdapter } from 'lowdb';
import { settingsSchema, type Settings } from '../../domain/contract/settings.ts';
import { newId } from './identity.ts';
import { isCode, replaceWhole } from './whole-file.ts';

const defaults: Settings = settingsSchema.parse({});

/** The settings of a profile. Reading never fails: what cannot be read is put aside beside the file, and the defaults count. */
export interface SettingsFile {
  readonly read: () => Settings;
  /** Durable once it returns. @throws whatever the disk says */
  readonly change: (changes: Partial<Settings>) => Settings;
}

/** @param folder see `profileFolder` */
export function settingsIn(folder: string): SettingsFile {
  const database = new LowSync<Settings>(adapterFor(join(folder, 'settings.json')), defaults);
  return {
    read: () => {
      database.data = defaults;
      database.read();
      return database.data;
    },
    change: (changes) => {
      database.data = defaults;
      database.read();
      database.data = settingsSchema.parse({ ...database.data, ...changes });
      database.write();
      return database.data;
    },
  };
}

/** lowdb's own writer never syncs and has one temporary name for all; this one does, and has one for each. */
function adapterFor(path: string): SyncAdapter<Settings> {
  return {
    read: () => {
      try {
        const read = settingsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
        return read.success ? read.data : putAside(path);
      } catch (error) {
        return error instanceof SyntaxError ? putAside(path) : nothingUnlessMissing(error);
      }
    },
    write: (settings) => {
      mkdirSync(dirname(path), { recursive: true });
      replaceWhole(path, `${JSON.stringify(settings, null, 2)}\n`);
    },
  };
}

function putAside(path: string): null {
  renameSync(path, `${path}.${newId()}.damaged`);
  return null;
}

function nothingUnlessMissing(error: unknown): null {
  if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return null;
  throw error;
}
