import type { Group } from './group/group.ts';
import type { GroupState } from './group/group-state.ts';
import type { OrganisationState } from './group/organisation.ts';
import type { NewEvent } from './event/catalogue.ts';
import type { Instant, LocalDate } from './kernel/calendar.ts';
import type { Id } from './kernel/identity.ts';
import type { Result } from './kernel/result.ts';
import type { Refusal } from './refusal.ts';

/** What a command brings from outside the rules: time, names for new things. */
export interface Context {
  /** UTC milliseconds. */
  readonly now: Instant;
  /** The date in the workspace's zone. */
  readonly today: LocalDate;
  /** The workspace's IANA zone. */
  readonly zone: string;
  readonly newId: () => Id;
}

/** What a rule about a group may look at. */
export interface GroupWorld {
  readonly organisation: OrganisationState;
  /** Undefined when the organisation does not know it (yet): its partition may have come before the organisation's. */
  readonly group: Group | undefined;
  readonly state: GroupState;
  /** False only for an id that nothing in the group has: asked first, since looking through ten years costs more. */
  readonly mayHold: (id: Id) => boolean;
}

/** What a rule answers: the facts that a command gives and the things it is about, or a refusal. */
export type Decided = Result<{ readonly events: readonly NewEvent[]; readonly on: readonly Id[] }, Refusal>;

export function decided(on: readonly (Id | null)[], ...events: readonly NewEvent[]): Decided {
  return { ok: true, value: { events, on: [...new Set(on.filter((id) => id !== null))] } };
}
