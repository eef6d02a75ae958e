import type { Id } from '../kernel/identity.ts';
import type { KnownEvent, Payload } from './catalogue.ts';
import { commandId, type RecordedCommand } from './envelope.ts';
import { known } from './known.ts';

type Heads = Payload<'meetingFinalised'>['heads'];

/**
 * The order in which commands are folded. It is the order in which they are given, but for those about a meeting that its finalised
 * minutes do not cover: they come right after the finalising, however early their stamps are. So a decision that was written on another
 * machine and arrives late never changes a text that somebody has signed.
 * @param commands in total order
 * @param undone commands that are taken back: a finalising among them settles nothing
 */
export function inSettledOrder(commands: readonly RecordedCommand[], undone: ReadonlySet<Id>): readonly RecordedCommand[] {
  const settling = new Map<RecordedCommand, Settling>();
  for (const finalising of commands) {
    const settled = finalisingOf(finalising);
    if (settled !== undefined && !undone.has(commandId(finalising))) settling.set(finalising, settled.data);
  }
  const withLateOnes = settlingTooLate(commands, settling);
  let ordered = commands;
  for (const [finalising, { meeting, heads }] of settling) {
    if (withLateOnes.has(meeting)) ordered = withLateOnesAfter(ordered, finalising, meeting, heads);
  }
  return ordered;
}

type Settling = Pick<Payload<'meetingFinalised'>, 'meeting' | 'heads'>;

/**
 * The meetings of which some command came too late for a finalising. In one walk through the commands: ten years hold hundreds of
 * finalised meetings, and hardly ever is there such a command.
 */
function settlingTooLate(commands: readonly RecordedCommand[], settling: ReadonlyMap<RecordedCommand, Settling>): ReadonlySet<unknown> {
  const headsOf = new Map<unknown, readonly Heads[]>();
  for (const { meeting, heads } of settling.values()) headsOf.set(meeting, [...(headsOf.get(meeting) ?? []), heads]);
  const found = new Set<unknown>();
  if (settling.size === 0) return found;
  for (const command of commands) {
    const settled = settling.get(command);
    if (settled !== undefined) headsOf.set(settled.meeting, (headsOf.get(settled.meeting) ?? []).filter((heads) => heads !== settled.heads));
    for (const { data } of command.events) {
      const meeting = meetingOf(data);
      if (headsOf.get(meeting)?.some((heads) => !isCovered(heads, command)) === true) found.add(meeting);
    }
  }
  return found;
}


/** The finalising that a command is, if it is one. */
export function finalisingOf({ events }: RecordedCommand): Extract<KnownEvent, { type: 'meetingFinalised' }> | undefined {
  const [first] = events;
  const event = first?.type === 'meetingFinalised' ? known(first) : undefined;
  return event?.type === 'meetingFinalised' ? event : undefined;
}

/** True when finalised minutes were made from this command. */
export function isCovered(heads: Heads, { device, launch, seq }: Pick<RecordedCommand, 'device' | 'launch' | 'seq'>): boolean {
  return heads.some((head) => head.device === device && head.launch === launch && seq <= head.lines);
}

function withLateOnesAfter(
  commands: readonly RecordedCommand[],
  finalising: RecordedCommand,
  meeting: Id,
  heads: Heads,
): readonly RecordedCommand[] {
  const place = commands.indexOf(finalising);
  const isLate = (command: RecordedCommand): boolean => isAbout(command, meeting) && !isCovered(heads, command);
  const before = commands.slice(0, place);
  const late = before.filter(isLate);
  if (late.length === 0) return commands;
  return [...before.filter((command) => !isLate(command)), finalising, ...late, ...commands.slice(place + 1)];
}

function isAbout({ events }: RecordedCommand, meeting: Id): boolean {
  return events.some(({ data }) => meetingOf(data) === meeting);
}

function meetingOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'meeting' in data ? data.meeting : undefined;
}
