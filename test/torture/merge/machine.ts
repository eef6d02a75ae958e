import { rmSync } from 'node:fs';
import { commandId } from '../../../domain/event/envelope.ts';
import { stateHash } from '../../../electron/app/state-hash.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { HeldSegments } from '../../../electron/share/held-segments.ts';
import { nothingPulled, receive } from '../../../electron/share/pull.ts';
import { ring } from '../../../electron/share/ring.ts';
import { layout } from '../../../electron/store/layout.ts';
import type { Source } from '../../../electron/store/proof.ts';
import { eventsHolding, finishRedactions, redact } from '../../../electron/store/redact.ts';
import { bytesFrom, partitionsOf, segmentFiles } from '../../../electron/store/segment-files.ts';
import { openStore, type Store } from '../../../electron/store/store.ts';
import { ensureDevice, readWorkspace } from '../../../electron/store/workspace.ts';
import { undoing, commandFor } from './commands.ts';

/** A segment as it comes to another machine: a part of it, and the partition it is of. */
export type Carried = Source;

/** One machine of a schedule: its store, its clock, its program that is open all the time. */
export class Machine {
  readonly store: string;
  readonly number: number;
  /** Ids of the commands that were acknowledged, by whoever wrote them here. */
  readonly acknowledged: string[] = [];
  readonly #organisation: string;
  readonly #device: string;
  #clock: number;
  #held: HeldSegments;
  #serial = 0;
  #workspace: Workspace;
  #journals: Store | undefined;

  /** @param store which is there @param clock UTC milliseconds */
  constructor(store: string, number: number, clock: number) {
    this.store = store;
    this.number = number;
    this.#clock = clock;
    this.#organisation = readWorkspace(store).id;
    this.#device = ensureDevice(store);
    this.#held = this.#heldNow();
    this.#workspace = this.#opened();
  }

  #heldNow(): HeldSegments {
    return new HeldSegments(this.store, this.#organisation, this.#device);
  }

  #opened(): Workspace {
    const now = (): number => (this.#clock += 1);
    this.#journals = openStore(this.store, { mode: 'write', now });
    return new Workspace(this.#journals, now);
  }

  give(command: object): void {
    const answer = this.#workspace.handle(command);
    if (answer.ok) this.acknowledged.push(answer.id);
  }

  /** Does something that may fit, or takes the latest back. */
  act(what: number, thing: number): void {
    this.#serial += 1;
    const state = this.#workspace.group('klg');
    const command = commandFor(state, { what, thing, device: this.number, serial: this.#serial });
    const last = this.acknowledged.at(-1);
    if (command !== null) this.give(command);
    else if (last !== undefined && what % 2 === undoing % 2) this.give({ command: 'undo', of: last });
  }

  tick(milliseconds: number): void {
    this.#clock += milliseconds;
  }

  restart(): void {
    this.#workspace.close();
    this.#workspace = this.#opened();
  }

  forget(): void {
    this.#workspace.close();
    rmSync(layout.snapshots(this.store), { recursive: true, force: true });
    this.#workspace = this.#opened();
  }

  redact(thing: number): void {
    const found = eventsHolding(this.store, 'Anteckning');
    const event = found[thing % Math.max(1, found.length)]?.event;
    if (event === undefined) return;
    redact(this.store, { events: [event], reason: 'r', decision: 'd', mask: '█', isWhole: thing % 2 === 0, by: null });
    this.#held = this.#heldNow();
    ring(this.store);
  }

  /** What this machine holds, own and others', as it would come to another one. @param thousandths how much of each */
  carried(thousandths: number): readonly Carried[] {
    return partitionsOf(this.store).flatMap((partition) =>
      segmentFiles(this.store, partition).map((file) => {
        const whole = bytesFrom(file.path, 0);
        const bytes = whole.subarray(0, Math.floor((whole.length * thousandths) / 1_000));
        return { name: file.name, size: bytes.length, read: (start, length) => bytes.subarray(start, start + length) };
      }),
    );
  }

  receive(sources: readonly Carried[]): void {
    const held = this.#held;
    const pulled = nothingPulled();
    for (const source of sources) if (!held.all().some((file) => file.name === source.name && held.end(file).bytes === source.size)) receive(held, pulled, source);
    if (finishRedactions(this.store, pulled.redacting).length > 0) this.#held = this.#heldNow();
    if (pulled.commands > 0) ring(this.store);
  }

  /** What the program that has been open all the time says. */
  says(): string {
    return stateHash(this.#workspace);
  }

  /** The ids of all commands in the journals but those that only say what was taken out. */
  commands(): ReadonlySet<string> {
    const store = openStore(this.store, { mode: 'read' });
    const commands = store.partitions().flatMap((partition) => store.readAll(partition));
    return new Set(commands.filter(({ events }) => events[0]?.type !== 'redacted').map(commandId));
  }

  close(): void {
    this.#workspace.close();
  }

  /** Ends it as a crash does: nothing is kept for a next start. */
  crash(): void {
    this.#journals?.close();
  }
}
