import type { WrittenCommand } from '../../domain/api.ts';
import { instantOf, plusDays, plusMinutes, type LocalDate } from '../../domain/kernel/calendar.ts';
import type { Chance } from './chance.ts';
import type { ExampleGroup } from './group.ts';
import municipality from './municipality.json' with { type: 'json' };
import { allTopics, decisionTopics, otherTopics, type Topic } from './topic.ts';

/** How far one of the example's meetings has come. */
export type Stage = 'draft' | 'called' | 'ended' | 'sent' | 'finalised';

/** An action that was recorded at an earlier meeting and is not closed yet. */
export interface OpenAction {
  readonly id: string;
  readonly due: LocalDate;
}

export interface Occasion {
  readonly id: string;
  readonly group: ExampleGroup;
  readonly date: LocalDate;
  readonly stage: Stage;
  readonly zone: string;
  readonly chance: Chance;
  /** What the meeting goes through; what it closes is taken out, what it records is put in. */
  readonly open: OpenAction[];
}

interface PlannedItem {
  readonly id: string;
  readonly minutes: number;
  readonly topic: Topic | null;
  readonly command: WrittenCommand;
}

const length = 120;
const monthNames = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

/** Everything that happens around one meeting, in the order in which it happens. */
export function* meetingCommands(occasion: Occasion): Generator<WrittenCommand> {
  const { id, group, date, stage, chance } = occasion;
  yield { command: 'planMeeting', id, group: group.id, start: `${date}T08:30`, length, place: chance.oneOf(municipality.places) };
  const items = agendaOf(occasion);
  for (const { command } of items) yield command;
  if (stage === 'draft') return;
  yield { command: 'callMeeting', meeting: id, on: plusDays(date, -chance.between(4, 9)) };
  if (stage === 'called') return;
  yield* held(occasion, items);
  if (stage === 'ended') return;
  yield { command: 'sendMinutes', meeting: id, on: plusDays(date, 1) };
  yield { command: 'approveMinutes', meeting: id, person: group.chair, on: plusDays(date, 3) };
  if (stage === 'finalised') yield { command: 'finaliseMeeting', meeting: id, on: plusDays(date, 4) };
}

function agendaOf(occasion: Occasion): readonly PlannedItem[] {
  const { group, date, chance } = occasion;
  const topics = [...chance.some(decisionTopics, 3), ...chance.some(otherTopics, 1)];
  const opening = plain(occasion, 0, { title: 'Öppnande, dagens syfte', type: 'formality', minutes: 5, outcome: 'Dagordningen godkänd', presenter: group.chair });
  const review = plain(occasion, 1, { title: 'Åtgärder från förra mötet', type: 'follow-up', minutes: 10, outcome: 'Klar eller inte klar på varje åtgärd', presenter: group.secretary });
  const matters = topics.map((topic, place) => matter(occasion, place + 2, topic, monthOf(date)));
  const pause = plain(occasion, 6, { title: 'Paus', type: 'break', minutes: 10, outcome: '', presenter: null });
  const round = plain(occasion, 7, { title: 'Laget runt', type: 'information', minutes: 10, outcome: 'Rubriker, en minut var', presenter: null });
  const closing = plain(occasion, 8, { title: 'Sammanfattning och budskap', type: 'closing', minutes: 5, outcome: 'Tre till fem budskap', presenter: group.chair });
  return [opening, review, ...matters.slice(0, 2), pause, ...matters.slice(2), round, closing];
}

type Plain = Pick<Extract<WrittenCommand, { command: 'addItem' }>, 'title' | 'type' | 'minutes' | 'outcome' | 'presenter'>;

function plain({ id: meeting }: Occasion, place: number, item: Plain): PlannedItem {
  const id = `${meeting}-p${place}`;
  return { id, minutes: item.minutes, topic: null, command: { command: 'addItem', id, meeting, ...item } };
}

function matter({ id: meeting, group, chance }: Occasion, place: number, topic: Topic, month: string): PlannedItem {
  const id = `${meeting}-p${place}`;
  const { type, minutes, outcome, background = '', proposal, goals, confidential = false } = topic;
  const command: WrittenCommand = {
    command: 'addItem',
    id,
    meeting,
    title: topic.title.replace('{month}', month),
    type,
    minutes,
    outcome,
    background,
    presenter: group.presenter(topic.presenter, place),
    shortest: Math.ceil(minutes / 2),
    priority: type === 'decision' ? 'must' : chance.oneOf(['should', 'should', 'could'] as const),
    proposedDecisions: proposal === undefined ? [] : [proposal],
    goals: [...goals],
    confidential,
  };
  return { id, minutes, topic, command };
}

function monthOf(date: LocalDate): string {
  return monthNames[(Number(date.slice(5, 7)) + 10) % 12] ?? '';
}

