import type { GroupState } from '../group/group-state.ts';
import type { Id } from '../kernel/identity.ts';
import { find } from '../kernel/list.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { isOver } from '../meeting/running/decide.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { RecordedCommand } from './envelope.ts';
import { known } from './known.ts';
import { isRedaction } from './redaction.ts';
import type { Leftovers } from './stranded.ts';

/** What taking back one command would do. */
export interface Undoing<State extends Leftovers> {
  readonly command: RecordedCommand;
  readonly isUndone: boolean;
  readonly now: State;
  /** The state as it would be. */
  readonly afterwards: State;
}

/**
 * Why a command cannot be taken back; undefined when it can. The same for bringing one back, which is taking back its undoing.
 * @param of the command's name
 */
export function undoRefused<State extends Leftovers>(of: Id, { command, isUndone, now, afterwards }: Undoing<State>): Refusal | undefined {
  if (isUndone) return refusal('already-undone', { id: of }).error;
  if (isRedaction(command)) return refusal('redaction-lasts', { id: of }).error;
  const locked = command.on.find((id) => now.readOnly.includes(id));
  if (locked !== undefined) return refusal('read-only', { id: locked }).error;
  if (!isGroup(now) || !isGroup(afterwards)) return faults(afterwards) > faults(now) ? refusal('built-upon', { id: of }).error : undefined;
  const settled = now.meetings.find((meeting) => meeting.state === 'finalised' && isTouched(meeting, afterwards));
  if (settled !== undefined) return refusal('meeting-finalised', { meeting: settled.id }).error;
  return groupFaults(afterwards) > groupFaults(now) ? refusal('built-upon', { id: of }).error : undefined;
}

function isGroup(state: Leftovers): state is GroupState {
  return 'meetings' in state;
}

/** A text that somebody has signed would read otherwise; what becomes of its actions and decisions is no part of it. */
function isTouched(meeting: Meeting, afterwards: GroupState): boolean {
  const after = find(afterwards.meetings, meeting.id);
  if (after === undefined) return true;
  const { actions, decisions, corrections: _corrections, ...text } = meeting;
  const { actions: laterActions, decisions: laterDecisions, corrections: _later, ...laterText } = after;
  const said = JSON.stringify([text, decisions.map(({ id, text: words }) => [id, words]), actions.map(({ id, text: words }) => [id, words])]);
  return said !== JSON.stringify([laterText, laterDecisions.map(({ id, text: words }) => [id, words]), laterActions.map(({ id, text: words }) => [id, words])]);
}

function faults(state: Leftovers): number {
  return state.stranded.length;
}

/** What stands without its ground: more of it after an undoing than before means that something was built on what was taken back. */
function groupFaults(state: GroupState): number {
  return state.meetings.reduce((sum, meeting) => sum + meetingFaults(meeting), faults(state));
}

function meetingFaults(meeting: Meeting): number {
  const isGone = (item: Id | null): boolean => item !== null && find(meeting.items, item) === undefined;
  const groundless = [...meeting.decisions, ...meeting.actions, ...meeting.parked].filter(({ item }) => isGone(item)).length;
  const tooEarly = meeting.sittings.length === 0 ? meeting.decisions.length + meeting.reviewed.length : 0;
  const open = isOver(meeting) ? meeting.items.filter(({ result }) => result === null).length : 0;
  return groundless + tooEarly + open;
}

/** The command that a command takes back, if it is one that takes back. */
export function undoneBy({ events }: RecordedCommand): Id | undefined {
  const [first] = events;
  const event = first?.type === 'undone' ? known(first) : undefined;
  return event?.type === 'undone' ? event.data.command : undefined;
}
