import { z } from 'zod';
import { actionEvents } from '../action/events.ts';
import { decisionEvents } from '../decision/events.ts';
import { organisationEvents } from '../group/events.ts';
import { idSchema } from '../kernel/identity.ts';
import { attendanceEvents } from '../meeting/attendance/events.ts';
import { closingEvents } from '../meeting/closing/events.ts';
import { planningEvents } from '../meeting/planning/events.ts';
import { runningEvents } from '../meeting/running/events.ts';
import { suggestionEvents } from '../suggestion/events.ts';

/** Facts about the journal itself. */
const journalEvents = {
  /** The fold skips the events of a command that was undone, unless the undoing was undone. */
  undone: z.object({ command: idSchema }),
  /** Payloads that were taken out for ever, each by its event's id. */
  redacted: z.object({
    events: z.array(z.object({ event: idSchema, /** The same fact without its words; null when nothing of it may stay. */ left: z.unknown() })),
    reason: z.string(),
    /** Who decided it, or where the decision stands. */
    decision: z.string(),
  }),
} as const;

/**
 * Every event that this program knows. A journal is read for decades: a field may be added when it is optional, never removed,
 * renamed or given another meaning; anything else is a new type or a higher version.
 */
export const catalogue = {
  ...journalEvents,
  ...organisationEvents,
  ...planningEvents,
  ...runningEvents,
  ...attendanceEvents,
  ...decisionEvents,
  ...actionEvents,
  ...closingEvents,
  ...suggestionEvents,
} as const;

export type EventType = keyof typeof catalogue;

/** The payload of a type of event. */
export type Payload<Type extends EventType> = z.infer<(typeof catalogue)[Type]>;

type Facts<Types extends EventType> = { [Type in Types]: { readonly type: Type; readonly data: Payload<Type> } }[Types];

/** A fact that a decision gives: not yet named, sealed or written. */
export type NewEvent = Facts<EventType>;

/** A recorded fact whose shape has been checked. */
export type KnownEvent = NewEvent & { readonly id: string };

export type OrganisationEvent = Facts<keyof typeof organisationEvents> & { readonly id: string };
export type MeetingEvent = Facts<
  keyof typeof planningEvents | keyof typeof runningEvents | keyof typeof attendanceEvents | keyof typeof closingEvents
> & { readonly id: string };
export type DecisionEvent = Facts<keyof typeof decisionEvents> & { readonly id: string };
export type ActionEvent = Facts<keyof typeof actionEvents> & { readonly id: string };
export type SuggestionEvent = Facts<keyof typeof suggestionEvents> & { readonly id: string };

/** The version in which this program writes every type. A journal may hold higher ones, from a newer program. */
export const eventVersion = 1;