function* held(occasion: Occasion, items: readonly PlannedItem[]): Generator<WrittenCommand> {
  const { id: meeting, chance, date, zone } = occasion;
  let minutes = chance.happens(40) ? chance.between(1, 8) : 0;
  const now = (): string => new Date(instantOf(plusMinutes(`${date}T08:30`, minutes), zone)).toISOString();
  yield { command: 'startMeeting', meeting, at: now() };
  yield* attendance(occasion);
  for (const [place, item] of items.entries()) {
    if (place === 1) yield* review(occasion);
    const isLate = minutes > length - 5 && item.topic !== null;
    if (isLate) {
      yield { command: 'leaveItem', meeting, item: item.id, result: 'postponed', reason: 'not-reached', postponedTo: plusDays(date, 14), at: now() };
      continue;
    }
    minutes += Math.max(1, item.minutes + chance.between(-2, 4));
    yield* talk(occasion, item, now());
  }
  yield* closing(occasion, now());
}

/** One person away, one late and one on the line, now and then. */
function* attendance({ id: meeting, group, date, zone, chance }: Occasion): Generator<WrittenCommand> {
  const others = group.members.slice(2);
  const [absent, late, remote] = chance.some(others, 3);
  const at = (minutes: number): string => new Date(instantOf(plusMinutes(`${date}T08:30`, minutes), zone)).toISOString();
  if (absent !== undefined && chance.happens(60)) yield { command: 'noteAbsence', meeting, person: absent };
  if (late !== undefined && chance.happens(30)) {
    const presences = [{ from: at(chance.between(10, 30)), to: null, reason: 'late' as const, note: chance.oneOf(municipality.remarks) }];
    yield { command: 'setAttendance', meeting, person: late, presences };
  }
  if (remote !== undefined && chance.happens(30)) {
    yield { command: 'setAttendance', meeting, person: remote, presences: [{ from: null, to: null, mode: 'remote' }] };
  }
  yield { command: 'confirmAttendance', meeting };
}

/** Most actions that have come due are done, some are moved, and a few stay open. */
function* review({ id: meeting, date, chance, open }: Occasion): Generator<WrittenCommand> {
  const due = open.filter((action) => action.due <= date);
  for (const action of due) {
    const done = chance.happens(75);
    yield { command: 'reviewAction', meeting, action: action.id, doneOn: done ? plusDays(date, -chance.between(0, 6)) : null };
    open.splice(open.indexOf(action), 1);
    if (done) continue;
    const moved = { id: action.id, due: plusDays(date, 14) };
    open.push(moved);
    if (chance.happens(70)) yield { command: 'changeAction', action: action.id, due: moved.due };
  }
}

function* talk(occasion: Occasion, { id: item, topic }: PlannedItem, at: string): Generator<WrittenCommand> {
  const { id: meeting, group, date, chance, open } = occasion;
  if (topic === null) {
    yield { command: 'leaveItem', meeting, item, result: 'done', at };
    return;
  }
  for (const [place, text] of topic.notes.entries()) yield { command: 'writeNote', id: `${item}-n${place}`, meeting, item, text };
  const decides = topic.decision !== undefined && chance.happens(85);
  if (decides) yield decisionOn(occasion, item, topic);
  for (const [place, { text, owner, weeks }] of topic.actions.entries()) {
    const action = { id: `${item}-a${place}`, due: plusDays(date, weeks * 7) };
    open.push(action);
    yield { command: 'recordAction', id: action.id, meeting, item, text, owner: group.presenter(owner, place + 2), due: action.due };
  }
  if (topic.decision !== undefined && !decides) {
    yield { command: 'leaveItem', meeting, item, result: 'postponed', reason: 'incomplete', postponedTo: plusDays(date, 14), at };
  } else yield { command: 'leaveItem', meeting, item, result: decides ? 'decided' : 'done', at };
}

function decisionOn({ id: meeting, group, date }: Occasion, item: string, topic: Topic): WrittenCommand {
  const { decision: text = '', motive = '', alternatives = [], goals } = topic;
  return {
    command: 'recordDecision',
    id: `${item}-d`,
    meeting,
    item,
    text,
    motive,
    alternatives: [...alternatives],
    decidedBy: group.chair,
    validFrom: plusDays(date, 7),
    followUp: plusDays(date, 56),
    goals: [...goals],
  };
}

function* closing({ id: meeting, date, chance }: Occasion, at: string): Generator<WrittenCommand> {
  if (chance.happens(40)) yield { command: 'parkMatter', id: `${meeting}-parkerad`, meeting, text: chance.oneOf(municipality.parked), returns: plusDays(date, 56) };
  const spoken = allTopics.flatMap(({ message }) => (message === undefined ? [] : [message]));
  for (const [place, { text, why }] of chance.some(spoken, 2).entries()) {
    yield { command: 'agreeMessage', id: `${meeting}-b${place}`, meeting, text, why, latest: `${plusDays(date, 2)}T16:00` };
  }
  yield { command: 'readBack', meeting };
  const worthTheTime = [0, chance.between(0, 1), chance.between(0, 2), chance.between(2, 5), chance.between(0, 3)];
  const lines = chance.happens(50) ? [chance.oneOf(municipality.pulseLines)] : [];
  yield { command: 'closePulse', meeting, histograms: { worthTheTime }, lines, guess: chance.between(2, 4) };
  yield { command: 'endMeeting', meeting, at };
}
