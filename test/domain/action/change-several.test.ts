import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOut } from '../../../domain/action/change-several.ts';
import { actionsOf, findAction } from '../../../domain/action/decide.ts';
import { aGroup, aRunningMeeting, expectRefused, given, type Rules } from '../given.ts';

const loose = (id: string) => ({ command: 'recordLooseAction', id, group: 'klg', text: `Åtgärd ${id}`, owner: 'chair', due: '2026-12-04' }) as const;
const change = { command: 'changeActions', group: 'klg' } as const;

function actions(rules: Rules) {
  return Object.fromEntries(actionsOf(rules.state).map((action) => [action.id, action]));
}

describe('changing several actions at once', () => {
  test('a new day for all keeps the old ones as moved', () => {
    const rules = given(aGroup, loose('a1'), loose('a2'), { ...loose('a3'), due: null, dueNextMeeting: true });
    rules.accept({ ...change, actions: ['a1', 'a3'], to: { what: 'due', due: '2026-12-18' } });
    expect(actions(rules)).toMatchObject({
      a1: { due: '2026-12-18', originalDue: '2026-12-04', movedFrom: ['2026-12-04'] },
      a2: { due: '2026-12-04', movedFrom: [] },
      a3: { due: '2026-12-18', dueNextMeeting: false, movedFrom: [] },
    });
  });

  test('they get another owner, are done on a day, or dropped; those of a meeting and those of none', () => {
    const rules = given(aRunningMeeting, { command: 'recordAction', id: 'm', meeting: 'm1', item: 'i2', text: 'Rutin' }, loose('a1'));
    rules.accept({ ...change, actions: ['m', 'a1'], to: { what: 'owner', owner: 'member' } });
    expect(actions(rules)).toMatchObject({ m: { owner: 'member' }, a1: { owner: 'member' } });
    rules.accept({ ...change, actions: ['m'], to: { what: 'done', on: '2026-11-20' } });
    rules.accept({ ...change, actions: ['a1'], to: { what: 'dropped' } });
    expect(actions(rules)).toMatchObject({ m: { state: 'done', doneOn: '2026-11-20' }, a1: { state: 'dropped', doneOn: null } });
  });

  test('one that is closed, or gone, refuses them all, and each of those is named', () => {
    const rules = given(aGroup, loose('a1'), loose('a2'), { command: 'completeAction', action: 'a2' });
    const before = rules.state;
    expectRefused(rules, { ...change, actions: ['a1', 'a2'], to: { what: 'dropped' } }, 'action-closed');
    expectRefused(rules, { ...change, actions: ['a1', 'no'], to: { what: 'dropped' } }, 'action-unknown');
    expect(rules.state).toEqual(before);
    expect(leftOut(rules, ['no', 'a1', 'a2', 'a2'], { what: 'dropped' }).map(({ action, error }) => [action, error.code])).toEqual([
      ['no', 'action-unknown'],
      ['a2', 'action-closed'],
    ]);
    expectRefused(rules, { ...change, group: 'no', actions: ['a1'], to: { what: 'dropped' } }, 'group-unknown');
  });

  test('taking it back takes all of it back', () => {
    const rules = given(aGroup, loose('a1'), loose('a2'));
    const before = actions(rules);
    rules.undo(rules.accept({ ...change, actions: ['a1', 'a2'], to: { what: 'owner', owner: 'member' } }));
    expect(actions(rules)).toEqual(before);
  });

  test('whatever is chosen, all become it or none does, and the others stay as they are', () => {
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5'];
    const to = fc.constantFrom({ what: 'due', due: '2027-01-15' } as const, { what: 'owner', owner: 'member' } as const, { what: 'done', on: '2026-11-23' } as const, { what: 'dropped' } as const);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids, 'no'), { minLength: 1 }), fc.subarray(ids), to, (chosen, closed, becomes) => {
        const rules = given(aGroup, ...ids.map(loose), ...closed.map((action) => ({ command: 'completeAction', action }) as const));
        const before = actions(rules);
        const decided = rules.try({ ...change, actions: [...chosen], to: becomes });
        expect(decided.ok).toBe(chosen.every((id) => id !== 'no' && !closed.includes(id)));
        for (const id of ids) {
          const isChanged = decided.ok && chosen.includes(id);
          expect(findAction(rules.state, id) === before[id]).toBe(!isChanged);
        }
      }),
      { numRuns: 60 },
    );
  });
});
