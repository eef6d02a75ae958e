import type { CheckedArgument } from '../../../domain/contract/contract.ts';
import type { TextVersions } from '../../../domain/contract/workspace-calls.ts';
import { stepsOf } from '../../../domain/event/replay.ts';
import { find } from '../../../domain/kernel/list.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { emptyProse, type Prose } from '../../../domain/meeting/prose.ts';
import { groupOfMeeting } from '../views.ts';
import type { Workspace } from '../workspace.ts';
import { mergeProposal } from './merge-proposal.ts';

/** @throws CallError when there is no such meeting */
export function versionsOf(workspace: Workspace, { meeting: id, item, note }: CheckedArgument<'versions'>): TextVersions | null {
  const group = groupOfMeeting(workspace, id).id;
  const prose = proseIn(find(workspace.group(group).meetings, id), item, note);
  if (prose.length < 2) return null;
  const commands = stepsOf(workspace.past(group).group).map(({ command }) => command);
  const proposal = mergeProposal(prose, commands);
  const writers = new Map(commands.flatMap(({ events, by }) => events.map((event) => [event.id, by] as const)));
  return proposal && { versions: prose.map((version) => ({ ...version, by: writers.get(version.id) ?? null })), proposal };
}

function proseIn(meeting: Meeting | undefined, id: string, note: string | null): Prose {
  const item = find(meeting?.items ?? [], id);
  return (note === null ? item?.background : find(item?.notes ?? [], note)?.text) ?? emptyProse;
}
