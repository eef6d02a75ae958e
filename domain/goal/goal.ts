import type { Id } from '../kernel/identity.ts';

/** A goal in the tree from political goal through strategy area to indicator. */
export interface Goal {
  readonly id: Id;
  readonly name: string;
  readonly parent: Id | null;
}
