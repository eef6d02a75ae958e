import type { Id } from '../kernel/identity.ts';

/** One version of a longer text, named by the event that wrote it. */
export interface Edit {
  readonly id: Id;
  readonly text: string;
}

/**
 * A longer text that several people may edit at once. It holds the versions that no later one was made on: usually one. The
 * first shows; the others were made on the same base at the same time and are marked beside it until somebody joins them.
 */
export type Prose = readonly Edit[];

export const emptyProse: Prose = [];

/** The text that shows. */
export function shown(prose: Prose): string {
  return prose[0]?.text ?? '';
}

/** The versions that were written at the same time as the one that shows. */
export function beside(prose: Prose): readonly Edit[] {
  return prose.slice(1);
}

/**
 * A further version. It takes the place of the versions that it was made on; one whose base has been replaced already is kept
 * beside the others, so that nobody's words vanish.
 * @param base the ids of the versions it was made on; empty for the first
 */
export function edited(prose: Prose, edit: Edit, base: readonly Id[]): Prose {
  if (prose.some((each) => each.id === edit.id)) return prose;
  const place = prose.findIndex((each) => base.includes(each.id));
  if (place < 0) return [...prose, edit];
  return prose.flatMap((each, index) => {
    if (index === place) return [edit];
    return base.includes(each.id) ? [] : [each];
  });
}
