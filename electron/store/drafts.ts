import { join } from 'node:path';
import { z } from 'zod';
import { keptFile } from './kept-file.ts';

/** Unfinished texts by the place on the screen where they stand. */
export type Drafts = Readonly<Record<string, string>>;

/** What a person has begun to write and not recorded. It outlives the window and the process. */
export interface DraftsFile {
  readonly read: () => Drafts;
  /** Durable once it returns. An empty text clears. @throws whatever the disk says */
  readonly keep: (key: string, text: string) => void;
}

/** @param folder see `profileFolder` */
export function draftsIn(folder: string): DraftsFile {
  const file = keptFile<Drafts>(join(folder, 'drafts.json'), z.record(z.string(), z.string()), {});
  return {
    read: file.read,
    keep: (key, text) => {
      file.change((drafts) => {
        const others = Object.entries(drafts).filter(([each]) => each !== key);
        return Object.fromEntries(text === '' ? others : [...others, [key, text]]);
      });
    },
  };
}
