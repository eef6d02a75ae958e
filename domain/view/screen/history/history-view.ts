import { commandId, type RecordedCommand, type RecordedEvent } from '../../../event/envelope.ts';
import { known } from '../../../event/known.ts';
import { recordedAt } from '../../../event/recorded-at.ts';
import { undoneBy } from '../../../event/undo.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import type { Id } from '../../../kernel/identity.ts';
import { nameOrNull } from '../../labels.ts';
import { openThroughout } from './closed.ts';
import { factsOf, type Fact } from './facts.ts';
import { historyFields, valueOf } from './fields.ts';
import type { FieldChange, HistoryChange, HistoryStep, HistoryView } from './step.ts';

/** What a history is told from. */
export interface HistorySource {
  /** Every command of the group's partition, in total order, without the payloads that were taken out. */
  readonly commands: readonly RecordedCommand[];
  /** Those that are taken back. */
  readonly undone: ReadonlySet<Id>;
  readonly organisation: OrganisationState;
}

export interface HistoryWish {
  /** A meeting, an item, a decision, an action, a note or a message. */
  readonly thing: Id;
  readonly withConfidential: boolean;
}

/** Milliseconds within which an event's own time and the moment of its recording are the same to a reader. */
const sameMoment = 60_000;

/** What has happened to a thing, and to what belongs to it. */
export function historyView(source: HistorySource, { thing, withConfidential }: HistoryWish): HistoryView {
  const teller = new Teller(source, withConfidential);
  const steps = source.commands.flatMap((command) => teller.told(command, thing) ?? []);
  return { steps: steps.toReversed(), isPartlyClosed: steps.some(({ changes }) => changes.some(({ isClosed }) => isClosed)) };
}

/** Goes through the commands in order and remembers what each field said last. */
class Teller {
  readonly #source: HistorySource;
  readonly #withConfidential: boolean;
  readonly #open: ReadonlySet<Id>;
  /** What each field of each thing said last. */
  readonly #said = new Map<Id, Record<string, unknown>>();
  /** Every version of every longer text. */
  readonly #versions = new Map<Id, string>();
  readonly #itemOf = new Map<Id, Id>();
  readonly #kinds = new Map<Id, HistoryChange['kind']>();
  /** Which of the events that are told of were about what was asked for. */
  readonly #events = new Set<Id>();

  constructor(source: HistorySource, withConfidential: boolean) {
    this.#source = source;
    this.#withConfidential = withConfidential;
    this.#open = openThroughout(source.commands);
  }

