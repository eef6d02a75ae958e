import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LowSync, type SyncAdapter } from 'lowdb';
import { z } from 'zod';
import { idSchema } from '../../domain/kernel/identity.ts';
import { languages } from '../../domain/text/text.ts';
import { newId } from './identity.ts';
import { isCode, replaceWhole } from './whole-file.ts';

/** What one person has chosen on one machine. What a newer program has written beside this is kept. */
const settingsSchema = z.looseObject({
  /** Null until somebody has chosen. */
  language: z.enum(languages).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']).catch('system'),
  /** Text size in percent of the usual one. */
  textSize: z.number().min(80).max(200).catch(100),
  /** Who sits here: recorded with what is done, and whose actions are shown first. */
  person: idSchema.nullable().catch(null),
  /** The stores that were opened, the latest first. */
  stores: z.array(z.string().max(4_096)).max(20).catch([]),
  /** Where the windows stood, in pixels of the screen. */
  windows: z.record(z.string(), z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximised: z.boolean() })).catch({}),
});

export type Settings = z.infer<typeof settingsSchema>;

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
