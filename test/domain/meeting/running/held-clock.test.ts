import { describe, expect, test } from 'vitest';
import type { RecordedCommand } from '../../../../domain/event/envelope.ts';
import { replayFrom, stateOf, withCommands } from '../../../../domain/event/replay.ts';
import { groupFold } from '../../../../domain/fold.ts';
import type { GroupState } from '../../../../domain/group/group-state.ts';
import { clockHolder } from '../../../../domain/meeting/running/held-clock.ts';
import { holdersTime } from '../../../../domain/meeting/running/clock-offset.ts';
import { firstTo, overtakenIn } from '../../../../domain/meeting/running/overtaken.ts';
import { aRunningMeeting, at, start, given, Rules } from '../../given.ts';

/** What a device recorded, the `second` deciding the order. */
function recordedBy(device: string, second: number, type: string, data: object, by: string | null = device): RecordedCommand {
  const stamp = `2026-11-24T07:30:${String(second).padStart(2, '0')}.000Z-0000`;
  return { at: stamp, device, launch: `${device}-launch`, seq: second, by, on: ['m1'], events: [{ id: `${device}-${second}`, type, v: 1, data }] };
}

function left(device: string, second: number, item: string, next: string | null, minutes = 5): RecordedCommand {
  const result = { kind: 'done', postponedTo: null, reason: null, handedTo: null, returns: null };
  return recordedBy(device, second, 'itemLeft', { meeting: 'm1', item, at: start + minutes * 60_000, result, next });
}

/** A running meeting that `device` started, and what others recorded after it. */
function after(...commands: readonly RecordedCommand[]): { readonly state: GroupState; readonly commands: readonly RecordedCommand[] } {
  const all = [...given(aRunningMeeting).recorded, ...commands];
  return { state: stateOf(withCommands(replayFrom(groupFold, groupFold.empty, []), all) ?? replayFrom(groupFold, groupFold.empty, [])), commands: all };
}

const holder = ({ state }: { readonly state: GroupState }) => clockHolder(state.clocks, 'm1');

describe('the clock of a running meeting', () => {
  test('is held by whoever started it', () => {
    expect(holder(after())).toBe('device');
  });

  test('is taken over by whoever says so, and given to whoever is named', () => {
    expect(holder(after(recordedBy('other', 1, 'clockTaken', { meeting: 'm1' })))).toBe('other');
    expect(holder(after(recordedBy('device', 1, 'clockHandedOver', { meeting: 'm1', to: 'third' })))).toBe('third');
  });

  test('is held by the last in order when two take it at the same moment, on every machine', () => {
    const [one, two] = [recordedBy('a', 1, 'clockTaken', { meeting: 'm1' }), recordedBy('b', 1, 'clockTaken', { meeting: 'm1' })];
    expect(holder(after(one, two))).toBe('b');
    expect(holder(after(two, one))).toBe('b');
  });

  test('is nobody\'s when the meeting is over or adjourned, and held by whoever opens the next sitting', () => {
    expect(holder(after(recordedBy('other', 1, 'meetingAdjourned', { meeting: 'm1', at: start, resumes: null, length: null })))).toBeNull();
    const opened = recordedBy('third', 2, 'sittingOpened', { meeting: 'm1', at: start, start: '2026-11-25T08:30', length: 60, item: 'i1' });
    expect(holder(after(recordedBy('other', 1, 'meetingAdjourned', { meeting: 'm1', at: start, resumes: null, length: null }), opened))).toBe('third');
    expect(holder(after(recordedBy('other', 1, 'meetingEnded', { meeting: 'm1', at: start })))).toBeNull();
  });

  test('does not go to a second start, which finds the meeting running', () => {
    expect(holder(after(recordedBy('other', 1, 'meetingStarted', { meeting: 'm1', at: start, year: 2026, running: 1, item: null, numbers: [] })))).toBe('device');
  });

  test('can be taken and given by command while the meeting runs, and not before', () => {
    const rules = given(aRunningMeeting);
    expect(rules.try({ command: 'takeClock', meeting: 'm1' })).toMatchObject({ ok: true, value: { on: [], events: [{ type: 'clockTaken' }] } });
    expect(rules.try({ command: 'handOverClock', meeting: 'm1', to: 'other' })).toMatchObject({ ok: true });
    expect(clockHolder(rules.state.clocks, 'm1')).toBe('other');
    expect(given(aRunningMeeting.slice(0, -1)).try({ command: 'takeClock', meeting: 'm1' })).toMatchObject({ ok: false, error: { code: 'meeting-not-running' } });
  });

  test('changes nothing that is said about the meeting', () => {
    const [before, taken] = [after(), after(recordedBy('other', 1, 'clockTaken', { meeting: 'm1' }))];
    expect(taken.state.meetings).toEqual(before.state.meetings);
    expect(taken.state.stranded).toEqual(before.state.stranded);
  });
});

