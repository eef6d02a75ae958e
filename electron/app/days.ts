import { actionsOf } from '../../domain/action/decide.ts';
import { find } from '../../domain/kernel/list.ts';
import type { CheckedArgument } from '../../domain/contract/contract.ts';
import { meetingsView, type MeetingsView } from '../../domain/view/screen/meetings-view.ts';
import { countsView, todayView, type CountsView, type TodaySource, type TodayView } from '../../domain/view/screen/today/today-view.ts';
import { dueCounts, type DueCounts } from '../../domain/reminder/reminder.ts';
import { CallError } from './call-error.ts';
import type { Workspace } from './workspace.ts';

export function todayOf(workspace: Workspace, asked: CheckedArgument<'today'>): TodayView {
  return todayView(sourceOf(workspace, asked));
}

export function countsOf(workspace: Workspace, asked: CheckedArgument<'counts'>): CountsView {
  return countsView(sourceOf(workspace, asked));
}

/** How many open actions of one person are late or due, in the groups that the person is in. */
export function dueOf(workspace: Workspace, { person, today }: { readonly person: string; readonly today: string }): DueCounts {
  const { groups } = sourceOf(workspace, { group: null, person, today });
  return dueCounts(groups.flatMap(({ state }) => actionsOf(state)), person, today);
}

/** @throws CallError when there is no such group */
export function meetingsOf(workspace: Workspace, { group: id, today }: CheckedArgument<'meetings'>): MeetingsView {
  const group = find(workspace.organisation().groups, id);
  if (group === undefined) throw new CallError('group-unknown', { group: id });
  return meetingsView(group, workspace.group(id), today);
}

/** The group that is looked at first, then the others that the person is in. No other is loaded for this. */
function sourceOf(workspace: Workspace, { group: looked, person, today }: CheckedArgument<'today'>): TodaySource {
  const organisation = workspace.organisation();
  const own = organisation.groups.filter(({ id, members }) => id !== looked && members.some((member) => member.person === person));
  const first = organisation.groups.filter(({ id }) => id === looked);
  const groups = [...first, ...own].map((group) => ({ group, state: workspace.group(group.id) }));
  return { organisation, groups, person, today, zone: workspace.zone };
}
