import type { EventType, KnownEvent } from '../../../event/catalogue.ts';
import type { Id } from '../../../kernel/identity.ts';

/** What one event says of one thing, before anybody compares it with what was said before. */
export interface Fact {
  readonly kind: EventType;
  readonly thing: Id;
  /** The item that the thing is, or belongs to as far as the event says. */
  readonly item: Id | null;
  /** The decision that an action comes from. */
  readonly origin: Id | null;
  readonly meeting: Id | null;
  /** What it says, by fields. */
  readonly values: Readonly<Record<string, unknown>>;
  /** For a version of a longer text: the versions that it was made on. */
  readonly base: readonly Id[];
  /** `new`: nothing was said before. `changes`: it is told beside what was said before. `aside`: it says something about the thing and changes none of its fields. */
  readonly way: 'new' | 'changes' | 'aside';
}

interface Loose {
  readonly meeting?: Id | null;
  readonly item?: Id | null;
  readonly decision?: Id | null;
  readonly changes?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

type Rest = Partial<Pick<Fact, 'base' | 'way'>>;

/** Which field of an event names what it is about, where that is neither its item nor its meeting. The first that is there counts. */
const named = ['action', 'decision', 'note', 'parked', 'message', 'correction'] as const;

/** What is said of a person or a thing beside what it is. */
const asides: ReadonlySet<EventType> = new Set(['dissentRecorded', 'actionCommented', 'attendanceNoted', 'minutesApproved']);

/** What an event says, thing by thing. Most are about one. */
export function factsOf(event: KnownEvent): readonly Fact[] {
  const data = event.data as Loose;
  const fact = (thing: Id, item: Id | null, values: Fact['values'], { base = [], way = 'changes' }: Rest = {}): Fact => ({
    kind: event.type,
    thing,
    item,
    origin: event.type === 'actionRecorded' ? event.data.decision : null,
    meeting: data.meeting ?? null,
    values,
    base,
    way,
  });
  switch (event.type) {
    case 'resultSet':
      return event.data.results.map(({ item, result }) => fact(item, item, resultIn(result)));
    case 'timeboxesChanged':
      return [
        ...event.data.timeboxes.map(({ item, minutes }) => fact(item, item, { minutes })),
        ...event.data.postponed.map(({ item, result }) => fact(item, item, resultIn(result))),
      ];
    case 'itemLeft':
      return [fact(event.data.item, event.data.item, { at: event.data.at, ...resultIn(event.data.result) })];
    case 'backgroundEdited':
      return [fact(event.data.item, event.data.item, { background: event.data.text }, { base: event.data.base })];
    case 'noteEdited':
      return [fact(event.data.note, event.data.item, { text: event.data.text }, { base: event.data.base })];
    case 'measuringChanged':
    case 'decisionStateChanged':
      return [fact(thingOf(data), data.item ?? null, own(data))];
    case 'decisionFollowedUp':
      return [fact(event.data.decision, null, { state: event.data.state }, { way: 'aside' })];
    case 'actionReviewed':
      return [fact(event.data.action, null, { doneOn: event.data.doneOn }, { way: 'aside' })];
    case 'meetingStarted':
    case 'meetingResumed':
    case 'sittingOpened':
    case 'meetingFinalised':
      // The item that begins has an event of its own to be told by, and what is settled is told by the document.
      return [fact(event.data.meeting, null, 'on' in event.data ? { on: event.data.on } : { at: event.data.at }, { way: 'aside' })];
    default:
      return [fact(thingOf(data), data.item ?? null, data.changes ?? own(data), { way: wayOf(event.type, data) })];
  }
}

function wayOf(type: EventType, data: Loose): Fact['way'] {
  if ('changes' in data) return 'changes';
  return asides.has(type) ? 'aside' : 'new';
}

function thingOf(data: Loose): Id {
  const things = [...named.map((key) => data[key]), data.item, data.meeting];
  return things.find((thing) => typeof thing === 'string') ?? '';
}

/** What an event says itself: what names things is said otherwise. */
function own({ meeting: _meeting, item: _item, action: _action, decision: _decision, ...values }: Loose): Fact['values'] {
  return values;
}

function resultIn(result: { readonly kind: string; readonly postponedTo: string | null; readonly handedTo: Id | null; readonly returns: string | null } | null): Fact['values'] {
  return result === null ? { result: null } : { result: result.kind, postponedTo: result.postponedTo, handedTo: result.handedTo, returns: result.returns };
}
