import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../../../electron/store/verify.ts';
import type { Fault, Torment } from '../fault.ts';
import { program, type Kill } from '../program.ts';
import type { Dice } from '../seeded.ts';
import { prepared, wrongWith } from '../workload.ts';

/** How often one store is killed before another is begun. */
const killsOfAStore = 25;

/** A program is killed at a random moment while it records. */
export const sigkill: Fault = {
  key: 'sigkill',
  runs: { ci: 200, long: 3_000 },
  run: async (torment) => {
    const { feed } = await program();
    const [acknowledged, attempted]: [string[], string[]] = [[], []];
    const store = join(torment.folder, 'store');
    for (let run = 0; run < torment.count; run += 1) {
      if (run % killsOfAStore === 0) begin(store, acknowledged, attempted);
      const fed = await feed(store, Array.from({ length: 300 }, (_unused, index) => `k${run}-${index}`), killAt(torment.dice));
      acknowledged.push(...fed.acknowledged);
      attempted.push(...fed.attempted);
      const why = wrongWith(store, { acknowledged, attempted }) ?? wrongKinds(store);
      if (why !== undefined) torment.failed(`run ${run}: ${why}`);
    }
    return torment.count;
  },
};

function begin(store: string, acknowledged: string[], attempted: string[]): void {
  rmSync(store, { recursive: true, force: true });
  prepared(store);
  acknowledged.length = 0;
  attempted.length = 0;
}

/** Most are killed while they record, some while they start, open the store and put in order what the one before has left. */
function killAt(dice: Dice): Kill {
  return dice(0, 3) === 0 ? { after: 'start', milliseconds: dice(50, 500) } : { after: 'first answer', milliseconds: dice(0, 40) };
}

/** A kill tears nothing but the line that was being written. */
function wrongKinds(store: string): string | undefined {
  const other = verify(store).problems.find(({ kind }) => kind !== 'torn-tail');
  return other === undefined ? undefined : `${other.kind} in line ${other.line}`;
}

/** Two to four programs record in one store at once. */
export const processes: Fault = {
  key: 'processes',
  runs: { ci: 50, long: 1_000 },
  run: async (torment) => {
    const store = join(torment.folder, 'store');
    for (let run = 0; run < torment.count; run += 1) {
      rmSync(store, { recursive: true, force: true });
      prepared(store);
      const why = await wrongTogether(store, torment);
      if (why !== undefined) torment.failed(`run ${run}: ${why}`);
    }
    return torment.count;
  },
};

async function wrongTogether(store: string, { dice }: Torment): Promise<string | undefined> {
  const { feed } = await program();
  const killed = dice(0, 3) === 0;
  const all = await Promise.all(
    Array.from({ length: dice(2, 4) }, async (_unused, number) =>
      feed(store, Array.from({ length: 40 }, (_one, index) => `p${number}-${index}`), killed && number === 0 ? killAt(dice) : null)),
  );
  const acknowledged = all.flatMap((fed) => fed.acknowledged);
  const refused = all.slice(killed ? 1 : 0).some((fed) => fed.acknowledged.length < fed.attempted.length);
  if (refused) return 'a program refused what nobody had done before';
  return wrongWith(store, { acknowledged, attempted: all.flatMap((fed) => fed.attempted) }) ?? wrongKinds(store);
}
