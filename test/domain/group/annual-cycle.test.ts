import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WrittenCommand } from '../../../domain/api.ts';
import { cycleOf, topicsIn } from '../../../domain/group/annual-cycle/topic.ts';
import { stateOf, stateWithout, withCommands } from '../../../domain/event/replay.ts';
import { aGroup, expectRefused, given, type Rules } from '../given.ts';

type AddTopic = Extract<WrittenCommand, { command: 'addCycleTopic' }>;

const budget: AddTopic = { command: 'addCycleTopic', id: 't1', group: 'klg', months: [9, 3], title: 'Budgetramar', type: 'decision', outcome: 'Vilka ramar?', presenter: 'chair', minutes: 30, note: 'Prognosen först.' };

function topics(rules: Rules) {
  return cycleOf(rules.people.groups[0] ?? {});
}

describe('the annual cycle of a group', () => {
  test('keeps each topic with its months in order, each once', () => {
    const rules = given(aGroup, { ...budget, months: [9, 3, 9] }, { command: 'addCycleTopic', id: 't2', group: 'klg', months: [5], title: 'Arbetsmiljö' });
    expect(topics(rules)).toEqual([
      { id: 't1', months: [3, 9], title: 'Budgetramar', type: 'decision', outcome: 'Vilka ramar?', presenter: 'chair', minutes: 30, note: 'Prognosen först.' },
      { id: 't2', months: [5], title: 'Arbetsmiljö', type: 'discussion', outcome: '', presenter: null, minutes: 15, note: '' },
    ]);
    expect(topicsIn(rules.people.groups[0] ?? {}, 9).map(({ id }) => id)).toEqual(['t1']);
  });

  test('merges what two people change of one topic at the same time', () => {
    const one = given(aGroup, budget, { command: 'changeCycleTopic', group: 'klg', topic: 't1', months: [10, 4] }, { command: 'changeCycleTopic', group: 'klg', topic: 't1', minutes: 45 });
    expect(topics(one)).toMatchObject([{ months: [4, 10], minutes: 45, title: 'Budgetramar' }]);
  });

  test('loses a topic, and has it back when that is taken back', () => {
    const rules = given(aGroup, budget);
    const removal = rules.accept({ command: 'removeCycleTopic', group: 'klg', topic: 't1' });
    expect(topics(rules)).toEqual([]);
    expect(stateWithout(rules.organisation, removal).groups[0]?.annualCycle).toMatchObject([{ id: 't1' }]);
  });

  test('refuses what is not there, and what is there already', () => {
    const rules = given(aGroup, budget);
    expectRefused(rules, budget, 'already-there');
    expectRefused(rules, { ...budget, id: 't2', group: 'no' }, 'group-unknown');
    expectRefused(rules, { ...budget, id: 't2', presenter: 'no' }, 'person-unknown');
    expectRefused(rules, { command: 'changeCycleTopic', group: 'klg', topic: 'no', title: 'X' }, 'topic-unknown');
    expectRefused(rules, { command: 'changeCycleTopic', group: 'klg', topic: 't1', presenter: 'no' }, 'person-unknown');
    expectRefused(rules, { command: 'removeCycleTopic', group: 'klg', topic: 'no' }, 'topic-unknown');
    expectRefused(rules, { command: 'removeCycleTopic', group: 'no', topic: 't1' }, 'group-unknown');
  });

  test('keeps a change of a topic that somebody has removed meanwhile as stranded', () => {
    const rules = given(aGroup, budget, { command: 'removeCycleTopic', group: 'klg', topic: 't1' });
    const events = [{ id: 'late', type: 'cycleTopicChanged', v: 1, data: { group: 'klg', topic: 't1', changes: { title: 'X' } } }];
    const late = { at: '2026-11-24T08:00:00.000Z-0000', device: 'elsewhere', launch: 'launch', seq: 1, by: null, on: ['klg', 't1'], events };
    const merged = withCommands(rules.organisation, [late]);
    if (merged === null) throw new Error('not taken in');
    expect(stateOf(merged).stranded.map(({ id }) => id)).toEqual(['late']);
    expect(stateOf(merged).groups[0]?.annualCycle).toEqual([]);
  });
});

describe('whatever is done to the cycle', () => {
  const id = fc.constantFrom('t1', 't2', 't3');
  const months = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
  const deed: fc.Arbitrary<Exclude<WrittenCommand, { command: 'undo' }>> = fc.oneof(
    fc.record({ command: fc.constant('addCycleTopic' as const), id, group: fc.constant('klg'), months, title: fc.constant('Bokslut') }),
    fc.record({ command: fc.constant('changeCycleTopic' as const), group: fc.constant('klg'), topic: id, months }),
    fc.record({ command: fc.constant('removeCycleTopic' as const), group: fc.constant('klg'), topic: id }),
  );

  test('every topic stands once, in at least one month, and a year shows each in its months and in no others', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        const rules = given(aGroup);
        for (const each of deeds) rules.try(each);
        const [group] = rules.people.groups;
        if (group === undefined) throw new Error('no group');
        const all = cycleOf(group);
        expect(new Set(all.map((topic) => topic.id)).size).toBe(all.length);
        for (const topic of all) {
          expect(topic.months.length).toBeGreaterThan(0);
          expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => topicsIn(group, month).includes(topic))).toEqual(topic.months);
        }
        expect(rules.people.stranded).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
