import canonicalize from 'canonicalize';
import { commands, type WrittenCommand } from '../../../domain/api.ts';
import { actionsOf } from '../../../domain/action/decide.ts';
import type { Group } from '../../../domain/group/group.ts';
import type { GroupState } from '../../../domain/group/group-state.ts';
import type { OrganisationState } from '../../../domain/group/organisation.ts';
import { find } from '../../../domain/kernel/list.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { meetingNumber } from '../../../domain/view/labels.ts';
import { CallError } from '../../app/call-error.ts';
import type { Answer } from '../../app/workspace.ts';
import { wrongField } from '../../app/wrong-field.ts';
import { sha256 } from '../../store/identity.ts';
import { longestLine } from '../../store/line.ts';
import { readBoundedJson, written, type BoundedJson } from '../bounded-json.ts';
import { contradictionIn } from './check.ts';
import { derivedId, meetingCommands, type Ground } from './commands.ts';
import { recordFormat, recordSchema, type MeetingRecord } from './schema.ts';

/** What an import needs of the store: the commands that everybody uses, and a look at what is there. */
export interface ImportTarget {
  readonly id: string;
  handle(command: WrittenCommand): Answer;
  organisation(): OrganisationState;
  group(id: string): GroupState;
}

export interface Imported {
  readonly outcome: 'imported' | 'already-there';
  /** `2026:17`. */
  readonly number: string;
}

/**
 * Takes in one meeting from a file, through the same commands as everybody. Everything that can be refused is known before the
 * first of them; after a crash in the middle the same import goes on where it stopped.
 * @throws CallError with the place in the file, or `number-taken`
 */
export function importRecord(target: ImportTarget, file: string): Imported {
  const { record, digest } = readRecord(file);
  const organisation = target.organisation();
  const group = groupFor(organisation, record, target.id);
  const state = group === undefined ? undefined : target.group(group.id);
  const meeting = state?.meetings.find((each) => meetingNumber(each) === record.meeting.number);
  const begun = state?.meetings.find((each) => each.source?.digest === digest);
  const own = find(state?.meetings ?? [], derivedId(target.id, 'meeting', record.group.id, record.meeting.number));
  for (const each of [meeting, own]) refuseAnother(each, digest, record);
  if (begun?.state === 'ended' || begun?.state === 'sent' || begun?.state === 'finalised') {
    return { outcome: 'already-there', number: record.meeting.number };
  }
  const ground = groundOf(target, record, group, state, digest);
  const steps = [...organisationCommands(record, organisation, group, ground), ...meetingCommands(record, ground)];
  refuseMalformed(steps);
  for (const step of steps) carryOut(target, step);
  return { outcome: 'imported', number: record.meeting.number };
}

/** Reads and checks a file without touching any store. @throws CallError with the place in the file */
export function readRecord(file: string): { readonly record: MeetingRecord; readonly digest: string } {
  const json = readBoundedJson(file);
  const format = typeof json.value === 'object' && json.value !== null && 'format' in json.value ? json.value.format : undefined;
  if (format !== recordFormat) throw new CallError('unknown-format', { path: 'format', line: json.lineOf(['format']) });
  const read = recordSchema.safeParse(json.value);
  if (!read.success) throw placed('record-malformed', json, read.error.issues[0]?.path.map(step) ?? []);
  const contradiction = contradictionIn(read.data);
  if (contradiction !== undefined) throw placed('record-contradicts', json, contradiction);
  return { record: read.data, digest: sha256(canonicalize(read.data) ?? '') };
}

function step(part: PropertyKey): string | number {
  return typeof part === 'number' ? part : String(part);
}

function placed(code: string, json: BoundedJson, path: readonly (string | number)[]): CallError {
  return new CallError(code, { path: written(path) || '$', line: json.lineOf(path) });
}

function groupFor({ groups }: OrganisationState, { group }: MeetingRecord, workspace: string): Group | undefined {
  return find(groups, derivedId(workspace, 'group', group.id)) ?? groups.find(({ shortName }) => shortName === group.shortName);
}

