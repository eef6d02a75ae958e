import type { Decision } from '../../../../domain/decision/decision.ts';
import type { Action } from '../../../../domain/action/action.ts';
import type { Group } from '../../../../domain/group/group.ts';
import { emptyGroup } from '../../../../domain/group/group-state.ts';
import { emptyOrganisation } from '../../../../domain/group/organisation.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { minutesOf } from '../../../../domain/view/minutes/build.ts';
import type { MinutesDocument } from '../../../../domain/view/minutes/document.ts';
import { halfPastEight, minute } from '../../meeting/meeting-of.ts';

export const group: Group = {
  id: 'klg',
  name: 'Kommunledningsgruppen',
  shortName: 'KLG',
  parent: null,
  members: [
    { person: 'chair', role: 'chair' },
    { person: 'secretary', role: 'secretary' },
  ],
  defaultLength: 120,
  buffer: 10,
  mandate: '',
  workingAgreements: [],
  documentWord: 'meeting-notes',
  lastMeetingNumber: 0,
  lastMeetingYear: null,
};

const people = [
  { id: 'chair', name: 'Kommundirektör', title: '', unit: '' },
  { id: 'secretary', name: 'Kanslichef', title: '', unit: '' },
  { id: 'hr', name: 'HR-chef', title: '', unit: '' },
];

export function decisionOf(id: string, item: string, text: string, changes: Partial<Decision> = {}): Decision {
  return {
    id,
    meeting: 'm1',
    item,
    takenOn: null,
    at: null,
    text,
    form: 'leader',
    formalDecider: '',
    decidedBy: null,
    motive: '',
    alternatives: [],
    validFrom: null,
    followUp: null,
    goals: [],
    registryNumber: '',
    dissent: [],
    supersedes: null,
    state: 'in-force',
    followUps: [],
    changedAfterReadBack: false,
    late: false,
    ...changes,
  };
}

export function actionOf(id: string, item: string, text: string, changes: Partial<Action> = {}): Action {
  return {
    id,
    meeting: 'm1',
    item,
    decision: null,
    at: null,
    text,
    owner: null,
    helpers: [],
    due: null,
    dueNextMeeting: false,
    originalDue: null,
    movedFrom: [],
    state: 'open',
    doneOn: null,
    comments: [],
    late: false,
    ...changes,
  };
}

/** The minutes of a meeting of the group, as they are an hour after it began. */
export function documentOf(meeting: Meeting, withConfidential = false): MinutesDocument {
  return minutesOf({
    organisation: { ...emptyOrganisation, name: 'Exempelkommunen', people, groups: [group] },
    group,
    state: { ...emptyGroup, meetings: [meeting] },
    meeting,
    zone: 'Europe/Stockholm',
    now: halfPastEight + 60 * minute,
    withConfidential,
  });
}