  /** @returns undefined for a command that is not about the thing */
  told(command: RecordedCommand, thing: Id): HistoryStep | undefined {
    const id = commandId(command);
    const isUndone = this.#source.undone.has(id);
    const changes = command.events.flatMap((event) => this.#changes(event, command, thing, isUndone));
    const [first] = changes;
    if (first === undefined) return undefined;
    this.#kinds.set(id, first.kind);
    for (const event of command.events) this.#events.add(event.id);
    return { id, by: nameOrNull(this.#source.organisation.people, command.by), at: whenOf(command), isUndone, changes };
  }

  #changes(event: RecordedEvent, command: RecordedCommand, thing: Id, isUndone: boolean): readonly HistoryChange[] {
    const understood = known(event);
    if (understood === undefined) return command.on.includes(thing) ? [{ kind: 'newer', thing, item: null, words: '', isClosed: false, fields: [], undoes: null }] : [];
    if (understood.type === 'undone') return this.#undoing(command, thing);
    if (understood.type === 'redacted') {
      const isOfThing = understood.data.events.some(({ event: named }) => this.#events.has(named));
      return isOfThing ? [this.#plain('redacted', thing, this.#fields({ reason: understood.data.reason, decision: understood.data.decision }, {}))] : [];
    }
    return factsOf(understood).flatMap((fact) => this.#fact(fact, event, command, thing, isUndone));
  }

  #undoing(command: RecordedCommand, thing: Id): readonly HistoryChange[] {
    const of = undoneBy(command);
    const kind = of === undefined ? undefined : this.#kinds.get(of);
    return kind === undefined ? [] : [{ ...this.#plain('undone', thing, []), undoes: kind }];
  }

  #plain(kind: HistoryChange['kind'], thing: Id, fields: readonly FieldChange[]): HistoryChange {
    return { kind, thing, item: null, words: '', isClosed: false, fields, undoes: null };
  }

  #fact(fact: Fact, event: RecordedEvent, command: RecordedCommand, thing: Id, isUndone: boolean): readonly HistoryChange[] {
    const item = fact.item ?? this.#itemOf.get(fact.thing) ?? this.#itemOf.get(fact.origin ?? '') ?? null;
    const before = this.#before(fact);
    this.#remember(fact, event, item, isUndone);
    if (thing !== fact.thing && thing !== item && thing !== fact.meeting) return [];
    const told = { kind: fact.kind, thing: fact.thing, undoes: null };
    if (this.#isClosed(item)) return [{ ...told, item: null, words: '', isClosed: true, fields: [] }];
    const title = item === null ? null : textIn(this.#said.get(item), 'title');
    return [{ ...told, item: title, words: this.#wordsOf(fact), isClosed: false, fields: this.#fields(withoutOwnMoment(fact.values, command), before) }];
  }

  /** What was said in a command that was taken back is told by its own words. */
  #wordsOf({ thing, values, way }: Fact): string {
    const said = { ...this.#said.get(thing), ...(way === 'aside' ? {} : values) };
    return textIn(said, 'text') || textIn(said, 'title');
  }

  #isClosed(item: Id | null): boolean {
    return !this.#withConfidential && item !== null && !this.#open.has(item);
  }

  #remember(fact: Fact, event: RecordedEvent, item: Id | null, isUndone: boolean): void {
    if (item !== null) this.#itemOf.set(fact.thing, item);
    // What was taken back never counted: what comes after it was not made on it.
    if (!isUndone && fact.way !== 'aside') this.#said.set(fact.thing, { ...this.#said.get(fact.thing), ...fact.values });
    this.#keepVersion(fact, event);
  }

  /** What the fields said before: for a longer text, what the version said that it was made on. */
  #before({ thing, base, values, way }: Fact): Readonly<Record<string, unknown>> {
    if (way !== 'changes') return {};
    const said = this.#said.get(thing) ?? {};
    const version = base.map((id) => this.#versions.get(id)).find((text) => text !== undefined);
    if (base.length === 0 || version === undefined) return said;
    return { ...said, ['background' in values ? 'background' : 'text']: version };
  }

  #keepVersion({ kind, values }: Fact, { id }: RecordedEvent): void {
    if (kind === 'noteWritten' || kind === 'noteEdited') this.#versions.set(id, textIn(values, 'text'));
    if (kind === 'backgroundEdited' || kind === 'itemAdded') this.#versions.set(id, textIn(values, 'background'));
  }

  #fields(values: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>>): readonly FieldChange[] {
    const { organisation } = this.#source;
    return historyFields
      .filter((field) => field in values)
      .map((field) => ({ field, before: moments.has(field) ? null : valueOf(field, before[field], organisation), after: valueOf(field, values[field], organisation) }))
      .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after) && !isUsual(each));
  }
}

function textIn(values: Readonly<Record<string, unknown>> | undefined, field: string): string {
  const text = values?.[field];
  return typeof text === 'string' ? text : '';
}

/** When something happened is no value that changes. */
const moments: ReadonlySet<string> = new Set(['at', 'on']);

/** What nobody has chosen is no news: an item that is not confidential, a decision that the leader takes. */
function isUsual({ before, after }: FieldChange): boolean {
  return before === null && after?.kind === 'choice' && usual.has(after.key);
}

const usual: ReadonlySet<string> = new Set(['history.value.no', 'run.decision.form.leader', 'prepare.priority.should', 'meeting.kind.regular', 'decision.state.in-force']);

/** When it was recorded; for what was recorded before that was kept, when the event says that it happened. */
function whenOf(command: RecordedCommand): number | null {
  return recordedAt(command) ?? command.events.map(ownMoment).find((at) => at !== null) ?? null;
}

function ownMoment({ data }: RecordedEvent): number | null {
  return typeof data === 'object' && data !== null && 'at' in data && typeof data.at === 'number' ? data.at : null;
}

/** An event's own time is told only where it is another than that of the recording. */
function withoutOwnMoment(values: Fact['values'], command: RecordedCommand): Fact['values'] {
  const { at, ...others } = values;
  const recorded = whenOf(command);
  return typeof at === 'number' && recorded !== null && Math.abs(at - recorded) > sameMoment ? values : others;
}
