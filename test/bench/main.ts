import type { Verdict } from './measure.ts';
import { openGroup } from './open-group.ts';
import { recordAgainstTheDisk, recordInTenYears } from './record-decision.ts';
import { filled, temporaryFolder } from './store.ts';

/** Speed as ratios within one run, one JSON line each; exit code 1 when a bound is passed. */
const oneYear = temporaryFolder();
const tenYears = temporaryFolder();
filled(oneYear.path, 1);
filled(tenYears.path, 10);

const benches: readonly (() => Verdict)[] = [
  recordAgainstTheDisk,
  () => openGroup(tenYears.path),
  () => recordInTenYears(oneYear.path, tenYears.path),
];
for (const bench of benches) {
  const { figure, holds } = bench();
  console.log(JSON.stringify(figure));
  if (!holds) process.exitCode = 1;
}
oneYear.remove();
tenYears.remove();
