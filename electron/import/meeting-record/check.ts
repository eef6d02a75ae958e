import type { Path } from '../bounded-json.ts';
import type { MeetingRecord } from './schema.ts';
import { minutesBetween } from './times.ts';

/** The first place where a record contradicts itself; undefined when it does not. */
export function contradictionIn(record: MeetingRecord): Path | undefined {
  return first([
    ...duplicates(record.agenda.map(({ n }) => n), (index) => ['agenda', index, 'n']),
    ...duplicates(record.goals.map(({ id }) => id), (index) => ['goals', index, 'id']),
    ...duplicates(record.group.members, (index) => ['group', 'members', index]),
    ...breaks(record),
    ...peopleNowhere(record),
    ...itemsNowhere(record),
    ...goalsNowhere(record),
    ...postponements(record),
    ...times(record),
    ...presences(record),
  ]);
}

function first(paths: readonly (Path | undefined)[]): Path | undefined {
  return paths.find((path) => path !== undefined);
}

function duplicates(values: readonly (string | number | null)[], place: (index: number) => Path): readonly (Path | undefined)[] {
  return values.map((value, index) => (value !== null && values.indexOf(value) < index ? place(index) : undefined));
}

/** A break has no number, no outcome and no presenter; everything else has a number. */
function breaks({ agenda }: MeetingRecord): readonly (Path | undefined)[] {
  return agenda.map(({ n, type, outcome, presenter }, index) => {
    if ((type === 'break') !== (n === null)) return ['agenda', index, 'n'];
    if (type !== 'break') return undefined;
    if ((outcome ?? '') !== '') return ['agenda', index, 'outcome'];
    return (presenter ?? null) === null ? undefined : ['agenda', index, 'presenter'];
  });
}

function peopleNowhere(record: MeetingRecord): readonly (Path | undefined)[] {
  const members = new Set(record.group.members);
  const known = new Set([...members, ...(record.attendance ?? []).map(({ person }) => person)]);
  const place = (people: ReadonlySet<string>, person: string | null | undefined, path: Path): Path | undefined =>
    person === null || person === undefined || people.has(person) ? undefined : path;
  const absent = new Set(record.meeting.absent);
  return [
    place(members, record.group.chair, ['group', 'chair']),
    place(members, record.group.secretary, ['group', 'secretary']),
    ...record.meeting.absent.map((person, index) => place(members, person, ['meeting', 'absent', index])),
    ...record.agenda.map(({ presenter }, index) => place(known, presenter, ['agenda', index, 'presenter'])),
    ...record.decisions.map(({ decidedBy }, index) => place(known, decidedBy, ['decisions', index, 'decidedBy'])),
    ...record.actions.map(({ owner }, index) => place(known, owner, ['actions', index, 'owner'])),
    ...record.parked.map(({ owner }, index) => place(known, owner, ['parked', index, 'owner'])),
    ...record.followedUp.map(({ owner }, index) => place(known, owner, ['followedUp', index, 'owner'])),
    ...(record.dissent ?? []).map(({ person }, index) => place(known, person, ['dissent', index, 'person'])),
    ...(record.attendance ?? []).map(({ person }, index): Path | undefined =>
      absent.has(person) ? ['attendance', index, 'person'] : undefined,
    ),
  ];
}

function itemsNowhere(record: MeetingRecord): readonly (Path | undefined)[] {
  const numbers = new Set(record.agenda.map(({ n }) => n));
  const lists = ['decisions', 'actions', 'parked', 'notes', 'dissent', 'papers'] as const;
  return lists.flatMap((list) =>
    (record[list] ?? []).map(({ item }, index): Path | undefined =>
      item === null || item === undefined || numbers.has(item) ? undefined : [list, index, 'item'],
    ),
  );
}

function goalsNowhere(record: MeetingRecord): readonly (Path | undefined)[] {
  const known = new Set(record.goals.map(({ id }) => id));
  const lists = ['agenda', 'decisions'] as const;
  return lists.flatMap((list) =>
    record[list].flatMap(({ goals }, index) =>
      (goals ?? []).map((goal, place): Path | undefined => (known.has(goal) ? undefined : [list, index, 'goals', place])),
    ),
  );
}

function postponements({ agenda }: MeetingRecord): readonly (Path | undefined)[] {
  return agenda.map(({ result, postponedTo, reason }, index) => {
    if (result === 'postponed') return undefined;
    if ((postponedTo ?? null) !== null) return ['agenda', index, 'postponedTo'];
    return (reason ?? null) === null ? undefined : ['agenda', index, 'reason'];
  });
}

/** Minutes. Whoever writes that something ended before it began has not written of a meeting that ran into the next day. */
const longestMeeting = 16 * 60;

/** Items run one after the other, so their minutes lead from the actual start to the actual end. */
function times({ agenda, meeting }: MeetingRecord): readonly (Path | undefined)[] {
  const planned = minutesBetween(meeting.plannedStart, meeting.plannedEnd);
  const actual = agenda.reduce((total, each) => total + each.actual, 0);
  return [
    planned === 0 || planned > longestMeeting ? ['meeting', 'plannedEnd'] : undefined,
    actual === minutesBetween(meeting.actualStart, meeting.actualEnd) ? undefined : ['meeting', 'actualEnd'],
  ];
}

/** Stretches of one person that are written down with each other. */
const mostStretches = 50;

/** Nobody leaves before coming. Who came early or stayed on is counted while the meeting ran. */
function presences({ meeting, attendance }: MeetingRecord): readonly (Path | undefined)[] {
  const all = attendance ?? [];
  return all.map(({ person, from, to }, index): Path | undefined => {
    if (minutesBetween(from ?? meeting.actualStart, to ?? meeting.actualEnd) > longestMeeting) return ['attendance', index, 'to'];
    const before = all.slice(0, index).filter((each) => each.person === person).length;
    return before < mostStretches ? undefined : ['attendance', index, 'person'];
  });
}
