import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { LowSync, type SyncAdapter } from 'lowdb';
import type { z } from 'zod';
import { newId } from './identity.ts';
import { isCode, replaceWhole } from './whole-file.ts';

/** One value in a file of a profile, that several programs may use. Reading never fails: what holds something else is put aside beside it. */
export interface KeptFile<Value> {
  readonly read: () => Value;
  /** False when the file is there, and the system does not let us read it. */
  readonly canRead: () => boolean;
  /** Changes what is in the file now. Durable once it returns. @throws whatever the disk says */
  readonly change: (change: (value: Value) => Value) => Value;
}

/** @param empty what counts while there is no file, or none that can be read */
export function keptFile<Value extends object>(path: string, schema: z.ZodType<Value>, empty: Value): KeptFile<Value> {
  const database = new LowSync<Value>(adapterFor(path, schema), empty);
  const read = (): Value => {
    database.data = empty;
    database.read();
    return database.data;
  };
  return {
    read: () => {
      try {
        return read();
      } catch {
        // What cannot be read this moment (the disk, the rights) may be whole: nothing is written in its place, and the program starts.
        return empty;
      }
    },
    canRead: () => {
      try {
        read();
        return true;
      } catch {
        return false;
      }
    },
    change: (change) => {
      database.data = change(read());
      database.write();
      return database.data;
    },
  };
}

/** lowdb's own writer never syncs and has one temporary name for all; this one does, and has one for each. */
function adapterFor<Value>(path: string, schema: z.ZodType<Value>): SyncAdapter<Value> {
  return {
    read: () => {
      try {
        const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
        return read.success ? read.data : putAside(path);
      } catch (error) {
        return error instanceof SyntaxError ? putAside(path) : nothingUnlessMissing(error);
      }
    },
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true });
      replaceWhole(path, `${JSON.stringify(value, null, 2)}\n`);
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
