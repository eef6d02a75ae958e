import type { RecordedCommand } from '../../../domain/event/envelope.ts';
import { known } from '../../../domain/event/known.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { Edit, Prose } from '../../../domain/meeting/prose.ts';
import { mergeTexts, type Merged } from './merge-texts.ts';

/** One version of a longer text, and those that it was made on. */
interface Version extends Edit {
  readonly base: readonly Id[];
}

/**
 * What the versions of a text that were written at the same time could be as one. A proposal: it is recorded only when a person takes it, as an
 * edit that names all of them, and never in replay.
 * @param commands all of the group's, taken back or not: any of them may hold a version that others were made on
 * @returns null for a text with one version
 */
export function mergeProposal(prose: Prose, commands: readonly RecordedCommand[]): Merged | null {
  const [first, ...others] = prose;
  if (first === undefined || others.length === 0) return null;
  const versions = new Map(commands.flatMap(versionsIn).map((version) => [version.id, version]));
  return others.reduce<Merged>(
    (merged, other) => {
      const { text, isClean } = mergeTexts(merged.text, commonText(versions, first.id, other.id), other.text);
      return { text, isClean: isClean && merged.isClean };
    },
    { text: first.text, isClean: true },
  );
}

function versionsIn({ events }: RecordedCommand): readonly Version[] {
  return events.flatMap((event) => {
    if (event.type !== 'noteWritten' && event.type !== 'noteEdited' && event.type !== 'backgroundEdited') return [];
    const understood = known(event);
    switch (understood?.type) {
      case 'noteWritten':
        return [{ id: event.id, text: understood.data.text, base: [] }];
      case 'noteEdited':
      case 'backgroundEdited':
        return [{ id: event.id, text: understood.data.text, base: understood.data.base }];
      default:
        return [];
    }
  });
}

/** The nearest version that both were made on; empty where there is none. */
function commonText(versions: ReadonlyMap<Id, Version>, one: Id, other: Id): string {
  const others = new Set(ancestry(versions, other));
  const common = ancestry(versions, one).find((id) => others.has(id));
  return common === undefined ? '' : (versions.get(common)?.text ?? '');
}

/** A version and those that it was made on, the nearest first. */
function ancestry(versions: ReadonlyMap<Id, Version>, from: Id): readonly Id[] {
  const seen = new Set([from]);
  // A set goes on over what is added to it meanwhile, and takes nothing twice: made-up rings end.
  for (const id of seen) for (const base of versions.get(id)?.base ?? []) seen.add(base);
  return [...seen];
}
