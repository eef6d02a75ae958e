import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionsOf } from '../../../domain/action/decide.ts';
import { commands, type CommandName, type WrittenCommand } from '../../../domain/api.ts';
import { decisionsOf } from '../../../domain/decision/decide.ts';
import { eventVersion } from '../../../domain/event/catalogue.ts';
import type { RecordedCommand } from '../../../domain/event/envelope.ts';
import { byTotalOrder } from '../../../domain/event/order.ts';
import { replayFrom, shortened, stateOf, withCommands } from '../../../domain/event/replay.ts';
import { groupFold, organisationFold } from '../../../domain/fold.ts';
import { measuresOf } from '../../../domain/measure/meeting-measures.ts';
import { currentItem, isPaused } from '../../../domain/meeting/running/clock.ts';
import { minutesOf } from '../../../domain/view/minutes/build.ts';
import { minutesAsMarkdown } from '../../../domain/view/minutes/markdown.ts';
import { queries } from '../../../domain/view/queries.ts';
import { aMeeting, at, given, start, type Rules } from '../given.ts';
import { anyEvent, valueOf } from './arbitrary.ts';

type Written = Exclude<WrittenCommand, { command: 'undo' }>;

const names = (Object.keys(commands) as CommandName[]).filter((name): name is Written['command'] => name !== 'undo');

/** Any command of the contract, about the things of a small meeting. */
const anyCommand: fc.Arbitrary<Written> = fc.oneof(
  ...names.map((command) => valueOf(commands[command]).map((fields) => ({ command, ...(fields as object) }) as Written)),
);

/** Those that move a meeting along, so that long ways through it are found. */
const likely: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ command: fc.constant('startMeeting' as const), meeting: fc.constant('m1'), at: minutes() }),
  fc.record({
    command: fc.constant('leaveItem' as const),
    meeting: fc.constant('m1'),
    item: fc.constantFrom('i1', 'i2', 'i3'),
    result: fc.constantFrom('done' as const, 'decided' as const, 'postponed' as const),
    at: minutes(),
  }),
  fc.record({ command: fc.constant('goToItem' as const), meeting: fc.constant('m1'), item: fc.constantFrom('i1', 'i2', 'i3'), at: minutes() }),
  fc.record({ command: fc.constant('pauseMeeting' as const), meeting: fc.constant('m1'), at: minutes() }),
  fc.record({ command: fc.constant('resumeMeeting' as const), meeting: fc.constant('m1'), at: minutes() }),
  fc.record({ command: fc.constant('adjournMeeting' as const), meeting: fc.constant('m1'), at: minutes() }),
  fc.record({ command: fc.constant('openSitting' as const), meeting: fc.constant('m1'), at: minutes() }),
  fc.record({ command: fc.constant('recordDecision' as const), id: fc.constantFrom('d1', 'd2', 'd3'), meeting: fc.constant('m1'), item: fc.constantFrom('i1', 'i2'), text: fc.constant('Ja') }),
  fc.record({ command: fc.constant('postponeRest' as const), meeting: fc.constant('m1') }),
);

function minutes(): fc.Arbitrary<string> {
  return fc.integer({ min: -10, max: 180 }).map(at);
}

const anyCommands = fc.array(fc.oneof({ arbitrary: likely, weight: 2 }, { arbitrary: anyCommand, weight: 3 }), { maxLength: 40 });

function afterAll(written: readonly Written[]): Rules {
  const rules = given(aMeeting);
  for (const command of written) rules.try(command);
  return rules;
}

