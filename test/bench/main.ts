import { learnBoth } from '../../domain/text/both.ts';
import type { Verdict } from './measure.ts';
import { openGroup } from './open-group.ts';
import { memoryOfAll, openAllGroups, replayAll } from './open-all.ts';
import { openManySegments } from './open-many-segments.ts';
import { pullForeign } from './pull.ts';
import { recordInEmptyStore, recordInMunicipality, recordInTenYears } from './record-decision.ts';
import { searchFirst } from './search.ts';
import { filledOnce, removeFolders } from './store.ts';
import { keyToPaint, keyToPaintOnSlowDisk } from './window/key-to-paint.ts';
import { registerTyping } from './window/register-typing.ts';
import { startToUsable } from './window/start-to-usable.ts';

learnBoth();

/** Speed as ratios within one run, one JSON line each; exit code 1 when a bound is passed. */
const oneYear = filledOnce(1);
const tenYears = filledOnce(10);

type Verdicts = Verdict | readonly Verdict[];
type Bench = () => Verdicts | Promise<Verdicts>;

/** By the names that `npm run bench -- NAME` takes. */
const benches: Readonly<Record<string, Bench>> = {
  'record-decision': recordInEmptyStore,
  'open-group': () => openGroup(tenYears()),
  'record-in-ten-years': () => recordInTenYears(oneYear(), tenYears()),
  'record-decision-in-municipality': recordInMunicipality,
  'open-all': openAllGroups,
  'open-many-segments': openManySegments,
  'replay-all': replayAll,
  'pull-10000': pullForeign,
  'memory-open-all': memoryOfAll,
  'search-first': () => searchFirst(tenYears()),
  'start-to-usable': async () => startToUsable(oneYear()),
  'key-to-paint': keyToPaint,
  'key-to-paint-on-slow-disk': keyToPaintOnSlowDisk,
  'register-typing': registerTyping,
};
const wanted = process.argv.slice(2);

async function run(): Promise<void> {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const verdicts = [await bench()].flat();
    for (const { figure } of verdicts) console.log(JSON.stringify(figure));
    if (!verdicts.every(({ holds }) => holds)) process.exitCode = 1;
  }
}

try {
  await run();
} finally {
  removeFolders();
}
