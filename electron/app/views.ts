import { z } from 'zod';
import type { Group } from '../../domain/group/group.ts';
import { idSchema } from '../../domain/kernel/identity.ts';
import { find } from '../../domain/kernel/list.ts';
import { findView, type FindView } from '../../domain/view/screen/find-view.ts';
import { lateFacts } from '../../domain/view/screen/late-facts.ts';
import { meetingView, type OpenedMeeting } from '../../domain/view/screen/meeting-view.ts';
import { newMeetingView, type NewMeetingView } from '../../domain/view/screen/new-meeting-view.ts';
import { preparationView, type PreparationView } from '../../domain/view/screen/preparation/preparation-view.ts';
import type { ShellView } from '../../domain/view/screen/shell-view.ts';
import { CallError } from './call-error.ts';
import type { Workspace } from './workspace.ts';

export function shellView(workspace: Workspace): ShellView {
  const { name, people, groups, goals, strategy = '', unitWord = 'unit', developmentLeads = [] } = workspace.organisation();
  return { organisation: name, words: { strategy, unitWord, developmentLeads }, people, groups, goals, today: workspace.today(), zone: workspace.zone };
}

export const meetingSchema = z.strictObject({ meeting: idSchema });

/** @throws CallError when there is no such meeting */
export function openedMeeting(workspace: Workspace, { meeting: id }: z.output<typeof meetingSchema>): OpenedMeeting {
  const group = groupOfMeeting(workspace, id);
  const view = meetingView(workspace.organisation(), group, workspace.group(group.id), id);
  if (view === null) throw new CallError('meeting-unknown', { meeting: id });
  return { view, latest: workspace.latest(group.id, id), ...workspace.clock(group.id, id), late: lateFacts(view.meeting, workspace.group(group.id).stranded) };
}

/** @throws CallError when there is no such meeting */
export function commandsOnThing(workspace: Workspace, { meeting, thing }: { readonly meeting: string; readonly thing: string }): readonly string[] {
  return workspace.commandsOn(groupOfMeeting(workspace, meeting).id, thing);
}

/** @throws CallError when there is no such meeting */
export function preparationOf(workspace: Workspace, { meeting: id }: z.output<typeof meetingSchema>): PreparationView {
  const group = groupOfMeeting(workspace, id);
  const { people, groups } = workspace.organisation();
  const others = groups.filter((each) => each.id !== group.id).map((each) => ({ group: each, state: workspace.group(each.id) }));
  const view = preparationView(group, workspace.group(group.id), id, { people, others });
  if (view === null) throw new CallError('meeting-unknown', { meeting: id });
  return view;
}

export function groupOfMeeting(workspace: Workspace, meeting: string): Group {
  const group = find(workspace.organisation().groups, workspace.groupHolding(meeting));
  if (group === undefined) throw new CallError('meeting-unknown', { meeting });
  return group;
}

/** @throws CallError when there is no such group */
export function newMeetingOf(workspace: Workspace, { group }: { readonly group: string }): NewMeetingView {
  if (find(workspace.organisation().groups, group) === undefined) throw new CallError('group-unknown', { group });
  return newMeetingView(workspace.group(group), workspace.today());
}

export function foundIn(workspace: Workspace, { group, text, slips }: { readonly group: string | null; readonly text: string; readonly slips: boolean }): FindView {
  const organisation = workspace.organisation();
  const own = organisation.groups.filter(({ id }) => id === group);
  const others = organisation.groups.filter(({ id }) => id !== group);
  return findView(organisation, [...own, ...others].map((each) => ({ group: each, state: workspace.group(each.id) })), text, slips);
}
