import type { LocalDateTime } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';

/** What every manager is to hear after a meeting. */
export interface Message {
  readonly id: Id;
  readonly text: string;
  /** Required before it is sent; an imported one may lack it. */
  readonly why: string;
  /** By when it is to be passed on, local time of the meeting's zone. */
  readonly latest: LocalDateTime | null;
}
