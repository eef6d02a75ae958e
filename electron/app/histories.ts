import type { RedactionView } from '../../domain/contract/care-calls.ts';
import type { CheckedArgument } from '../../domain/contract/contract.ts';
import { commandsOf, stateAsOf } from '../../domain/event/as-it-was.ts';
import { recordedAt } from '../../domain/event/recorded-at.ts';
import { stepsOf, type Place } from '../../domain/event/replay.ts';
import type { GroupState } from '../../domain/group/group-state.ts';
import type { OrganisationState } from '../../domain/group/organisation.ts';
import { find } from '../../domain/kernel/list.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { Block } from '../../domain/view/minutes/blocks.ts';
import { minutesOf } from '../../domain/view/minutes/build.ts';
import { minutesInWords } from '../../domain/view/minutes/words.ts';
import { noticeOf } from '../../domain/view/notice/build.ts';
import { noticeInWords } from '../../domain/view/notice/words.ts';
import { closedAsEver, openThroughout } from '../../domain/view/screen/history/closed.ts';
import { historyView } from '../../domain/view/screen/history/history-view.ts';
import { isFixedInMinutes, redactableTexts } from '../../domain/view/screen/history/redactable.ts';
import type { HistoryView } from '../../domain/view/screen/history/step.ts';
import { meetingView } from '../../domain/view/screen/meeting-view.ts';
import { CallError } from './call-error.ts';
import type { Workspace } from './workspace.ts';

/** @throws CallError when no group holds the thing */
export function historyOf(workspace: Workspace, { of, thing, confidential }: CheckedArgument<'history'>): HistoryView {
  const { group } = workspace.past(groupHolding(workspace, of));
  const source = { commands: commandsOf(group), undone: group.undone, organisation: workspace.organisation() };
  return historyView(source, { thing: thing ?? of, withConfidential: confidential });
}

/** The meeting and all around it as they were right after a command, people's names too. @throws CallError when there is no such command or meeting */
export function documentAsOf(workspace: Workspace, { meeting: id, command, language, confidential }: CheckedArgument<'documentAsOf'>): readonly Block[] {
  const past = workspace.past(groupHolding(workspace, id));
  const place = stepsOf(past.group).find((step) => step.id === command)?.command;
  if (place === undefined) throw new CallError('command-unknown', { id: command });
  const organisation = organisationAsOf(workspace, stateAsOf(past.organisation, place), id);
  const was = stateAsOf(past.group, place);
  const found = find(was.meetings, id);
  if (found === undefined) throw new CallError('meeting-unknown', { meeting: id });
  const meeting = closedAsEver(found, openThroughout(commandsOf(past.group)));
  const state = { ...was, meetings: was.meetings.map((each) => (each.id === id ? meeting : each)) };
  const words = { organisation, state, meeting, zone: workspace.zone, now: recordedAt(place) ?? Date.now(), withConfidential: confidential };
  return meeting.sittings.length === 0 ? notice(words, language) : minutesInWords(minutesOf({ ...words, group: groupOf(words) }), language);
}

/** The organisation's journal may have come later than the group's: then it counts as it is now. */
function organisationAsOf(workspace: Workspace, was: OrganisationState, meeting: string): OrganisationState {
  return find(was.groups, workspace.groupHolding(meeting)) === undefined ? workspace.organisation() : was;
}

interface AsItWas {
  readonly organisation: OrganisationState;
  readonly state: GroupState;
  readonly meeting: Meeting;
  readonly withConfidential: boolean;
}

/** Where a command stands among all others. @throws CallError when there is no such command */
export function placeOf(workspace: Workspace, { of, command }: { readonly of: string; readonly command: string }): Place {
  const found = stepsOf(workspace.past(groupHolding(workspace, of)).group).find((step) => step.id === command)?.command;
  if (found === undefined) throw new CallError('command-unknown', { id: command });
  const { at, device, launch, seq } = found;
  return { at, device, launch, seq };
}

/** Everything that has been written of a thing and can be taken out for ever. @throws CallError when no group holds it */
export function redactableIn(workspace: Workspace, { of, thing, mask }: CheckedArgument<'redactable'> & { readonly mask: string }): Pick<RedactionView, 'texts' | 'isFixed'> {
  const { group } = workspace.past(groupHolding(workspace, of));
  const commands = commandsOf(group);
  return { texts: redactableTexts(commands, workspace.organisation(), thing ?? of), isFixed: isFixedInMinutes(commands, thing ?? of, mask) };
}

/** Before it started a meeting was its agenda. */
function notice({ organisation, state, meeting, withConfidential }: AsItWas, language: CheckedArgument<'documentAsOf'>['language']): readonly Block[] {
  const group = groupOf({ organisation, meeting });
  const view = meetingView(organisation, group, state, meeting.id);
  return noticeInWords(noticeOf({ organisation, group, meeting, number: view?.number ?? '', withConfidential }), language);
}

function groupOf({ organisation, meeting }: Pick<AsItWas, 'organisation' | 'meeting'>) {
  const group = find(organisation.groups, meeting.group);
  if (group === undefined) throw new CallError('group-unknown', { group: meeting.group });
  return group;
}

function groupHolding(workspace: Workspace, thing: string): string {
  const group = workspace.groupHolding(thing);
  if (group === undefined) throw new CallError('meeting-unknown', { meeting: thing });
  return group;
}
