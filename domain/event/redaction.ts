import type { Id } from '../kernel/identity.ts';
import type { Payload } from './catalogue.ts';
import type { RecordedCommand, RecordedEvent } from './envelope.ts';
import { known } from './known.ts';

/** One payload that was taken out, and the fact without its words that stands in its place; null when nothing does. */
export type Redaction = Payload<'redacted'>['events'][number];

/** What a command takes out of other commands, if it is one that redacts. A redaction is never taken back: the words are gone. */
export function redactionsIn({ events }: RecordedCommand): readonly Redaction[] {
  return events.flatMap((event) => {
    const understood = event.type === 'redacted' ? known(event) : undefined;
    return understood?.type === 'redacted' ? understood.data.events : [];
  });
}

export function isRedaction(command: RecordedCommand): boolean {
  return redactionsIn(command).length > 0;
}

/** Payloads that were taken out, by the names of their events. */
export type Redactions = ReadonlyMap<Id, Redaction>;

/** A command as it is to be folded: what was taken out of it counts no more, whether or not the bytes have been rewritten yet. */
export function asLeft(command: RecordedCommand, redactions: Redactions): RecordedCommand {
  if (redactions.size === 0 || command.events.every((event) => eventAsLeft(event, redactions.get(event.id)) === event)) return command;
  return { ...command, events: command.events.map((event) => eventAsLeft(event, redactions.get(event.id))) };
}

/** A redaction itself is never taken out: without it nobody would know what to take out. */
function eventAsLeft(event: RecordedEvent, redaction: Redaction | undefined): RecordedEvent {
  if (redaction === undefined || event.type === 'redacted' || (event.redacted === true && event.data === redaction.left)) return event;
  return { ...event, data: redaction.left, redacted: true };
}

/** Adds what commands redact. Where two take out the same payload the first counts. @param commands in the order of replay */
export function withRedactions(redactions: Redactions, commands: readonly RecordedCommand[]): Redactions {
  const added = commands.flatMap(redactionsIn).filter(({ event }) => !redactions.has(event));
  return added.length === 0 ? redactions : new Map([...added.toReversed().map((each) => [each.event, each] as const), ...redactions]);
}