describe('whatever people do', () => {
  test('a meeting can be closed, and has as many results as items', () => {
    fc.assert(
      fc.property(anyCommands, (written) => {
        const rules = afterAll(written);
        const calledOff = rules.recorded.flatMap(({ events }) => events).find(({ type }) => type === 'meetingCancelled');
        if (rules.meeting().state === 'cancelled' && calledOff !== undefined) rules.undo(calledOff.id);
        const { state } = rules.meeting();
        if (state === 'draft' || state === 'called') rules.accept({ command: 'startMeeting', meeting: 'm1', at: at(0) });
        if (rules.meeting().state === 'running' || rules.meeting().state === 'adjourned') {
          rules.try({ command: 'postponeRest', meeting: 'm1' });
          const current = currentItem(rules.meeting());
          if (current !== undefined) rules.accept({ command: 'setResult', meeting: 'm1', item: current.id, result: 'done' });
          rules.accept({ command: 'endMeeting', meeting: 'm1', at: at(200) });
        }
        const meeting = rules.meeting();
        expect(['ended', 'sent', 'finalised']).toContain(meeting.state);
        expect(meeting.items.filter(({ result }) => result !== null)).toHaveLength(meeting.items.length);
        expect(meeting.spans.every(({ from, to }) => to !== null && to >= from)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('what was taken back and brought back again changes nothing', () => {
    fc.assert(
      fc.property(anyCommands, fc.nat(), (written, chosen) => {
        const rules = afterAll(written);
        const own = rules.recorded.filter(({ on }) => on.includes('m1'));
        const command = own[chosen % Math.max(1, own.length)]?.events[0]?.id;
        if (command === undefined) return;
        const before = rules.state;
        rules.undo(rules.undo(command));
        expect(rules.state).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  test('at most one stretch is open, only while the meeting runs, and stretches do not overlap', () => {
    fc.assert(
      fc.property(anyCommands, (written) => {
        const meeting = afterAll(written).meeting();
        expect(meeting.spans.slice(0, -1).every(({ to }) => to !== null)).toBe(true);
        if (meeting.state !== 'running') expect(meeting.spans.every(({ to }) => to !== null)).toBe(true);
        meeting.spans.forEach((span, index) => {
          const next = meeting.spans[index + 1];
          if (next !== undefined) expect(next.from).toBeGreaterThanOrEqual(span.to ?? Infinity);
        });
        if (isPaused(meeting)) expect(currentItem(meeting)).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  test('measures, minutes and every question have an answer', () => {
    fc.assert(
      fc.property(anyCommands, (written) => {
        const rules = afterAll(written);
        const meeting = rules.meeting();
        const [group] = rules.people.groups;
        if (group === undefined) return;
        const numbers = Object.values(measuresOf(meeting, 'Europe/Stockholm', start)).filter((each) => typeof each === 'number');
        expect(numbers.every(Number.isFinite)).toBe(true);
        const source = { organisation: rules.people, group, state: rules.state, meeting, zone: 'Europe/Stockholm', now: start, withConfidential: false };
        expect(minutesAsMarkdown(minutesOf(source), 'sv')).toMatch(/^# /mu);
        for (const query of Object.values(queries)) query({ organisation: rules.people, groups: [{ group, state: rules.state }] }, {});
      }),
      { numRuns: 100 },
    );
  });
});

const journal: fc.Arbitrary<readonly RecordedCommand[]> = fc
  .array(fc.record({ events: fc.array(anyEvent, { minLength: 1, maxLength: 3 }), device: fc.constantFrom('one', 'two'), step: fc.integer({ min: 0, max: 6 }), undo: fc.option(fc.nat(), { freq: 6 }), redact: fc.option(fc.nat(), { freq: 12 }) }), {
    maxLength: 60,
  })
  .map((all) =>
    all.map(({ events, device, step, undo, redact }, seq) => {
      const undone = undo === null || seq === 0 ? undefined : { type: 'undone', data: { command: `e-${undo % seq}-0` } };
      const redacted = redact === null || all.length < 2 ? undefined : { type: 'redacted', data: { events: [{ event: `e-${redact % all.length}-0`, left: null }], reason: 'r', decision: 'd' } };
      return {
        at: `2026-11-24T07:3${step}:00.000Z-0000`,
        device,
        launch: 'launch',
        seq,
        by: null,
        on: [],
        events: (redacted !== undefined ? [redacted] : undone === undefined ? events : [undone]).map(({ type, data }, index) => ({ id: `e-${seq}-${index}`, type, v: eventVersion, data })),
      };
    }),
  );

const empty = replayFrom(groupFold, groupFold.empty, []);

/** A meeting to hit, before everything else. */
const ground: readonly RecordedCommand[] = given(aMeeting, { command: 'startMeeting', meeting: 'm1', at: at(0) }).recorded;

describe('whatever a journal holds, in whatever order', () => {
  test('folding never throws, and no decision and no action is dropped', () => {
    fc.assert(
      fc.property(journal, (written) => {
        const all = [...ground, ...written.map((command) => ({ ...command, at: `2027${command.at.slice(4)}` }))];
        const group = withCommands(replayFrom(groupFold, groupFold.empty, []), all);
        const organisation = withCommands(replayFrom(organisationFold, organisationFold.empty, []), all);
        expect(organisation).not.toBeNull();
        if (group === null) throw new Error('A full replay always gives a state.');
        const state = stateOf(group);
        const gone = new Set(state.redactions.map(({ event }) => event));
        const events = all.filter((command) => !group.undone.has(command.events[0]?.id ?? '')).flatMap((command) => command.events).filter(({ id }) => !gone.has(id));
        const strandedIds = new Set(state.stranded.map(({ id }) => id));
        for (const { type, data, id } of events) {
          if (type === 'decisionRecorded') expect(decisionsOf(state).some((each) => each.id === (data as { decision: string }).decision) || strandedIds.has(id)).toBe(true);
          if (type === 'actionRecorded') expect(actionsOf(state).some((each) => each.id === (data as { action: string }).action) || strandedIds.has(id)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('batches in any order and arriving twice give what sorting and folding at once gives', () => {
    fc.assert(
      fc.property(
        journal.chain((written) => fc.tuple(fc.constant(written), fc.shuffledSubarray([...written], { minLength: written.length }), fc.array(fc.nat({ max: 5 }), { maxLength: 20 }))),
        ([written, shuffled, sizes]) => {
          const all = [...ground, ...written].toSorted(byTotalOrder);
          const once = withCommands(replayFrom(groupFold, groupFold.empty, []), all);
          let bit = withCommands(replayFrom(groupFold, groupFold.empty, []), ground);
          if (bit === null) throw new Error('A full replay always gives a state.');
          bit = shortened(bit, 3);
          let rest: readonly RecordedCommand[] = [...shuffled];
          const taken: RecordedCommand[] = [...ground];
          const took = (commands: readonly RecordedCommand[]): void => {
            taken.push(...commands);
            bit = withCommands(bit ?? empty, commands) ?? withCommands(empty, taken);
          };
          for (const size of sizes) {
            took(rest.slice(0, size));
            took(rest.slice(0, Math.floor(size / 2)));
            rest = rest.slice(size);
          }
          took(rest);
          if (once === null || bit === null) throw new Error('A full replay always gives a state.');
          expect(stateOf(bit)).toEqual(stateOf(once));
        },
      ),
      { numRuns: 200 },
    );
  });
});
