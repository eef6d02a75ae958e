/**
 * Makes the frozen store of the format that this program writes: `node build/run.mjs test/frozen/make.ts FOLDER`. It is made once for each released
 * format, with fixed clocks and seeded names, and never again: what lies in `test/fixture/` is opened for ever after.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learnBoth } from '../../domain/text/both.ts';
import { storeCalls } from '../../electron/app/store-calls.ts';
import { Workspace } from '../../electron/app/workspace.ts';
import { exampleCommands } from '../../electron/example/municipality.ts';
import { joinShare } from '../../electron/share/join.ts';
import { synchronise } from '../../electron/share/synchronise.ts';
import { putAside } from '../../electron/store/quarantine.ts';
import { eventsHolding, redact } from '../../electron/store/redact.ts';
import { openStore } from '../../electron/store/store.ts';
import { seedNames } from '../torture/seeded.ts';

const [target = ''] = process.argv.slice(2);
if (target === '') throw new Error('Name the folder to make.');
learnBoth();
seedNames(1);
let time = Date.UTC(2026, 10, 24, 7, 30);
Date.now = () => (time += 7);

const top = mkdtempSync(join(tmpdir(), 'klubba-frozen-'));
const share = join(top, 'share');
const [one, other] = [join(top, 'one'), join(top, 'other')];

function within(store: string, work: (workspace: Workspace) => void): void {
  const workspace = new Workspace(openStore(store, { mode: 'create' }));
  work(workspace);
  workspace.close();
}

function given(store: string, ...commands: readonly object[]): void {
  within(store, (workspace) => {
    for (const command of commands) {
      const answer = workspace.handle(command, 'kommundirektor');
      if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.error.code}`);
    }
  });
}

joinShare(one, share);
joinShare(other, share);
within(one, (workspace) => {
  for (const command of exampleCommands({ groups: 1, meetings: 5, seed: 1, today: '2026-11-24', zone: 'Europe/Stockholm' })) workspace.handle(command);
});
synchronise(one);
synchronise(other);

const paper = Buffer.from('%PDF-1.4 ett underlag');
const file = createHash('sha256').update(paper).digest('hex');
mkdirSync(join(other, 'papers'));
writeFileSync(join(other, 'papers', file), paper);
given(
  other,
  { command: 'addGroup', id: 'nla', name: 'Näringslivsgruppen', shortName: 'NLG' },
  { command: 'addPerson', id: 'gast', name: 'Åsa Öberg', group: 'nla' },
  { command: 'planMeeting', id: 'n1', group: 'nla', start: '2026-11-24T08:30', length: 60 },
  { command: 'addItem', id: 'n1a', meeting: 'n1', title: 'Etablering vid E4', type: 'decision', minutes: 20, confidential: true, papers: [{ id: 'p1', name: 'Kartan.pdf', link: null, file, size: paper.length }] },
  { command: 'addItem', id: 'n1b', meeting: 'n1', title: 'Övrigt', type: 'information', minutes: 10 },
  { command: 'startMeeting', meeting: 'n1', at: '2026-11-24T07:31:00Z' },
  { command: 'writeNote', id: 'note1', meeting: 'n1', item: 'n1a', text: 'Ring Kalle Hemligsson på 070-000 00 00', at: '2026-11-24T07:35:00Z' },
  { command: 'recordDecision', id: 'beslut1', meeting: 'n1', item: 'n1a', text: 'Marken reserveras till den 1 mars 2027.', at: '2026-11-24T07:40:00Z' },
  { command: 'recordAction', id: 'atgard1', meeting: 'n1', item: 'n1a', text: 'Skriv avtal', owner: 'gast', due: '2026-12-08', at: '2026-11-24T07:41:00Z' },
  { command: 'leaveItem', meeting: 'n1', item: 'n1a', at: '2026-11-24T07:55:00Z', result: 'decided' },
  { command: 'leaveItem', meeting: 'n1', item: 'n1b', at: '2026-11-24T08:01:00Z', result: 'done' },
  { command: 'endMeeting', meeting: 'n1', at: '2026-11-24T08:01:00Z' },
);
synchronise(other);
synchronise(one);
given(one, { command: 'completeAction', action: 'atgard1', on: '2026-12-01' });
redact(one, { events: eventsHolding(one, 'hemligsson').map(({ event }) => event), reason: 'Personuppgift', decision: 'KS 2026-11-24 § 7', mask: '[maskerat]', isWhole: false, by: null });
for (const store of [one, other, one]) synchronise(store);

const [segment = ''] = readdirSync(join(one, 'journals'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted();
appendFileSync(segment, '{"seq":99,"at":"2026');
putAside(one, segment.slice(one.length + 1), readFileSync(segment).lastIndexOf(0x0a) + 1, Buffer.from('{"seq":99,"at":"2026'));

for (const part of ['workspace.json', 'journals', 'papers', 'quarantine']) cpSync(join(one, part), join(target, part), { recursive: true });
const reader = new Workspace(openStore(target, { mode: 'read' }));
const says = Object.fromEntries(['groups', 'people', 'meetings', 'items', 'decisions', 'actions', 'messages'].map((name) => [name, storeCalls.query(reader, { name, params: { confidential: true } })]));
const measures = Object.fromEntries(reader.organisation().groups.flatMap(({ id, shortName }) =>
  reader.group(id).meetings.filter(({ sittings }) => sittings.length > 0).map((meeting) => [meeting.id, storeCalls.measures(reader, { group: shortName, meeting: meeting.id })])));
writeFileSync(join(target, 'says.json'), `${JSON.stringify({ says, measures }, null, 1)}\n`);
reader.close();
rmSync(top, { recursive: true });
