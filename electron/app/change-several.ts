import { leftOut } from '../../domain/action/change-several.ts';
import { findAction } from '../../domain/action/decide.ts';
import type { CheckedArgument } from '../../domain/contract/contract.ts';
import type { ChangedSeveral, LeftOutRow, Markable } from '../../domain/contract/workspace-calls.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { find } from '../../domain/kernel/list.ts';
import { mostChanged } from '../../domain/kernel/longest.ts';
import { isClosedAction } from '../../domain/view/labels.ts';
import { foundActions } from '../../domain/view/screen/register/action-register.ts';
import { groundOf } from './registers.ts';
import type { Workspace } from './workspace.ts';

/** What is confidential is changed one by one, where its words can be read. */
export function markable(workspace: Workspace, asked: CheckedArgument<'markable'>): Markable {
  const { found } = foundActions(groundOf(workspace, asked), asked);
  const open = found.filter(({ action, closed }) => action.state === 'open' && !closed);
  return { actions: open.slice(0, mostChanged).map(({ id }) => id), found: open.length };
}

type Asked = CheckedArgument<'changeSeveral'> & { readonly by: Id | null };

/**
 * Asks the rules of each group first, so that nothing is written where anything would be refused. A disk that takes one group's record and
 * not the next one's leaves none: what was written is taken back.
 */
export function changeSeveral(workspace: Workspace, { actions, to, by }: Asked): ChangedSeveral {
  const byGroup = inGroups(workspace, actions);
  const rows = [...byGroup].flatMap(([group, chosen]) => rowsLeftOut(workspace, group, chosen, to));
  if (rows.length > 0) return { outcome: 'left-out', rows };
  const commands: Id[] = [];
  for (const [group, chosen] of byGroup) {
    const answer = workspace.handle({ command: 'changeActions', group, actions: chosen, to }, by);
    if (!answer.ok) {
      for (const of of commands.toReversed()) workspace.handle({ command: 'undo', of }, by);
      return { outcome: 'failed', failure: answer.error };
    }
    commands.push(answer.id);
  }
  return { outcome: 'changed', commands };
}

function inGroups(workspace: Workspace, actions: readonly Id[]): ReadonlyMap<Id | null, readonly Id[]> {
  const found = new Map<Id | null, Id[]>();
  for (const action of new Set(actions)) {
    const group = workspace.groupHolding(action) ?? null;
    found.set(group, [...(found.get(group) ?? []), action]);
  }
  return found;
}

function rowsLeftOut(workspace: Workspace, group: Id | null, actions: readonly Id[], to: Asked['to']): readonly LeftOutRow[] {
  if (group === null) return actions.map((action) => ({ action, text: null, failure: { code: 'action-unknown', detail: { action } } }));
  const state = workspace.group(group);
  return leftOut({ state }, actions, to).map(({ action: id, error }) => {
    const action = findAction(state, id);
    const isShown = action !== undefined && !isClosedAction(find(state.meetings, action.meeting), action);
    return { action: id, text: isShown ? action.text : null, failure: error };
  });
}
