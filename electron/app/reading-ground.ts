import { readAgenda } from '../../domain/import/agenda/read-agenda.ts';
import type { ReadAgenda } from '../../domain/import/agenda/agenda.ts';
import { mostRows, type ImportKind, type Preview, type RowOf } from '../../domain/import/preview/preview.ts';
import { actionRows, agendaRows, decisionRows, personRows, type PreviewGround } from '../../domain/import/preview/preview-rows.ts';
import { readActions, type RegisterContext } from '../../domain/import/register/read-actions.ts';
import { readDecisions } from '../../domain/import/register/read-decisions.ts';
import type { Passage } from '../../domain/import/source/passage.ts';
import { folded } from '../../domain/text/folded.ts';
import { derivedId } from '../import/meeting-record/commands.ts';
import { readSource, type Source } from '../import/source/read-written.ts';
import type { ImportGround } from './import-ground.ts';
import type { Ground } from './serve.ts';

export interface WantedPreview extends RegisterContext {
  readonly as: ImportKind;
  readonly source: Source;
  readonly ground: ImportGround;
}

/** What the thread of reading does: it takes what strangers wrote, and touches no store. */
export const readingCalls = {
  agenda: async (_ground: null, source: Source): Promise<ReadAgenda> => readAgenda((await readSource(source)).passages),
  preview: async (_ground: null, { as, source, ground, ...context }: WantedPreview): Promise<Preview> => {
    const { passages, kind, named, isCut } = await readSource(source);
    const rows = rowsOf[as](passages, groundOf(ground), context);
    return { rows: rows.slice(0, mostRows), found: rows.length, kind, named, isCut };
  },
} as const;

type Reading = typeof readingCalls;

/** As whoever asks sees it: the thread answers when the reading is done. */
export type ReadingCalls = { readonly [Name in keyof Reading]: (ground: null, argument: Parameters<Reading[Name]>[1]) => Awaited<ReturnType<Reading[Name]>> };

export function readingGround(): Ground<null> {
  return { open: () => null, calls: readingCalls, close: () => {} };
}

type Rows = (passages: readonly Passage[], ground: PreviewGround, context: RegisterContext) => readonly RowOf[ImportKind][];

const rowsOf: Readonly<Record<ImportKind, Rows>> = {
  agenda: (passages, ground) => agendaRows(readAgenda(passages), ground),
  actions: (passages, ground, context) => actionRows(readActions(passages, context), ground),
  decisions: (passages, ground, context) => decisionRows(readDecisions(passages, context), ground),
  people: (passages, ground) => personRows(passages, ground),
};

function groundOf({ workspace, group, people, members, known, texts }: ImportGround): PreviewGround {
  const [ids, words] = [new Set(known), new Set(texts)];
  return {
    people: { people, members },
    idOf: (kind, ...names) => derivedId(workspace, kind ?? '', ...(kind === 'person' ? [] : [group ?? '']), ...names),
    isKnown: (id, text) => ids.has(id) || words.has(folded(text)),
  };
}
