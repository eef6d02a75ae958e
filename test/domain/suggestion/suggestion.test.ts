import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WrittenCommand } from '../../../domain/api.ts';
import { stateWithout } from '../../../domain/event/replay.ts';
import { suggestionsOf } from '../../../domain/suggestion/decide.ts';
import { preparationView } from '../../../domain/view/screen/preparation/preparation-view.ts';
import { mySuggestions } from '../../../domain/view/screen/today/my-suggestion.ts';
import { aGroup, expectRefused, given, type Rules } from '../given.ts';

type Suggest = Extract<WrittenCommand, { command: 'suggestItem' }>;
type Written = Exclude<WrittenCommand, { command: 'undo' }>;

const carPool: Suggest = { command: 'suggestItem', id: 's1', group: 'klg', title: 'Gemensam bilpool', outcome: 'Ska vi pröva ett år?', minutes: 20, by: 'chair' };
const meeting = (id: string, start: string): Written => ({ command: 'planMeeting', id, group: 'klg', start, length: 60 });
const take = (at: string): Written => ({ command: 'addItem', id: `s1_in_${at}`, meeting: at, title: 'Gemensam bilpool', type: 'discussion', minutes: 20 });

function proposals({ state, people }: Rules, at: string) {
  const group = people.groups.find(({ id }) => id === 'klg');
  if (group === undefined) throw new Error('There is no group.');
  return (preparationView(group, state, at, { people: people.people, others: [] })?.proposals ?? []).filter(({ origin }) => origin.kind === 'suggested');
}

function fates({ state, people }: Rules) {
  const group = people.groups.find(({ id }) => id === 'klg');
  return group === undefined ? [] : mySuggestions([{ group, state }], 'chair', '2026-11-24').map(({ fate }) => fate);
}

describe('a suggestion', () => {
  test('waits with what was said of it, and is proposed for the next agenda with who made it', () => {
    const rules = given(aGroup, carPool, meeting('m1', '2026-12-01T08:30'));
    expect(suggestionsOf(rules.state)).toMatchObject([{ id: 's1', title: 'Gemensam bilpool', outcome: 'Ska vi pröva ett år?', type: 'discussion', minutes: 20, by: 'chair', declined: null }]);
    expect(proposals(rules, 'm1')).toMatchObject([{ id: 's1_in_m1', origin: { kind: 'suggested', suggestion: 's1' }, item: { title: 'Gemensam bilpool', outcome: 'Ska vi pröva ett år?', minutes: 20, presenter: 'chair' } }]);
    expect(fates(rules)).toEqual([{ kind: 'waiting' }]);
  });

  test('is proposed to no other meeting once one has it on its agenda, and again when it is taken away', () => {
    const rules = given(aGroup, carPool, meeting('m1', '2026-12-01T08:30'), meeting('m2', '2026-12-08T08:30'), take('m1'));
    expect([...proposals(rules, 'm1'), ...proposals(rules, 'm2')]).toEqual([]);
    expect(fates(rules)).toEqual([{ kind: 'on-agenda', meeting: 'm1', day: '2026-12-01' }]);
    rules.accept({ command: 'removeItem', meeting: 'm1', item: 's1_in_m1' });
    expect(proposals(rules, 'm2')).toHaveLength(1);
    expect(fates(rules)).toEqual([{ kind: 'waiting' }]);
  });

  test('is changed, declined with a reason, and waits again when that is taken back', () => {
    const rules = given(aGroup, carPool, meeting('m1', '2026-12-01T08:30'), { command: 'changeSuggestion', suggestion: 's1', minutes: 10 });
    expect(proposals(rules, 'm1')).toMatchObject([{ item: { minutes: 10, title: 'Gemensam bilpool' } }]);
    const no = rules.accept({ command: 'declineSuggestion', suggestion: 's1', motive: 'Frågan ägs av servicenämnden.' });
    expect(proposals(rules, 'm1')).toEqual([]);
    expect(fates(rules)).toMatchObject([{ kind: 'declined', motive: 'Frågan ägs av servicenämnden.' }]);
    expect(suggestionsOf(stateWithout(rules.group, no))).toMatchObject([{ declined: null }]);
  });

  test('goes when it is withdrawn', () => {
    const rules = given(aGroup, carPool, { command: 'withdrawSuggestion', suggestion: 's1' });
    expect(suggestionsOf(rules.state)).toEqual([]);
    expectRefused(rules, { command: 'changeSuggestion', suggestion: 's1', minutes: 5 }, 'suggestion-unknown');
  });

  test('refuses a name that is taken, a group and a person that are not there', () => {
    const rules = given(aGroup, carPool);
    expectRefused(rules, carPool, 'already-there');
    expectRefused(rules, { ...carPool, id: 's2', group: 'nowhere' }, 'group-unknown');
    expectRefused(rules, { ...carPool, id: 's2', by: 'nobody' }, 'person-unknown');
  });

  test('leaves nothing in a group where nobody has suggested anything', () => {
    expect('suggestions' in given(aGroup).state).toBe(false);
  });
});

test('of any that are made, those that are not declined, withdrawn or on an agenda are proposed, each once and in their order', () => {
  const fate = fc.constantFrom('waiting', 'declined', 'withdrawn', 'taken');
  fc.assert(
    fc.property(fc.array(fate, { maxLength: 8 }), (all) => {
      const rules = given(aGroup, meeting('m0', '2026-11-30T08:30'), meeting('m1', '2026-12-01T08:30'));
      for (const [place, what] of all.entries()) {
        const id = `s${place}`;
        rules.accept({ command: 'suggestItem', id, group: 'klg', title: `Punkt ${place}` });
        if (what === 'declined') rules.accept({ command: 'declineSuggestion', suggestion: id });
        if (what === 'withdrawn') rules.accept({ command: 'withdrawSuggestion', suggestion: id });
        if (what === 'taken') rules.accept({ command: 'addItem', id: `${id}_in_m0`, meeting: 'm0', title: `Punkt ${place}`, type: 'discussion', minutes: 5 });
      }
      const waiting = all.flatMap((what, place) => (what === 'waiting' ? [`s${place}_in_m1`] : []));
      expect(proposals(rules, 'm1').map(({ id }) => id)).toEqual(waiting);
    }),
  );
});
