import { catalogue, eventVersion, type EventType, type KnownEvent } from './catalogue.ts';
import type { RecordedEvent } from './envelope.ts';

/**
 * The event as this program understands it, or undefined when it does not: a type or version of a newer program, a redacted
 * payload, or a payload of the wrong shape. What is not understood is kept and touches nothing.
 */
export function known(event: RecordedEvent): KnownEvent | undefined {
  if (event.v !== eventVersion || !Object.hasOwn(catalogue, event.type)) return undefined;
  const type = event.type as EventType;
  const read = catalogue[type].safeParse(event.data);
  return read.success ? ({ id: event.id, type, data: read.data } as KnownEvent) : undefined;
}
