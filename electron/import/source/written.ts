import type { Passage } from '../../../domain/import/source/passage.ts';

/** What a file is, by what is in it. */
export type WrittenKind = 'text' | 'markdown' | 'csv' | 'markup' | 'docx' | 'xlsx';

/** Something written elsewhere, as passages. */
export interface Written {
  readonly kind: WrittenKind;
  readonly passages: readonly Passage[];
  /** The kind that the file's name says, where its content is another; null where they agree. */
  readonly named: string | null;
  /** It held more than is read. */
  readonly isCut: boolean;
}
