import type { Id } from '../kernel/identity.ts';
import type { Redaction } from './redaction.ts';

/** A fact whose ground is gone, kept so that a screen can list it: nothing that was acknowledged vanishes. */
export interface StrandedEvent {
  readonly id: Id;
  readonly type: string;
  readonly data: unknown;
}

/** What every partition keeps beside its facts. It is no fact itself and takes no part in the state hash. */
export interface Leftovers {
  readonly stranded: readonly StrandedEvent[];
  /** Things that an event of a newer program is about: they can be read and not changed. */
  readonly readOnly: readonly Id[];
  /** What was taken out, so that a copy of it which arrives later counts no more than the first. */
  readonly redactions: readonly Redaction[];
}

export const noLeftovers: Leftovers = { stranded: [], readOnly: [], redactions: [] };
