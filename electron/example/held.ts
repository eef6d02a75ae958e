import type { WrittenCommand } from '../../domain/api.ts';
import { instantOf, plusDays, plusMinutes, type LocalDate } from '../../domain/kernel/calendar.ts';
import { defaultLatest } from '../../domain/message/latest.ts';
import { textToDecide, type PlannedItem } from './agenda.ts';
import { workingDayAt } from './calendar.ts';
import { removed } from './memory.ts';
import municipality from './municipality.json' with { type: 'json' };
import type { Occasion } from './occasion.ts';
import { onDay, validFrom, type Topic } from './topic.ts';

type Commands = Generator<WrittenCommand>;

/** A clock of one meeting: what it shows, as commands write it. */
interface Clock {
  minutes: number;
  readonly now: () => string;
}

function clockOf({ date, zone }: Occasion, minutes: number): Clock {
  const clock: Clock = { minutes, now: () => new Date(instantOf(plusMinutes(`${date}T08:30`, clock.minutes), zone)).toISOString() };
  return clock;
}

/** Everything that happens at a meeting, from its start to its end. */
export function* held(occasion: Occasion, items: readonly PlannedItem[]): Commands {
  const { id: meeting, chance, date, group } = occasion;
  const clock = clockOf(occasion, lateness(occasion));
  yield { command: 'startMeeting', meeting, at: clock.now() };
  yield* attendance(occasion);
  const spoken: Topic[] = [];
  for (const item of items) {
    const isLate = clock.minutes > group.length - 5 && item.topic !== null;
    if (isLate) {
      yield { command: 'leaveItem', meeting, item: item.id, result: 'postponed', reason: 'not-reached', postponedTo: plusDays(date, 14), at: clock.now() };
      continue;
    }
    clock.minutes += 1;
    yield* talk(occasion, item, clock);
    clock.minutes += Math.max(0, item.minutes - 1 + chance.between(-2, 3));
    const result = yield* outcome(occasion, item, clock);
    if (item.topic !== null && result === 'decided') spoken.push(item.topic);
    yield leaving(occasion, item, result, clock.now());
  }
  yield* closing(occasion, spoken, clock.now());
}

/** Groups begin late, and less so as the year goes on. */
function lateness({ chance, progress }: Occasion): number {
  return Math.max(0, chance.between(0, 5) + Math.round((1 - progress) * 5));
}

