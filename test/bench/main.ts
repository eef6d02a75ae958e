import { learnBoth } from '../../domain/text/both.ts';
import type { Verdict } from './measure.ts';
import { openGroup } from './open-group.ts';
import { recordAgainstTheDisk, recordInTenYears } from './record-decision.ts';
import { filledOnce, removeFolders } from './store.ts';
import { keyToPaint, keyToPaintOnSlowDisk } from './window/key-to-paint.ts';
import { startToUsable } from './window/start-to-usable.ts';

learnBoth();

/** Speed as ratios within one run, one JSON line each; exit code 1 when a bound is passed. */
const oneYear = filledOnce(1);
const tenYears = filledOnce(10);

type Bench = () => Verdict | Promise<Verdict | readonly Verdict[]>;

/** By the names that `npm run bench -- NAME` takes. */
const benches: Readonly<Record<string, Bench>> = {
  'record-decision': recordAgainstTheDisk,
  'open-group': () => openGroup(tenYears()),
  'record-in-ten-years': () => recordInTenYears(oneYear(), tenYears()),
  'start-to-usable': async () => startToUsable(oneYear()),
  'key-to-paint': keyToPaint,
  'key-to-paint-on-slow-disk': keyToPaintOnSlowDisk,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { figure, holds } of [await bench()].flat()) {
    console.log(JSON.stringify(figure));
    if (!holds) process.exitCode = 1;
  }
}
removeFolders();