describe('two who leave the same item at the same moment', () => {
  const both = after(left('chair', 1, 'i1', 'i2', 5), left('secretary', 2, 'i1', 'i2', 6));

  test('leave it once, at the time of the first in order', () => {
    const [meeting] = both.state.meetings;
    expect(meeting?.spans).toMatchObject([{ item: 'i1', to: start + 5 * 60_000 }, { item: 'i2', to: null }]);
  });

  test('the other is told who was first', () => {
    expect(overtakenIn(both.commands, both.state.stranded, 'secretary', 'm1')).toEqual([{ event: 'secretary-2', deed: 'itemLeft', item: 'i1', by: 'chair' }]);
    expect(overtakenIn(both.commands, both.state.stranded, 'chair', 'm1')).toEqual([]);
  });

  test('nobody is told of anything that came of its own accord', () => {
    const one = after(left('chair', 1, 'i1', 'i2'), left('secretary', 2, 'i2', 'i3', 20));
    expect(overtakenIn(one.commands, one.state.stranded, 'secretary', 'm1')).toEqual([]);
  });

  test('whoever comes too late to decide it finds who left the item', () => {
    const { state, commands } = after(left('chair', 1, 'i1', 'i2'));
    expect(firstTo(commands, state.stranded, 'itemLeft', 'm1', 'i1')?.by).toBe('chair');
    expect(firstTo(commands, state.stranded, 'itemLeft', 'm1', 'i2')).toBeUndefined();
  });
});

test('two who pause at the same moment pause once, and the pause ends once', () => {
  const paused = (device: string, second: number) => recordedBy(device, second, 'meetingPaused', { meeting: 'm1', at: start + 60_000 });
  const { state, commands } = after(paused('chair', 1), paused('secretary', 2));
  expect(state.meetings[0]?.spans.filter(({ item }) => item === null)).toHaveLength(1);
  expect(overtakenIn(commands, state.stranded, 'secretary', 'm1')).toMatchObject([{ deed: 'meetingPaused', by: 'chair' }]);
});

test('two who end it at the same moment end it once', () => {
  const ended = (device: string, second: number) => recordedBy(device, second, 'meetingEnded', { meeting: 'm1', at: start + second * 1_000 });
  const { state, commands } = after(ended('chair', 1), ended('secretary', 2));
  expect(state.meetings[0]).toMatchObject({ state: 'ended', sittings: [{ endedAt: start + 1_000 }] });
  expect(overtakenIn(commands, state.stranded, 'secretary', 'm1')).toMatchObject([{ deed: 'meetingEnded', by: 'chair' }]);
});

test('two who give five minutes from the same item to the same give them once', () => {
  const rules = given(aRunningMeeting);
  const other = new Rules();
  for (const command of aRunningMeeting) other.accept(command);
  for (const each of [rules, other]) each.accept({ command: 'giveTime', meeting: 'm1', item: 'i1', minutes: 5, from: 'i3' });
  rules.absorb(other.recorded.slice(-1));
  expect(rules.meeting().items.map(({ minutes }) => minutes)).toEqual([10, 30, 5]);
});

test('a stretch never ends before it began, however wrong the clock of the one who left the item', () => {
  const rules = given(aRunningMeeting);
  rules.accept({ command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(-10) });
  expect(rules.meeting().spans[0]).toMatchObject({ from: start, to: start });
});

describe('the time of the one who holds the clock', () => {
  test('is this device\'s as long as they differ by no more than five seconds, or nothing is known', () => {
    expect(holdersTime(100_000, undefined)).toEqual({ now: 100_000, isEstimated: false });
    expect(holdersTime(100_000, 5_000)).toEqual({ now: 100_000, isEstimated: false });
    expect(holdersTime(100_000, -5_000)).toEqual({ now: 100_000, isEstimated: false });
  });

  test('is estimated when they differ by more, in either direction', () => {
    expect(holdersTime(100_000, 40_000)).toEqual({ now: 60_000, isEstimated: true });
    expect(holdersTime(100_000, -40_000)).toEqual({ now: 140_000, isEstimated: true });
  });
});
