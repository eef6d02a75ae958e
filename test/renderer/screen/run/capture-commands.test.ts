import { expect, test } from 'vitest';
import { commands } from '../../../../domain/api.ts';
import type { CaptureContext } from '../../../../domain/capture/capture.ts';
import { readCapture } from '../../../../domain/capture/read-capture.ts';
import { commandsOf } from '../../../../renderer/screen/run/capture/capture-commands.ts';
import { withPrefix } from '../../../../renderer/screen/run/capture/with-prefix.ts';

const context: CaptureContext = {
  language: 'sv',
  today: '2026-11-24',
  people: [
    { id: 'p1', name: 'Kommundirektör', title: '' },
    { id: 'p2', name: 'Socialchef', title: '' },
  ],
  members: [
    { person: 'p1', role: 'chair' },
    { person: 'p2', role: 'member' },
  ],
  items: [
    { id: 'i4', number: 4 },
    { id: 'i5', number: 5 },
  ],
  nextMeeting: null,
};
const at = '2026-11-24T08:46:00.000Z';

function given(line: string, now = Date.parse(at)) {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `n${count}`;
  };
  return commandsOf(readCapture(line, context), { meeting: 'm1', item: 'i5', chair: 'p1', now, zone: 'Europe/Stockholm', newId });
}

const decision = { command: 'recordDecision', id: 'n1', meeting: 'm1', item: 'i5', at, motive: '', decidedBy: 'p1' };
const action = { command: 'recordAction', id: 'n1', meeting: 'm1', item: 'i5', at, owner: null, helpers: [], due: null, dueNextMeeting: false };

test.each([
  ['b Ja, från 1 feb /upp 29 jan', [{ ...decision, text: 'Ja, från 1 feb', validFrom: '2027-02-01', followUp: '2027-01-29' }]],
  ['4: å Socialchef: Bemanningsplan 8 dec', [{ ...action, item: 'i4', text: 'Bemanningsplan', owner: 'p2', due: '2026-12-08' }]],
  ['å Ring dem nästa möte', [{ ...action, text: 'Ring dem', dueNextMeeting: true }]],
  ['å Alla: anmäl behov fredag', [{ command: 'recordActionForAll', meeting: 'm1', item: 'i5', text: 'anmäl behov', at, helpers: [], due: '2026-11-27', dueNextMeeting: false }]],
  ['å Ny Person: Se över', [{ command: 'addPerson', id: 'n1', name: 'Ny Person' }, { ...action, id: 'n2', text: 'Se över', owner: 'n1' }]],
  ['Det sades mycket.', [{ command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i5', text: 'Det sades mycket.', at }]],
  ['ut Socialchef jäv', [{ command: 'noteDeparture', meeting: 'm1', person: 'p2', at, reason: 'conflict-of-interest', note: '', item: 'i5' }]],
  ['in Socialchef 09.30 distans', [{ command: 'noteArrival', meeting: 'm1', person: 'p2', at: '2026-11-24T08:30:00.000Z', reason: null, note: '', item: null, mode: 'remote', substituteFor: null }]],
  ['', []],
])('%s', (line, wanted) => {
  const made = given(line);
  expect(made).toEqual(wanted);
  for (const { command, ...fields } of made) expect(commands[command].safeParse(fields).success).toBe(true);
});

test.each([
  ['Inga inhyrda', 'b ', 'b Inga inhyrda'],
  ['a Inga inhyrda', 'å ', 'å Inga inhyrda'],
  ['4: b Ja', 'a ', '4: a Ja'],
])('%s becomes %s', (line, prefix, wanted) => {
  expect(withPrefix(readCapture(line, context), prefix)).toBe(wanted);
});

test('a time before midnight that is written after it was yesterday', () => {
  expect(given('ut Socialchef 23.50', Date.parse('2026-11-24T23:10:00Z'))).toMatchObject([{ command: 'noteDeparture', at: '2026-11-24T22:50:00.000Z' }]);
});
