import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { joinShare } from '../../electron/share/join.ts';
import { synchronise } from '../../electron/share/synchronise.ts';
import { journalFiles } from './municipality.ts';
import { medians, timed, verdictOf, type Verdict } from './measure.ts';
import { parsedLines } from './open-all.ts';
import { accept, opened, startedMeeting, temporaryFolder } from './store.ts';

const foreign = 10_000;
const itemsOfAMeeting = 50;
const rounds = 7;
const limit = 3;

/** Taking in what another machine has recorded, through a shared folder, against reading and parsing its lines. */
export function pullForeign(): Verdict {
  const { path: top } = temporaryFolder();
  const [share, writer, reader] = [join(top, 'share'), join(top, 'writer'), join(top, 'reader')];
  for (const store of [writer, reader]) joinShare(store, share);
  synchronise(reader);
  recordMany(writer);
  synchronise(writer);
  let turn = 0;
  const pull = (): number => {
    const store = join(top, `turn-${(turn += 1)}`);
    cpSync(reader, store, { recursive: true });
    let commands = 0;
    const milliseconds = timed(() => {
      ({ commands } = synchronise(store).pulled);
    });
    if (commands < foreign) throw new Error('Not everything was taken in.');
    return milliseconds;
  };
  const files = journalFiles(share);
  const times = medians(rounds, { pull, parsing: () => timed(() => parsedLines(files)) });
  return verdictOf('pull-10000', 'read+JSON.parse of the lines', limit, times.pull, times.parsing);
}

function recordMany(store: string): void {
  const workspace = opened(store);
  workspace.together(() => {
    accept(workspace, { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
    for (let index = 0; index < foreign; index += 1) {
      const meeting = `m${Math.floor(index / itemsOfAMeeting)}`;
      if (index % itemsOfAMeeting === 0) startedMeeting(workspace, meeting);
      accept(workspace, { command: 'recordDecision', id: `d${index}`, meeting, item: `${meeting}-i`, text: 'Vakanta tjänster prövas av kommundirektören till och med den 31 mars.', motive: 'Prognosen visar underskott.' });
    }
  });
  workspace.close();
}
