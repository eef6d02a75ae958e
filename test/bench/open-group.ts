import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { partitionOfGroup } from '../../electron/store/layout.ts';
import { figureOf, interleaved, timed, type Verdict } from './measure.ts';
import { opened } from './store.ts';

const rounds = 21;
const limit = 1.5;

/** Opening one group of ten years from its snapshot, against reading that file and JSON.parse of it. */
export function openGroup(store: string): Verdict {
  const snapshot = join(store, 'snapshots', `${partitionOfGroup('klg')}.json`);
  if (statSync(snapshot).size < 100_000) throw new Error('The snapshot is too small to tell anything.');
  const open = (): number => {
    let meetings = 0;
    const milliseconds = timed(() => {
      const workspace = opened(store);
      meetings = workspace.group('klg').meetings.length;
      workspace.close();
    });
    if (meetings === 0) throw new Error('The group was not opened.');
    return milliseconds;
  };
  const parse = (): number => timed(() => JSON.parse(readFileSync(snapshot, 'utf8')));
  open();
  parse();
  const { one, other } = interleaved(rounds, open, parse);
  const figure = figureOf('open-group', 'read+JSON.parse', limit, one, other);
  return { figure, holds: figure.ratio <= limit };
}
