import type { GroupState } from '../../../domain/group/group-state.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { currentItem } from '../../../domain/meeting/running/clock.ts';

const begin = Date.UTC(2026, 10, 24, 7, 30);

/** A moment in the meeting, so many minutes after it was to begin. */
function at(minutes: number): string {
  return new Date(begin + minutes * 60_000).toISOString();
}

/** What there is before anybody goes their own way: a group, two meetings, one of them running. */
export const groundCommands: readonly object[] = [
  { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' },
  ...['chair', 'anna', 'bo'].map((id) => ({ command: 'addPerson', id, name: id, group: 'klg' })),
  ...['m1', 'm2'].map((id) => ({ command: 'planMeeting', id, group: 'klg', start: '2026-11-24T08:30', length: 120 })),
  ...['i1', 'i2', 'i3'].map((id) => ({ command: 'addItem', id, meeting: 'm1', title: `Punkt ${id}`, type: 'decision', minutes: 20 })),
  { command: 'addItem', id: 'j1', meeting: 'm2', title: 'Punkt', type: 'information', minutes: 10 },
  { command: 'startMeeting', meeting: 'm1', at: at(0) },
];

interface Ground {
  readonly state: GroupState;
  readonly meeting: Meeting | undefined;
  readonly item: string;
  /** Named by the device too, so that most things are somebody's own. */
  readonly own: string;
  /** The same on every device, so that some things collide. */
  readonly same: string;
  readonly thing: number;
}

type Making = (ground: Ground) => object;

/** What people do, more often what they do more often. */
const makings: readonly Making[] = [
  ({ own, item }) => ({ command: 'recordDecision', id: `d-${own}`, meeting: 'm1', item, text: `Beslut ${own}` }),
  ({ same, item }) => ({ command: 'recordDecision', id: `d-${same}`, meeting: 'm1', item, text: 'Samma beslut' }),
  ({ own, item }) => ({ command: 'recordAction', id: `a-${own}`, meeting: 'm1', item, text: `Åtgärd ${own}`, owner: 'anna', due: '2026-12-08' }),
  ({ own, item }) => ({ command: 'writeNote', id: `n-${own}`, meeting: 'm1', item, text: `Anteckning ${own}` }),
  ({ same, item }) => ({ command: 'writeNote', id: `n-${same}`, meeting: 'm1', item, text: 'Samma anteckning' }),
  noteEdit,
  ({ own, item }) => ({ command: 'editBackground', meeting: 'm1', item, base: [], text: `Bakgrund ${own}` }),
  ({ meeting, item, thing }) => ({ command: 'leaveItem', meeting: 'm1', item: (meeting === undefined ? undefined : currentItem(meeting)?.id) ?? item, at: at(10 + thing), result: 'decided' }),
  ({ item, thing }) => ({ command: 'goToItem', meeting: 'm1', item, at: at(10 + thing) }),
  ({ item }) => ({ command: 'setResult', meeting: 'm1', item, result: 'done' }),
  ({ item, thing }) => ({ command: 'sayUnclear', meeting: 'm1', item, at: at(thing) }),
  ({ own }) => ({ command: 'addItem', id: `i-${own}`, meeting: 'm1', title: `Extra ${own}`, type: 'information', minutes: 5 }),
  ({ item }) => ({ command: 'removeItem', meeting: 'm1', item }),
  ({ item, own }) => ({ command: 'changeItem', meeting: 'm1', item, title: `Ändrad ${own}` }),
  ({ item }) => ({ command: 'moveItem', meeting: 'm1', item, after: null }),
  ({ own }) => ({ command: 'addPerson', id: `p-${own}`, name: `Person ${own}`, group: 'klg' }),
  ({ same, own }) => ({ command: 'addPerson', id: `p-${same}`, name: `Person ${own}` }),
  ({ own }) => ({ command: 'changePerson', person: 'anna', name: `Anna ${own}` }),
  ({ own }) => ({ command: 'changeGroup', group: 'klg', name: `KLG ${own}` }),
  ({ same, own }) => ({ command: 'planMeeting', id: `m-${same}`, group: 'klg', start: `2026-12-0${(own.length % 9) + 1}T08:30`, length: 60 }),
  ({ thing }) => ({ command: 'startMeeting', meeting: 'm2', at: at(thing) }),
  ({ thing }) => ({ command: 'noteArrival', meeting: 'm1', person: 'anna', at: at(thing) }),
  ({ thing }) => ({ command: 'noteDeparture', meeting: 'm1', person: 'bo', at: at(20 + thing) }),
  changedDecision,
  doneAction,
  ({ thing }) => ({ command: 'pauseMeeting', meeting: 'm1', at: at(12 + thing) }),
  ({ thing }) => ({ command: 'resumeMeeting', meeting: 'm1', at: at(20 + thing) }),
  () => ({ command: 'postponeRest', meeting: 'm1' }),
  ({ thing }) => ({ command: 'endMeeting', meeting: 'm1', at: at(60 + thing) }),
  () => ({ command: 'sendMinutes', meeting: 'm1', on: '2026-11-25' }),
  () => ({ command: 'finaliseMeeting', meeting: 'm1', on: '2026-11-26' }),
  ({ own }) => ({ command: 'correctMinutes', id: `c-${own}`, meeting: 'm1', text: `Rättelse ${own}` }),
];

function noteEdit({ meeting, own, item }: Ground): object {
  const note = meeting?.items.find(({ id }) => id === item)?.notes.at(-1);
  return { command: 'editNote', meeting: 'm1', item, note: note?.id ?? 'none', base: [], text: `Ändrad ${own}` };
}

function changedDecision({ meeting, own }: Ground): object {
  return { command: 'changeDecision', decision: meeting?.decisions.at(-1)?.id ?? 'none', text: `Ändrat ${own}` };
}

function doneAction({ meeting }: Ground): object {
  return { command: 'completeAction', action: meeting?.actions[0]?.id ?? 'none', on: '2026-12-01' };
}

/** Taking back is for the harness, which knows the names of commands. */
export const undoing = makings.length;

/**
 * A command that may fit the state.
 * @param what which kind, taken round
 * @param serial tells the commands of a device apart
 */
export function commandFor(state: GroupState, { what, thing, device, serial }: { readonly what: number; readonly thing: number; readonly device: number; readonly serial: number }): object | null {
  const place = what % (makings.length + 2);
  if (place >= undoing) return null;
  const meeting = state.meetings.find(({ id }) => id === 'm1');
  const items = meeting?.items ?? [];
  const item = items[thing % Math.max(1, items.length)]?.id ?? 'i1';
  return makings[place]?.({ state, meeting, item, own: `${device}-${serial}`, same: `same${thing % 3}`, thing }) ?? null;
}
