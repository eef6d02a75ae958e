import type { OrganisationState } from '../../group/organisation.ts';
import { text, type Language } from '../../text/text.ts';
import { nameOf } from '../labels.ts';
import { originOf } from '../screen/origin.ts';
import type { HeldAction } from '../screen/register/action-register.ts';
import type { Cell, Column } from './table.ts';

/** What is told of an action in a list that leaves the program. */
export function actionColumns(language: Language): readonly Column[] {
  const say = (key: Parameters<typeof text>[1]): string => text(language, key);
  return [
    { label: say('column.action'), kind: 'text', width: 48, printed: true },
    { label: say('column.owner'), kind: 'text', width: 22, printed: true },
    { label: say('column.helpers'), kind: 'text', width: 22, printed: false },
    { label: say('column.due'), kind: 'date', width: 14, printed: true },
    { label: say('column.state'), kind: 'text', width: 14, printed: true },
    { label: say('column.done'), kind: 'date', width: 12, printed: false },
    { label: say('column.promisedFirst'), kind: 'date', width: 14, printed: false },
    { label: say('column.meeting'), kind: 'text', width: 18, printed: true },
    { label: say('column.comments'), kind: 'text', width: 40, printed: false },
  ];
}

/** One action as a row of those columns. What came from a confidential item says that it is there, and nothing else. */
export function actionCells({ action, held, meeting, closed, ownerName }: HeldAction, { people }: OrganisationState, language: Language): readonly Cell[] {
  const { meetingName } = originOf(held.group, meeting, action);
  if (closed) return [text(language, 'item.closed'), null, null, dueOf(action, language), stateOf(action.state, language), action.doneOn, null, meetingName, null];
  return [
    action.text,
    ownerName,
    action.helpers.map((id) => nameOf(people, id)).join(', '),
    dueOf(action, language),
    stateOf(action.state, language),
    action.doneOn,
    action.originalDue,
    meetingName,
    action.comments.map((comment) => comment.text).join('\n'),
  ];
}

function dueOf({ due, dueNextMeeting }: HeldAction['action'], language: Language): Cell {
  return due ?? (dueNextMeeting ? text(language, 'date.nextMeeting') : null);
}

function stateOf(state: HeldAction['action']['state'], language: Language): string {
  return text(language, `action.state.${state}`);
}
