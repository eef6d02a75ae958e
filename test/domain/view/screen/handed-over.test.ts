import { describe, expect, test } from 'vitest';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { preparationView } from '../../../../domain/view/screen/preparation/preparation-view.ts';
import { aGroup, at, given, type Rules } from '../../given.ts';

type Written = Exclude<WrittenCommand, { command: 'undo' }>;

/** Another group's meeting, where a matter was found to belong to the management group. */
const handedOver: readonly Written[] = [
  { command: 'addGroup', id: 'soc', name: 'Socialkontorets ledningsgrupp', shortName: 'SOC' },
  { command: 'planMeeting', id: 's1', group: 'klg', start: '2026-11-24T08:30', length: 60 },
  { command: 'addItem', id: 'lokaler', meeting: 's1', title: 'Lokaler i gamla brandstationen', type: 'decision', minutes: 20, outcome: 'Vem tar över hyran?' },
  { command: 'startMeeting', meeting: 's1', at: at(0) },
  { command: 'leaveItem', meeting: 's1', item: 'lokaler', at: at(10), result: 'handed-over', handedTo: 'klg' },
];

function proposed(rules: Rules, here: Rules, meeting: string) {
  const soc = rules.people.groups.find(({ id }) => id === 'soc');
  const klg = here.people.groups.find(({ id }) => id === 'klg');
  if (soc === undefined || klg === undefined) throw new Error('There is no group.');
  const view = preparationView(klg, here.state, meeting, { people: [], others: [{ group: soc, state: rules.state }] });
  return (view?.proposals ?? []).filter(({ origin }) => origin.kind === 'handed-over');
}

describe('a matter that another group hands over', () => {
  const there = given(aGroup, handedOver);

  test('is proposed with where it comes from, as it was prepared', () => {
    const here = given(aGroup, { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-12-01T08:30', length: 60 });
    expect(proposed(there, here, 'm1')).toMatchObject([
      { id: 'lokaler_in_m1', origin: { kind: 'handed-over', group: 'SOC', meeting: { date: '2026-11-24' } }, item: { title: 'Lokaler i gamla brandstationen', type: 'decision', minutes: 20, outcome: 'Vem tar över hyran?' } },
    ]);
  });

  test('is proposed to no meeting before that day, and to none when one has taken it up', () => {
    const here = given(
      aGroup,
      { command: 'planMeeting', id: 'm0', group: 'klg', start: '2026-11-20T08:30', length: 60 },
      { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-12-01T08:30', length: 60 },
      { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 60 },
      { command: 'addItem', id: 'lokaler_in_m1', meeting: 'm1', title: 'Lokaler', type: 'decision', minutes: 20 },
    );
    expect([...proposed(there, here, 'm0'), ...proposed(there, here, 'm1'), ...proposed(there, here, 'm2')]).toEqual([]);
  });
});