/** The same number with other content is another meeting, also where the other has not come so far that it has its number. */
function refuseAnother(meeting: Meeting | undefined, digest: string, { meeting: { number } }: MeetingRecord): void {
  if (meeting === undefined || meeting.source?.digest === digest) return;
  const [year = '', running = ''] = number.split(':');
  throw new CallError('number-taken', { year, running });
}

function groundOf(
  target: ImportTarget,
  record: MeetingRecord,
  group: Group | undefined,
  state: GroupState | undefined,
  digest: string,
): Ground {
  const { people } = target.organisation();
  const own = derivedId(target.id, 'meeting', record.group.id, record.meeting.number);
  const earlier = state === undefined ? [] : actionsOf(state).filter(({ meeting }) => meeting !== own);
  return {
    workspace: target.id,
    group: group?.id ?? derivedId(target.id, 'group', record.group.id),
    person: (name) => {
      const derived = derivedId(target.id, 'person', name);
      return find(people, derived)?.id ?? people.find((person) => person.name === name)?.id ?? derived;
    },
    earlierAction: (text, owner, due) =>
      earlier.find((action) => action.text === text && action.owner === owner && action.originalDue === due)?.id,
    digest,
  };
}

/** What the organisation's partition lacks. An import adds members and never removes any, nor takes a role from somebody. */
function organisationCommands(
  { organisation: name, group: wanted, goals, attendance }: MeetingRecord,
  organisation: OrganisationState,
  group: Group | undefined,
  ground: Ground,
): readonly WrittenCommand[] {
  const known = new Set(organisation.people.map(({ id }) => id));
  const everybody = [...new Set([...wanted.members, ...(attendance ?? []).map(({ person }) => person)])];
  const isFree = (role: 'chair' | 'secretary'): boolean => group?.members.some((member) => member.role === role) !== true;
  const roleOf = (person: string): 'chair' | 'secretary' | 'member' => {
    if (person === wanted.chair && isFree('chair')) return 'chair';
    return person === wanted.secretary && isFree('secretary') ? 'secretary' : 'member';
  };
  const members = new Map(group?.members.map(({ person, role }) => [person, role]));
  return [
    ...(organisation.name === '' ? [{ command: 'nameOrganisation' as const, name }] : []),
    ...(group === undefined
      ? [{ command: 'addGroup' as const, id: ground.group, name: wanted.name, shortName: wanted.shortName }]
      : []),
    ...everybody.flatMap((person): readonly WrittenCommand[] =>
      known.has(ground.person(person)) ? [] : [{ command: 'addPerson', id: ground.person(person), name: person }],
    ),
    ...wanted.members.flatMap((person): readonly WrittenCommand[] =>
      members.has(ground.person(person))
        ? []
        : [{ command: 'addMember', group: ground.group, person: ground.person(person), role: roleOf(person) }],
    ),
    ...goals.flatMap(({ id, name: goal }): readonly WrittenCommand[] => {
      const derived = derivedId(ground.workspace, 'goal', id);
      return find(organisation.goals, derived) === undefined ? [{ command: 'addGoal', id: derived, name: goal }] : [];
    }),
  ];
}

/** Bytes that leave room in a journal line for what is written around a command. */
const largestCommand = longestLine - 64 * 1024;

/** A limit of the contract that the file passes is found before anything is written. */
function refuseMalformed(steps: readonly WrittenCommand[]): void {
  for (const { command, ...fields } of steps) {
    const read = commands[command].safeParse(fields);
    if (!read.success) throw new CallError('command-malformed', { field: `${command}.${wrongField(read.error)}` });
    if (Buffer.byteLength(JSON.stringify(fields)) > largestCommand) throw new CallError('too-large');
  }
}

/** Answers that say "this step was carried out before": after a crash the import goes on. */
const doneBefore: ReadonlySet<string> = new Set(['already-there', 'meeting-started', 'item-already-left', 'pulse-closed']);

function carryOut(target: ImportTarget, command: WrittenCommand): void {
  const answer = target.handle(command);
  if (!answer.ok && !doneBefore.has(answer.error.code)) throw new CallError(answer.error.code, answer.error.detail);
}
