import { actionsOf } from '../../domain/action/decide.ts';
import { decisionsOf } from '../../domain/decision/decide.ts';
import type { Member, Person } from '../../domain/group/group.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { find } from '../../domain/kernel/list.ts';
import type { ImportKind } from '../../domain/import/preview/preview.ts';
import { folded } from '../../domain/text/folded.ts';
import type { Workspace } from './workspace.ts';

/** What a store says that rows from elsewhere are held against. Plain data, for the thread that reads them. */
export interface ImportGround {
  readonly workspace: string;
  readonly group: Id | null;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'title'>[];
  readonly members: readonly Member[];
  /** The ids of what is there already. */
  readonly known: readonly Id[];
  /** What it says, as it is compared. */
  readonly texts: readonly string[];
}

export function importGround(workspace: Workspace, { as, group: id }: { as: ImportKind; group: Id | null }): ImportGround {
  const { people, groups } = workspace.organisation();
  const group = find(groups, id);
  const there = knownOf(workspace, as, group?.id);
  return {
    workspace: workspace.id,
    group: group?.id ?? null,
    people: people.map(({ id: person, name, title }) => ({ id: person, name, title })),
    members: group?.members ?? [],
    known: there.map((each) => each.id),
    texts: there.map(({ text }) => folded(text)),
  };
}

interface Known {
  readonly id: Id;
  readonly text: string;
}

function knownOf(workspace: Workspace, as: ImportKind, group: Id | undefined): readonly Known[] {
  if (as === 'people') return workspace.organisation().people.map(({ id, name }) => ({ id, text: name }));
  if (group === undefined || as === 'agenda') return [];
  const state = workspace.group(group);
  return (as === 'actions' ? actionsOf(state) : decisionsOf(state)).map(({ id, text }) => ({ id, text }));
}
