import type { OrganisationState } from '../../../group/organisation.ts';
import type { TextKey } from '../../../text/text.ts';
import { nameOf } from '../../labels.ts';
import type { HistoryValue } from './step.ts';

/** How what an event says in a field is read. */
type Reading = 'words' | 'list' | 'person' | 'people' | 'goals' | 'groups' | 'papers' | 'date' | 'local' | 'instant' | 'minutes' | Choices;
type Choices = Readonly<Record<string, TextKey>>;

const yesOrNo: Choices = { true: 'history.value.yes', false: 'history.value.no' };

/** Every field that a history tells of, in the order in which it does. What is not in here says nothing to a reader. */
const readings = {
  title: 'words',
  text: 'words',
  background: 'words',
  name: 'words',
  outcome: 'words',
  result: {
    done: 'result.short.done',
    decided: 'result.short.decided',
    postponed: 'result.short.postponed',
    parked: 'result.short.parked',
    'handed-over': 'result.short.handed-over',
    struck: 'result.short.struck',
  },
  postponedTo: 'date',
  handedTo: 'groups',
  state: {
    'in-force': 'decision.state.in-force',
    'under-follow-up': 'decision.state.under-follow-up',
    'carried-out': 'decision.state.carried-out',
    'not-carried-out': 'decision.state.not-carried-out',
    superseded: 'decision.state.superseded',
    revoked: 'decision.state.revoked',
  },
  owner: 'person',
  helpers: 'people',
  due: 'date',
  dueNextMeeting: yesOrNo,
  doneOn: 'date',
  form: { leader: 'run.decision.form.leader', jointly: 'run.decision.form.jointly', recommendation: 'run.decision.form.recommendation' },
  formalDecider: 'words',
  decidedBy: 'person',
  motive: 'words',
  alternatives: 'list',
  takenOn: 'date',
  validFrom: 'date',
  followUp: 'date',
  why: 'words',
  latest: 'local',
  returns: 'date',
  person: 'person',
  absent: yesOrNo,
  type: {
    formality: 'item.type.formality',
    'follow-up': 'item.type.follow-up',
    decision: 'item.type.decision',
    discussion: 'item.type.discussion',
    information: 'item.type.information',
    improvement: 'item.type.improvement',
    closing: 'item.type.closing',
    break: 'item.type.break',
  },
  presenter: 'person',
  minutes: 'minutes',
  shortest: 'minutes',
  priority: { must: 'prepare.priority.must', should: 'prepare.priority.should', could: 'prepare.priority.could' },
  proposedDecisions: 'list',
  papers: 'papers',
  goals: 'goals',
  registryNumber: 'words',
  formerNumber: 'words',
  delegation: 'words',
  consultation: { 'not-needed': 'prepare.consultation.not-needed', done: 'prepare.consultation.done', remaining: 'prepare.consultation.remaining' },
  confidential: yesOrNo,
  keptOut: yesOrNo,
  notMeasured: yesOrNo,
  kind: { regular: 'meeting.kind.regular', extra: 'meeting.kind.extra', daily: 'meeting.kind.daily', gathering: 'meeting.kind.gathering' },
  start: 'local',
  length: 'minutes',
  place: 'words',
  chair: 'person',
  secretary: 'person',
  approvers: 'people',
  resumes: 'local',
  end: 'instant',
  at: 'instant',
  on: 'date',
  reason: 'words',
  decision: 'words',
} as const satisfies Readonly<Record<string, Reading>>;

export type HistoryField = keyof typeof readings;

export const historyFields = Object.keys(readings) as readonly HistoryField[];

/** A field's value as a person reads it; null for one that says nothing. @param organisation as it is now, for names */
export function valueOf(field: HistoryField, written: unknown, organisation: OrganisationState): HistoryValue | null {
  const reading: Reading = readings[field];
  if (typeof reading !== 'string') return choice(reading, written);
  switch (reading) {
    case 'date':
      return typeof written === 'string' ? { kind: 'date', on: written } : null;
    case 'local':
      return typeof written === 'string' ? { kind: 'local', at: written } : null;
    case 'instant':
      return typeof written === 'number' ? { kind: 'instant', at: written } : null;
    case 'minutes':
      return typeof written === 'number' ? { kind: 'minutes', minutes: written } : null;
    default:
      return inWords(namesIn(reading, written, organisation));
  }
}

function choice(choices: Choices, written: unknown): HistoryValue | null {
  const key = choices[String(written)];
  return key === undefined ? null : { kind: 'choice', key };
}

function inWords(text: string): HistoryValue | null {
  return text.trim() === '' ? null : { kind: 'words', text };
}

function namesIn(reading: string, written: unknown, { people, goals, groups }: OrganisationState): string {
  const each: readonly unknown[] = Array.isArray(written) ? written : [written];
  const words = each.map((one) => (reading === 'papers' ? nameIn(one) : one)).filter((one) => typeof one === 'string');
  switch (reading) {
    case 'person':
    case 'people':
      return words.map((id) => nameOf(people, id)).join(', ');
    case 'goals':
      return words.map((id) => nameOf(goals, id)).join(', ');
    case 'groups':
      return words.map((id) => nameOf(groups, id)).join(', ');
    case 'papers':
      return words.join(', ');
    default:
      return words.join('\n');
  }
}

function nameIn(paper: unknown): unknown {
  return typeof paper === 'object' && paper !== null && 'name' in paper ? paper.name : undefined;
}
