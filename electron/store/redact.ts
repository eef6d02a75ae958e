import type { RecordedCommand, RecordedEvent } from '../../domain/event/envelope.ts';
import { eventVersion } from '../../domain/event/catalogue.ts';
import { excerptWith, holdsText, maskedFor } from '../../domain/event/masking.ts';
import { withRecordedAt } from '../../domain/event/recorded-at.ts';
import { redactionsIn } from '../../domain/event/redaction.ts';
import { folded } from '../../domain/text/folded.ts';
import { applyRedactions } from './apply-redactions.ts';
import { unlessItFails } from './error.ts';
import { partitionsOf, segmentFiles, type SegmentFile } from './segment-files.ts';
import { readSegment } from './segment-file.ts';
import { unread } from './segment.ts';
import { openStore } from './store.ts';
import { readWorkspace } from './workspace.ts';

/** An event whose words hold what was looked for. */
export interface FoundEvent {
  readonly event: string;
  readonly type: string;
  readonly partition: string;
  /** A few words around it. */
  readonly excerpt: string;
}

export interface RedactionRequest {
  /** Ids of events. */
  readonly events: readonly string[];
  readonly reason: string;
  /** Who decided it, or where the decision stands. */
  readonly decision: string;
  /** Stands where words stood. */
  readonly mask: string;
  /** Nothing of the facts may stay, not even without their words. */
  readonly isWhole: boolean;
  readonly by: string | null;
  /** The thing whose words go, where an event holds those of several; all of them without it. */
  readonly thing?: string | null;
}

export interface Redacted {
  /** Payloads that were taken out now. */
  readonly events: number;
  readonly segments: readonly SegmentFile[];
  /** Asked for, and not there or taken out already. */
  readonly unknown: readonly string[];
}

/** Every event, taken back or not, in which somebody has written some text. @throws StoreError */
export function eventsHolding(store: string, text: string): readonly FoundEvent[] {
  const { id } = readWorkspace(store);
  const sought = folded(text.normalize('NFC'));
  return partitionsOf(store).flatMap((partition) =>
    readableEvents(store, id, partition)
      .filter(({ data }) => holdsText(data, sought))
      .map(({ id: event, type, data }) => ({ event, type, partition, excerpt: excerptWith(data, sought) })),
  );
}

/**
 * Takes payloads out of a store for ever: first the fact that they were taken out is written, then every copy of them that this store holds
 * is. What nobody can undo is never done by halves: after a crash the next redaction or synchronisation goes on.
 * @throws StoreError
 */
export function redact(store: string, request: RedactionRequest): Redacted {
  return unlessItFails('not-saved', () => redacted(store, request));
}

function redacted(store: string, request: RedactionRequest): Redacted {
  const { id } = readWorkspace(store);
  const wanted = new Set(request.events);
  const done = partitionsOf(store).map((partition) => {
    const events = readableEvents(store, id, partition).filter((event) => wanted.has(event.id));
    if (events.length > 0) record(store, partition, events, request);
    return { events, segments: applyRedactions(store, id, partition) };
  });
  const there = new Set(done.flatMap(({ events }) => events.map((event) => event.id)));
  return { events: there.size, segments: done.flatMap(({ segments }) => segments), unknown: [...wanted].filter((event) => !there.has(event)) };
}

/** Goes on with what was interrupted, and with what has come from others. @returns the segments that were rewritten */
export function finishRedactions(store: string, partitions: Iterable<string> = partitionsOf(store)): readonly SegmentFile[] {
  const { id } = readWorkspace(store);
  return [...partitions].flatMap((partition) => applyRedactions(store, id, partition));
}

function record(directory: string, partition: string, events: readonly RecordedEvent[], { reason, decision, mask, isWhole, by, thing = null }: RedactionRequest): void {
  const store = openStore(directory, { mode: 'write' });
  try {
    // The clock has to be past everything that is there.
    store.readAll(partition);
    const named = events.map((event) => ({ event: event.id, left: isWhole ? null : maskedFor(event, mask, thing) }));
    store.append(partition, { by, on: [], events: [{ type: 'redacted', v: eventVersion, data: withRecordedAt({ events: named, reason, decision }, Date.now()) }] });
  } finally {
    store.close();
  }
}

/** The events whose payloads are still there, each once; not those about the journal itself, which hold no words. */
function readableEvents(store: string, workspace: string, partition: string): readonly RecordedEvent[] {
  const commands: readonly RecordedCommand[] = segmentFiles(store, partition).flatMap((file) => readSegment(store, workspace, file, unread).commands);
  const gone = new Set(commands.flatMap(redactionsIn).map(({ event }) => event));
  const events = new Map(commands.flatMap((command) => command.events.map((event) => [event.id, event] as const)));
  return [...events.values()].filter(({ id, type }) => !gone.has(id) && type !== 'redacted' && type !== 'undone');
}
