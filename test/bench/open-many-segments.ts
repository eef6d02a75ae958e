import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partitionOfGroup } from '../../electron/store/layout.ts';
import { newId } from '../../electron/store/identity.ts';
import { chainStart, journalFormat, sealedLine, type Header, type Line } from '../../electron/store/line.ts';
import { segmentFiles } from '../../electron/store/segment-files.ts';
import { readDevice, readWorkspace } from '../../electron/store/workspace.ts';
import { municipality, openAll } from './municipality.ts';
import { medians, verdictOf, type Verdict } from './measure.ts';
import { timedOpening } from './open-all.ts';
import { opened, temporaryFolder } from './store.ts';

const segments = 20_000;
const linesOfASegment = 15;
const rounds = 5;
const limit = 2;
const against = 'the same bytes in 60 files';

/** Opening a store that was opened and closed often, against one whose commands were all written by one launch: with snapshots, and without. */
export function openManySegments(): readonly Verdict[] {
  const [many, few] = [cutInto(linesOfASegment), cutInto(Infinity)];
  const replayed = medians(1, { many: () => timedOpening(many), few: () => timedOpening(few) });
  for (const store of [many, few]) keepSnapshots(store);
  const times = medians(rounds, { many: () => timedOpening(many), few: () => timedOpening(few) });
  return [verdictOf('open-many-segments', against, limit, times.many, times.few), verdictOf('replay-many-segments', against, limit, replayed.many, replayed.few)];
}

function keepSnapshots(store: string): void {
  const workspace = opened(store);
  openAll(workspace);
  workspace.close();
}

/** A store with the first of the commands of each group, so many in a segment. */
function cutInto(lines: number): string {
  const { path: store } = temporaryFolder();
  const source = municipality();
  for (const file of ['workspace.json', 'device.json']) writeFileSync(join(store, file), readFileSync(join(source, file)));
  const { id: workspace } = readWorkspace(source);
  const device = readDevice(source) ?? '';
  const groups = groupsOf();
  const each = Math.ceil((segments * linesOfASegment) / groups.length);
  write(store, { workspace, partition: 'org', device }, commandsIn(source, 'org', Infinity), Infinity);
  for (const partition of groups.map(partitionOfGroup)) write(store, { workspace, partition, device }, commandsIn(source, partition, each), lines);
  return store;
}

function groupsOf(): readonly string[] {
  const workspace = opened(municipality());
  const groups = workspace.organisation().groups.map(({ id }) => id);
  workspace.close();
  return groups;
}

function commandsIn(store: string, partition: string, most: number): readonly Line[] {
  const lines = segmentFiles(store, partition).flatMap(({ path }) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(1));
  return lines.slice(0, most).map((line) => JSON.parse(line) as Line);
}

function write(store: string, names: Pick<Header, 'workspace' | 'partition' | 'device'>, commands: readonly Line[], lines: number): void {
  for (let first = 0; first < commands.length; first += lines) {
    const launch = newId();
    const header = JSON.stringify({ klubba: journalFormat, ...names, launch, after: null } satisfies Header);
    const sealed: string[] = [];
    let hash = chainStart(header);
    for (const [index, command] of commands.slice(first, first + lines).entries()) {
      const line = sealedLine(hash, { ...command, seq: index + 1 });
      ({ hash } = line);
      sealed.push(JSON.stringify(line));
    }
    const path = join(store, 'journals', names.partition, names.device, '2026', `${launch}.jsonl`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${[header, ...sealed].join('\n')}\n`);
    if (lines === Infinity) break;
  }
}
