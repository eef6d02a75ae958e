import type { WrittenCommand } from '../../../domain/api.ts';
import type { AttendanceReason } from '../../../domain/meeting/attendance/attendance.ts';
import { sha256 } from '../../store/identity.ts';
import { recordFormat, type MeetingRecord } from './schema.ts';
import { minutesBetween, momentOf } from './times.ts';

/** What an import has found in the store, so that it adds what is missing and doubles nothing. */
export interface Ground {
  readonly workspace: string;
  /** The group's id here. */
  readonly group: string;
  readonly person: (name: string) => string;
  /** An earlier action of the group that is the one meant, if it is there. */
  readonly earlierAction: (text: string, owner: string | null, due: string | null) => string | undefined;
  readonly digest: string;
}

/** The same thing gets the same id on every machine: from the workspace, what it is, and its own name in the file. */
export function derivedId(workspace: string, kind: string, ...names: readonly string[]): string {
  return sha256(JSON.stringify([workspace, kind, ...names])).slice(0, 26);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** What the group's partition is told, in the order in which it happened. */
export function meetingCommands(record: MeetingRecord, ground: Ground): readonly WrittenCommand[] {
  const id = (kind: string, ...names: readonly (string | number)[]): string =>
    derivedId(ground.workspace, kind, record.group.id, record.meeting.number, ...names.map(String));
  const meeting = id('meeting');
  return [
    planned(record, ground, meeting),
    ...record.agenda.map((_item, index) => added(record, ground, meeting, id, index)),
    {
      command: 'startMeeting',
      meeting,
      at: iso(momentOf(record, record.meeting.actualStart)),
      number: record.meeting.number,
    },
    ...attended(record, ground, meeting),
    ...reviews(record, ground, meeting),
    ...ran(record, ground, meeting, id),
    ...parked(record, ground, meeting, id),
    ...record.messages.map(({ text, latest }, index): WrittenCommand => ({
      command: 'agreeMessage',
      id: id('message', index),
      meeting,
      text,
      latest: latest ?? null,
    })),
    ...pulse(record, meeting),
    { command: 'endMeeting', meeting, at: iso(momentOf(record, record.meeting.actualEnd)) },
  ];
}

type Naming = (kind: string, ...names: readonly (string | number)[]) => string;

/** Who was meant to be there stands in the file; the group may have other members by now, and another chair. */
function planned({ meeting, group }: MeetingRecord, ground: Ground, id: string): WrittenCommand {
  return {
    command: 'planMeeting',
    id,
    group: ground.group,
    start: `${meeting.date}T${meeting.plannedStart}`,
    length: minutesBetween(meeting.plannedStart, meeting.plannedEnd),
    zone: meeting.timeZone,
    place: meeting.location ?? '',
    expected: group.members.map(ground.person),
    chair: personOrNull(ground, group.chair),
    secretary: personOrNull(ground, group.secretary),
    source: { format: recordFormat, digest: ground.digest },
  };
}

function personOrNull(ground: Ground, name: string | null | undefined): string | null {
  return name === null || name === undefined ? null : ground.person(name);
}

function added(record: MeetingRecord, ground: Ground, meeting: string, id: Naming, index: number): WrittenCommand {
  const item = record.agenda[index];
  if (item === undefined) throw new Error('An item was asked for that is not on the agenda.');
  const papers = (record.papers ?? []).filter((paper) => paper.item === item.n);
  return {
    command: 'addItem',
    id: id('item', index),
    meeting,
    title: item.title,
    type: item.type,
    minutes: item.planned,
    outcome: item.outcome ?? '',
    presenter: personOrNull(ground, item.presenter),
    proposedDecisions: item.proposedDecisions ?? [],
    background: item.background ?? '',
    goals: item.goals.map((goal) => derivedId(ground.workspace, 'goal', goal)),
    papers: papers.map((paper, place) => ({ id: id('paper', index, place), ...placeOf(paper), file: null, size: null })),
  };
}

/** A place that is no link stays beside the name, for its reader. */
function placeOf({ name, link = null }: NonNullable<MeetingRecord['papers']>[number]): { readonly name: string; readonly link: string | null } {
  if (link === null || link === '' || /^https?:/iu.test(link)) return { name, link: link === '' ? null : link };
  return { name: `${name} (${link})`, link: null };
}

/** Those who were away, and those whose times differ. Who was there from start to end needs no word. */
function attended(record: MeetingRecord, ground: Ground, meeting: string): readonly WrittenCommand[] {
  const all = record.attendance ?? [];
  const people = [...new Set(all.map(({ person }) => person))];
  return [
    ...record.meeting.absent.map((person): WrittenCommand => ({ command: 'noteAbsence', meeting, person: ground.person(person) })),
    ...people.map((person): WrittenCommand => ({
      command: 'setAttendance',
      meeting,
      person: ground.person(person),
      presences: all.filter((each) => each.person === person).map(({ from, to, mode, reason }) => ({
        from: (from ?? null) === null ? null : iso(momentOf(record, from ?? '')),
        to: (to ?? null) === null ? null : iso(momentOf(record, to ?? '')),
        mode: mode ?? 'room',
        reason: reasonOf(reason ?? ''),
        note: reason ?? '',
      })),
    })),
  ];
}

/** The reason in the file is free text; it is kept word for word beside the nearest kind. */
function reasonOf(text: string): AttendanceReason | null {
  return text === '' ? null : 'other';
}

function reviews(record: MeetingRecord, ground: Ground, meeting: string): readonly WrittenCommand[] {
  const seen = new Map<string, number>();
  return record.followedUp.flatMap(({ text, owner: name, due = null, doneOn = null }): readonly WrittenCommand[] => {
    const owner = personOrNull(ground, name);
    const key = JSON.stringify([text, owner, due]);
    const again = seen.get(key) ?? 0;
    seen.set(key, again + 1);
    const known = again === 0 ? ground.earlierAction(text, owner, due) : undefined;
    const action = known ?? derivedId(ground.workspace, 'earlier-action', record.group.id, key, String(again));
    const review: WrittenCommand = { command: 'reviewAction', meeting, action, doneOn };
    if (known !== undefined) return [review];
    return [{ command: 'recordLooseAction', id: action, group: ground.group, text, owner, due }, review];
  });
}

/** Each item in turn: what was said, what was decided, who does what, and its result. */
function ran(record: MeetingRecord, ground: Ground, meeting: string, id: Naming): readonly WrittenCommand[] {
  let at = momentOf(record, record.meeting.actualStart);
  return record.agenda.flatMap(({ n, actual, result, postponedTo, reason }, index): readonly WrittenCommand[] => {
    at += actual * 60_000;
    const item = id('item', index);
    return [
      ...outcomes(record, ground, { meeting, id, n: n, item: item }),
      {
        command: 'leaveItem',
        meeting,
        item,
        at: iso(at),
        result,
        postponedTo: postponedTo ?? null,
        reason: reason ?? null,
      },
    ];
  });
}

/** An item of the record and the names that it gets here. */
interface Place {
  readonly meeting: string;
  readonly id: Naming;
  readonly n: number | null;
  readonly item: string;
}

function outcomes(record: MeetingRecord, ground: Ground, place: Place): readonly WrittenCommand[] {
  const { meeting, id, n, item } = place;
  const notes = (record.notes ?? []).flatMap((note, index): readonly WrittenCommand[] => {
    if (note.item !== n) return [];
    const at = (note.at ?? null) === null ? null : iso(momentOf(record, note.at ?? ''));
    return [{ command: 'writeNote', id: id('note', index), meeting, item, at, text: note.text }];
  });
  const decisions = record.decisions.flatMap((decision, index): readonly WrittenCommand[] => {
    if (decision.item !== n) return [];
    return [
      {
        command: 'recordDecision',
        id: id('decision', index),
        meeting,
        item,
        text: decision.text,
        decidedBy: personOrNull(ground, decision.decidedBy),
        motive: decision.motive ?? '',
        alternatives: decision.alternatives ?? [],
        validFrom: decision.validFrom ?? null,
        followUp: decision.followUp ?? null,
        goals: (decision.goals ?? []).map((goal) => derivedId(ground.workspace, 'goal', goal)),
      },
    ];
  });
  const actions = record.actions.flatMap((action, index): readonly WrittenCommand[] =>
    action.item === n
      ? [{ command: 'recordAction', id: id('action', index), meeting, item, text: action.text, owner: personOrNull(ground, action.owner), due: action.due ?? null }]
      : [],
  );
  return [...notes, ...decisions, ...dissents(record, ground, place), ...actions];
}

/** Dissent belongs to the item's first decision; on an item without one it is kept as a note. */
function dissents(record: MeetingRecord, ground: Ground, { meeting, id, n, item }: Place): readonly WrittenCommand[] {
  const decision = record.decisions.findIndex((each) => each.item === n);
  return (record.dissent ?? []).flatMap((dissent, index): readonly WrittenCommand[] => {
    if (dissent.item !== n) return [];
    const { text } = dissent;
    if (decision < 0) return [{ command: 'writeNote', id: id('dissent', index), meeting, item, text: `${dissent.person}: ${text}` }];
    return [{ command: 'recordDissent', id: id('dissent', index), decision: id('decision', decision), person: ground.person(dissent.person), text }];
  });
}

function parked(record: MeetingRecord, ground: Ground, meeting: string, id: Naming): readonly WrittenCommand[] {
  return record.parked.map(({ item, text, owner, returns }, index) => {
    const place = record.agenda.findIndex(({ n }) => n !== null && n === item);
    return {
      command: 'parkMatter',
      id: id('parked', index),
      meeting,
      item: place < 0 ? null : id('item', place),
      text,
      owner: personOrNull(ground, owner),
      returns: returns ?? null,
    };
  });
}

function pulse({ pulse: answers }: MeetingRecord, meeting: string): readonly WrittenCommand[] {
  const given = answers?.worthTheTime ?? [];
  if (given.length === 0) return [];
  const worthTheTime = [0, 1, 2, 3, 4].map((step) => given.filter((answer) => answer === step).length);
  return [{ command: 'closePulse', meeting, histograms: { worthTheTime } }];
}
