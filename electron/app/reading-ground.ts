import { readAgenda } from '../../domain/import/agenda/read-agenda.ts';
import type { ReadAgenda } from '../../domain/import/agenda/agenda.ts';
import { readSource, type Source, type Written } from '../import/source/read-written.ts';
import type { Ground } from './serve.ts';

/** What a file or a pasted text was, beside what was read out of it. */
export type SourceRead = Pick<Written, 'kind' | 'named' | 'isCut'>;

/** What the thread of reading does: it takes what strangers wrote, and touches no store. */
export const readingCalls = {
  agenda: async (_ground: null, source: Source): Promise<ReadAgenda & SourceRead> => {
    const { passages, kind, named, isCut } = await readSource(source);
    return { ...readAgenda(passages), kind, named, isCut };
  },
} as const;

type Reading = typeof readingCalls;

/** As whoever asks sees it: the thread answers when the reading is done. */
export type ReadingCalls = { readonly [Name in keyof Reading]: (ground: null, argument: Parameters<Reading[Name]>[1]) => Awaited<ReturnType<Reading[Name]>> };

export function readingGround(): Ground<null> {
  return { open: () => null, calls: readingCalls, close: () => {} };
}