/** One person away, one late and one on the line, now and then. */
function* attendance({ id: meeting, group, date, zone, chance }: Occasion): Commands {
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

function* talk(occasion: Occasion, { id: item, kind, topic }: PlannedItem, clock: Clock): Commands {
  const { id: meeting } = occasion;
  if (kind === 'review') yield* review(occasion);
  if (kind === 'round') yield* round(occasion, item);
  for (const [place, text] of (topic?.notes ?? []).entries()) {
    yield { command: 'writeNote', id: `${item}-n${place}`, meeting, item, text, at: clock.now() };
  }
}

/** Most actions that have come due are done, some are moved, and a few stay as they are. Decisions whose day has come are followed up. */
function* review({ id: meeting, date, chance, memory: { actions, decisions } }: Occasion): Commands {
  for (const action of actions.filter(({ due }) => due <= date)) {
    const done = chance.happens(75);
    const doneOn = done ? plusDays(action.due, -chance.between(0, 3)) : null;
    removed(actions, action);
    const moved = { ...action, due: workingDayAt(plusDays(date, 14)) };
    const isMoved = !done && chance.happens(70);
    yield { command: 'reviewAction', meeting, action: action.id, doneOn, ...(isMoved ? { due: moved.due } : {}) };
    if (!done) actions.push(moved);
  }
  for (const decision of decisions.filter(({ followUp }) => followUp <= date)) {
    const isFinished = chance.happens(80);
    const state = isFinished ? (chance.happens(88) ? 'carried-out' : 'not-carried-out') : 'under-follow-up';
    yield { command: 'reviewDecision', meeting, decision: decision.id, state };
    if (isFinished) removed(decisions, decision);
  }
}

/** Two errands go round the table. */
function* round(occasion: Occasion, item: string): Commands {
  const { id: meeting, group, date, chance, place, memory } = occasion;
  for (const turn of [0, 1]) {
    const owner = group.members[(2 * place + turn) % group.members.length] ?? group.chair;
    const action = { id: `${item}-a${turn}`, owner, due: workingDayAt(plusDays(date, chance.between(10, 40))) };
    memory.actions.push(action);
    yield { command: 'recordAction', id: action.id, meeting, item, text: memory.decks.errands.draw(), owner, due: action.due };
  }
}

type Result = 'done' | 'decided' | 'postponed';

function* outcome(occasion: Occasion, { id: item, topic }: PlannedItem, clock: Clock): Generator<WrittenCommand, Result> {
  if (topic === null) return 'done';
  const text = textToDecide(occasion, topic);
  const decides = text !== null && occasion.chance.happens(88);
  if (decides) yield* decision(occasion, item, { topic, text, at: clock.now() });
  if (text === null || decides) yield* actionsOf(occasion, item, topic, decides);
  return text === null ? 'done' : decides ? 'decided' : 'postponed';
}

function* decision(occasion: Occasion, item: string, { topic, text, at }: { readonly topic: Topic; readonly text: string; readonly at: string }): Commands {
  const { id: meeting, group, date, chance, memory } = occasion;
  const id = `${item}-d`;
  const before = memory.decided.get(topic.title);
  const followUp = workingDayAt(plusDays(date, 56 - chance.between(0, 13)));
  const isLater = topic.decisions?.some((each) => each.includes('{from}') && onDay(each, date) === text) ?? false;
  yield {
    command: 'recordDecision',
    id,
    meeting,
    item,
    text,
    at,
    motive: topic.motive ?? '',
    alternatives: [...(topic.alternatives ?? [])],
    decidedBy: group.chair,
    validFrom: isLater ? validFrom(date) : plusDays(date, 7),
    followUp,
    goals: [...topic.goals],
    ...(before === undefined ? {} : { supersedes: before.id }),
  };
  if (chance.happens(4)) yield { command: 'recordDissent', id: `${id}-r`, decision: id, person: chance.oneOf(group.members.slice(2)), text: chance.oneOf(municipality.dissent) };
  for (const old of memory.decisions.filter((each) => each.id === before?.id)) removed(memory.decisions, old);
  memory.decisions.push({ id, followUp });
  memory.decided.set(topic.title, { id, times: (before?.times ?? 0) + 1 });
}

function* actionsOf({ id: meeting, group, date, chance, memory }: Occasion, item: string, topic: Topic, decides: boolean): Commands {
  for (const [place, { text, owner: role, weeks }] of topic.actions.entries()) {
    const owner = group.presenter(role, place + 2);
    const action = { id: `${item}-a${place}`, owner, due: workingDayAt(plusDays(date, weeks * 7 - chance.between(0, 4))) };
    memory.actions.push(action);
    const helpers = chance.happens(15) ? group.members.filter((person) => person !== owner).slice(2, 3) : [];
    yield { command: 'recordAction', id: action.id, meeting, item, text, owner, due: action.due, helpers, ...(decides ? { decision: `${item}-d` } : {}) };
  }
}

function leaving({ id: meeting, date }: Occasion, { id: item }: PlannedItem, result: Result, at: string): WrittenCommand {
  const postponed = { reason: 'incomplete' as const, postponedTo: plusDays(date, 14) };
  return { command: 'leaveItem', meeting, item, result, at, ...(result === 'postponed' ? postponed : {}) };
}

/** What was decided is what is told; one message may take its time until the next meeting. */
function* closing({ id: meeting, date, chance, memory }: Occasion, spoken: readonly Topic[], at: string): Commands {
  if (chance.happens(40)) yield { command: 'parkMatter', id: `${meeting}-parkerad`, meeting, text: memory.decks.parked.draw(), returns: plusDays(date, 56) };
  const messages = spoken.flatMap(({ message, confidential = false }) => (message === undefined || confidential ? [] : [message]));
  for (const [place, { text, why }] of messages.slice(0, 3).entries()) {
    yield { command: 'agreeMessage', id: `${meeting}-b${place}`, meeting, text: onDay(text, date), why, latest: place === 0 ? nextMeetingAt(date) : defaultLatest(date) };
  }
  yield { command: 'readBack', meeting };
  yield pulse(meeting, chance);
  yield { command: 'endMeeting', meeting, at };
}

function nextMeetingAt(date: LocalDate): string {
  return `${plusDays(date, 14)}T16:00`;
}

function pulse(meeting: string, chance: Occasion['chance']): WrittenCommand {
  const worthTheTime = [0, chance.between(0, 1), chance.between(0, 2), chance.between(2, 5), chance.between(0, 3)];
  const lines = chance.happens(50) ? [chance.oneOf(municipality.pulseLines)] : [];
  return { command: 'closePulse', meeting, histograms: { worthTheTime }, lines, guess: chance.between(2, 4) };
}
