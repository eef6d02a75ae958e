import type { Id } from '../kernel/identity.ts';
import type { Stamp } from '../kernel/stamp.ts';

/** A fact as the rules see it. `type` and `v` name its shape in the catalogue; a type that this program does not know is kept. */
export interface RecordedEvent {
  readonly id: Id;
  readonly type: string;
  readonly v: number;
  readonly data: unknown;
  /** True when a redaction has taken the payload out: `data` is what it left, or null. */
  readonly redacted?: true;
}

/**
 * One command as it lies in a journal: what a person did at once, whole or not at all. It is named by the id of its first event.
 */
export interface RecordedCommand {
  /** Orders the command among all others; says nothing about when anything happened. */
  readonly at: Stamp;
  readonly device: Id;
  readonly launch: Id;
  /** Counts the commands of this launch in this partition, from 1. */
  readonly seq: number;
  /** The person whose profile was in use, or null where there is none. */
  readonly by: Id | null;
  /** The ids of the things that the command is about. */
  readonly on: readonly Id[];
  /** At least one. */
  readonly events: readonly RecordedEvent[];
}

/** The name of a command: the id of its first event. */
export function commandId(command: RecordedCommand): Id {
  return command.events[0]?.id ?? '';
}
