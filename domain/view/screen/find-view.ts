import type { Action } from '../../action/action.ts';
import type { Decision } from '../../decision/decision.ts';
import type { Group } from '../../group/group.ts';
import type { GroupState } from '../../group/group-state.ts';
import type { OrganisationState } from '../../group/organisation.ts';
import type { Id } from '../../kernel/identity.ts';
import { find } from '../../kernel/list.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { betweenNumber, decisionNumber, isClosedAction, isClosedItem, meetingNumber, nameOrNull } from '../labels.ts';
import { search, searchIndex } from '../search.ts';
import type { Stretch } from './register/search.ts';

export type FoundKind = 'meeting' | 'item' | 'decision' | 'action' | 'person' | 'group';

/** Something that "find or do" leads to. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: Id;
  /** The meeting that it belongs to. */
  readonly meeting: Id | null;
  readonly text: string;
  /** Where in the text the sought words are, in order. */
  readonly ranges: readonly Stretch[];
  /** A number, a day or a name that tells it from others. */
  readonly detail: string;
}

interface Candidate extends Omit<Found, 'ranges'> {
  /** Newer ones come first among those that match as well: a date, or empty. */
  readonly on: string;
}

/** How many are shown: more than these means a better word is needed. */
const most = 40;

/**
 * What holds the sought words, the most exact first and the newest before the older. Nothing that was confidential is sought: its words
 * belong to those who were there.
 * @param group whose meetings are searched; people and groups are those of the whole organisation
 */
export function findView(organisation: OrganisationState, group: Group | undefined, state: GroupState | null, sought: string): readonly Found[] {
  if (sought.trim() === '') return [];
  const candidates = [
    ...(group === undefined || state === null ? [] : groupCandidates(organisation, group, state)),
    ...organisation.people.map(({ id, name, title }): Candidate => ({ kind: 'person', id, meeting: null, text: name, detail: title, on: '' })),
    ...organisation.groups.map(({ id, name, shortName }): Candidate => ({ kind: 'group', id, meeting: null, text: name, detail: shortName, on: '' })),
  ];
  const newestFirst = candidates.toSorted((a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1));
  return search(searchIndex(newestFirst), sought, most).map(({ thing: { on: _on, ...found }, text, matches }) => ({ ...found, text, ranges: matches }));
}

function groupCandidates(organisation: OrganisationState, group: Group, state: GroupState): readonly Candidate[] {
  const open = (meeting: Meeting, item: Id | null): boolean => !isClosedItem(meeting, item);
  const loose = [
    ...state.decisions
      .filter(({ item }) => !isClosedItem(undefined, item))
      .map((decision) => decisionCandidate(decision, betweenNumber(group, state.decisions, decision), decision.takenOn ?? '')),
    ...state.actions.filter((action) => !isClosedAction(undefined, action)).map((action) => actionCandidate(organisation, action, action.due ?? '')),
  ];
  return [
    ...loose,
    ...state.meetings.flatMap((meeting): readonly Candidate[] => {
      const on = meeting.start.slice(0, 10);
      const number = `${group.shortName} ${meetingNumber(meeting) ?? on}`;
      const common = { meeting: meeting.id, on };
      return [
        { ...common, kind: 'meeting', id: meeting.id, text: number, detail: on },
        ...meeting.items
          .filter(({ confidential, type }) => !confidential && type !== 'break')
          .map(({ id, title }): Candidate => ({ ...common, kind: 'item', id, text: title, detail: number })),
        ...meeting.decisions
          .filter(({ item }) => open(meeting, item))
          .map((decision) => decisionCandidate(decision, decisionNumber(group, meeting, decision.id) ?? '', on)),
        ...meeting.actions
          .filter((action) => !isClosedAction(find(state.meetings, action.meeting), action))
          .map((action) => actionCandidate(organisation, action, on)),
      ];
    }),
  ];
}

function decisionCandidate({ id, meeting, text }: Decision, detail: string, on: string): Candidate {
  return { kind: 'decision', id, meeting, text, detail, on };
}

function actionCandidate({ people }: OrganisationState, { id, meeting, text, owner }: Action, on: string): Candidate {
  return { kind: 'action', id, meeting, text, detail: nameOrNull(people, owner) ?? '', on };
}
