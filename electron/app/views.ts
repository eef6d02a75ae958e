import { z } from 'zod';
import { idSchema } from '../../domain/kernel/identity.ts';
import { find } from '../../domain/kernel/list.ts';
import { meetingView, type OpenedMeeting } from '../../domain/view/screen/meeting-view.ts';
import { newMeetingView, type NewMeetingView } from '../../domain/view/screen/new-meeting-view.ts';
import type { ShellView } from '../../domain/view/screen/shell-view.ts';
import { CallError } from './call-error.ts';
import type { Workspace } from './workspace.ts';

export function shellView(workspace: Workspace): ShellView {
  const { name, people, groups, goals } = workspace.organisation();
  return { organisation: name, people, groups, goals, today: workspace.today(), zone: workspace.zone };
}

export const meetingSchema = z.strictObject({ meeting: idSchema });

/** @throws CallError when there is no such meeting */
export function openedMeeting(workspace: Workspace, { meeting: id }: z.output<typeof meetingSchema>): OpenedMeeting {
  const group = workspace.groupHolding(id);
  const organisation = workspace.organisation();
  const known = find(organisation.groups, group);
  const view = group === undefined || known === undefined ? null : meetingView(organisation, known, workspace.group(group), id);
  if (group === undefined || view === null) throw new CallError('meeting-unknown', { meeting: id });
  return { view, latest: workspace.latest(group, id) };
}

/** @throws CallError when there is no such group */
export function newMeetingOf(workspace: Workspace, { group }: { readonly group: string }): NewMeetingView {
  if (find(workspace.organisation().groups, group) === undefined) throw new CallError('group-unknown', { group });
  return newMeetingView(workspace.group(group), workspace.today());
}
