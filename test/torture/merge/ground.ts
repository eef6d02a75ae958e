import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../../electron/store/identity.ts';
import { createWorkspace } from '../../../electron/store/workspace.ts';
import { groundCommands } from './commands.ts';
import { Machine } from './machine.ts';
import type { Schedule } from './schedule.ts';

/** Five stores that have the same meeting, and what was acknowledged on the way there. */
interface Prepared {
  readonly stores: readonly string[];
  readonly acknowledged: readonly string[];
  uses: number;
}

/** Schedules that begin with the same stores: then others are made, so that the order of the devices' names differs. */
const usesOfOne = 50;

/** Makes the stores that schedules begin with. Preparing them costs more than most schedules do, so each is used a few times. */
export class Ground {
  readonly #top: string;
  readonly #prepared = new Map<number, Prepared>();

  /** @param top a folder to work in */
  constructor(top: string) {
    this.#top = top;
  }

  /** The machines of a schedule, in a folder of their own. */
  machines({ devices, skews, begin }: Schedule): { readonly folder: string; readonly machines: readonly Machine[]; readonly acknowledged: readonly string[] } {
    const { stores, acknowledged } = this.#at(begin + (skews[0] ?? 0));
    const folder = mkdtempSync(join(this.#top, 'merge-'));
    const machines = stores.slice(0, devices).map((original, number) => {
      const store = join(folder, `store${number}`);
      cpSync(original, store, { recursive: true });
      return new Machine(store, number, begin + (skews[number] ?? 0));
    });
    return { folder, machines, acknowledged };
  }

  #at(moment: number): Prepared {
    const known = this.#prepared.get(moment);
    if (known !== undefined && known.uses < usesOfOne) {
      known.uses += 1;
      return known;
    }
    for (const store of known?.stores ?? []) rmSync(store, { recursive: true, force: true });
    const made = prepared(this.#top, moment);
    this.#prepared.set(moment, made);
    return made;
  }
}

function prepared(top: string, moment: number): Prepared {
  const folder = mkdtempSync(join(top, 'ground-'));
  const workspace = newId();
  const machines = Array.from({ length: 5 }, (_unused, number) => {
    const store = join(folder, `store${number}`);
    createWorkspace(store, 'Europe/Stockholm', workspace);
    return new Machine(store, number, moment);
  });
  const [first] = machines;
  if (first === undefined) throw new Error('There are no machines.');
  for (const command of groundCommands) first.give(command);
  for (const machine of machines.slice(1)) machine.receive(first.carried(1_000));
  for (const machine of machines) machine.close();
  return { stores: machines.map(({ store }) => store), acknowledged: first.acknowledged, uses: 1 };
}
