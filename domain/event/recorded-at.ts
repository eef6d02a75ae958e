import { instantSchema, type Instant } from '../kernel/calendar.ts';
import type { RecordedCommand } from './envelope.ts';

/**
 * When a command was recorded, as the clock of its machine said: data of its first event, whatever its type, since a stamp only orders. It
 * changes nothing that the event says.
 * @returns null for a command that was written before this was kept, or whose payload was taken out whole
 */
export function recordedAt({ events: [first] }: Pick<RecordedCommand, 'events'>): Instant | null {
  return instantIn(first?.data);
}

/** The payload with the moment in it. @param at UTC milliseconds */
export function withRecordedAt(data: unknown, at: Instant | null): unknown {
  return at === null || typeof data !== 'object' || data === null ? data : { ...data, recordedAt: at };
}

/** The moment in a payload; null when it holds none. */
export function instantIn(data: unknown): Instant | null {
  if (typeof data !== 'object' || data === null || !('recordedAt' in data)) return null;
  return instantSchema.safeParse(data.recordedAt).data ?? null;
}
