import { describe, expect, test } from 'vitest';
import { find } from '../../../../../domain/kernel/list.ts';
import { decisionRegister, type DecisionSearch } from '../../../../../domain/view/screen/register/decision-register.ts';
import { decisionView } from '../../../../../domain/view/screen/register/decision-view.ts';
import type { HeldGroup } from '../../../../../domain/view/world.ts';
import { aRunningMeeting, at, given, type Rules } from '../../../given.ts';

const today = '2026-11-24';

const rules = given(aRunningMeeting, { command: 'changeItem', meeting: 'm1', item: 'i2', confidential: true }, [
  { command: 'addGoal', id: 'g0', name: 'En god välfärd' },
  { command: 'addGoal', id: 'g1', name: 'Trygg omsorg', parent: 'g0' },
  { command: 'addGoal', id: 'g2', name: 'Hemligt mål' },
  { command: 'changeItem', meeting: 'm1', item: 'i2', goals: ['g2'] },
  { command: 'recordDecisionBetween', id: 'old', group: 'klg', takenOn: '2026-04-21', text: 'Inhyrd personal prövas av respektive chef.' },
  { command: 'recordDecision', id: 'new', meeting: 'm1', item: 'i3', at: at(12), text: 'Inga inhyrda socionomer från 1 februari.', motive: 'Kontinuitet', decidedBy: 'chair', goals: ['g1'], alternatives: ['Stegvis'], validFrom: '2027-02-01', followUp: '2027-01-29', supersedes: 'old' },
  { command: 'recordDecision', id: 'secret', meeting: 'm1', item: 'i2', text: 'Hemligt beslut', followUp: '2026-11-20' },
  { command: 'recordDecision', id: 'due', meeting: 'm1', item: 'i3', text: 'Gemensam växel', followUp: '2026-11-24' },
  { command: 'recordDecision', id: 'over', meeting: 'm1', item: 'i3', text: 'Genomfört beslut', followUp: '2026-10-01' },
  { command: 'followUpDecision', decision: 'over', state: 'under-follow-up', on: '2026-11-20' },
  { command: 'followUpDecision', decision: 'over', state: 'carried-out', on: '2026-11-23' },
  { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i3', decision: 'new', text: 'Bemanningsplan', owner: 'member', due: '2026-12-08' },
]);

function held(from: Rules = rules): HeldGroup {
  const group = find(from.people.groups, 'klg');
  if (group === undefined) throw new Error('There is no group.');
  return { group, state: from.state };
}

function register(search: Partial<DecisionSearch> = {}, row: string | null = null) {
  return decisionRegister({ organisation: rules.people, groups: [held()], today }, { words: '', filter: 'all', ...search }, { from: 0, count: 50, row });
}

function ids(search: Partial<DecisionSearch> = {}): readonly string[] {
  return register(search).entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row.id] : []));
}

describe('the register of decisions', () => {
  test('lists the latest first, those of one meeting in their order', () => {
    expect(ids()).toEqual(['new', 'secret', 'due', 'over', 'old']);
    expect(register()).toMatchObject({ total: 5, found: 5, thisYear: 5, first: 'new' });
  });

  test('is searched by text, motive, number and who decided', () => {
    expect(ids({ words: 'inhyrd' })).toEqual(['new', 'old']);
    expect(ids({ words: 'kontinuitet' })).toEqual(['new']);
    expect(ids({ words: '2026:M-1' })).toEqual(['old']);
    expect(ids({ words: 'kommundirektör' })).toEqual(['new']);
  });

  test('is narrowed to a goal, and to one above it', () => {
    expect(ids({ words: 'mål:"trygg omsorg"' })).toEqual(['new']);
    expect(ids({ words: 'mål:välfärd inga' })).toEqual(['new']);
    expect(ids({ words: 'mål:hemligt' })).toEqual([]);
  });

  test('shows one state, or those whose follow-up has come', () => {
    expect(ids({ filter: 'superseded' })).toEqual(['old']);
    expect(ids({ filter: 'carried-out' })).toEqual(['over']);
    expect(ids({ filter: 'in-force' })).toEqual(['new', 'due']);
    expect(ids({ filter: 'due' })).toEqual(['secret', 'due']);
  });

  test('says what has replaced a decision, and the place of one', () => {
    const rows = register().entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []));
    expect(rows.at(-1)).toMatchObject({ number: 'KLG 2026:M-1', state: 'superseded', supersededBy: '2026:1-1' });
    expect(register({}, 'over').place).toBe(3);
  });

  test('tells of a confidential decision that it is there, and nothing else', () => {
    const [secret] = register().entries.flatMap((entry) => (entry.kind === 'row' && entry.row.id === 'secret' ? [entry.row] : []));
    expect(secret).toEqual({ id: 'secret', number: 'KLG 2026:1-2', text: null, date: today, state: null, supersededBy: null, due: '2026-11-20' });
    expect(JSON.stringify(register())).not.toContain('Hemligt');
    expect(ids({ words: 'hemligt' })).toEqual([]);
    expect(decisionView(held(), rules.people, 'secret', today)).toMatchObject({ open: null, number: 'KLG 2026:1-2' });
  });
});

describe('a decision beside the register', () => {
  test('tells all about it', () => {
    const view = decisionView(held(), rules.people, 'new', today);
    expect(view).toMatchObject({ number: 'KLG 2026:1-1', group: 'klg', date: today, origin: { meeting: 'm1', itemNumber: 3 } });
    expect(view?.open).toMatchObject({ decidedBy: 'Kommundirektör', goals: ['Trygg omsorg'], isDue: false, settled: false });
    expect(view?.open?.actions).toEqual([{ id: 'a1', text: 'Bemanningsplan', owner: 'Socialchef', due: '2026-12-08', state: 'open' }]);
    expect(view?.open?.history).toEqual([{ kind: 'recorded', by: 'Kanslichef', at: Date.parse(at(12)) }]);
  });

  test('shows the chain of replacing from either end', () => {
    const chain = (id: string) => decisionView(held(), rules.people, id, today)?.open?.chain.map((link) => [link.id, link.isThis]);
    expect(chain('new')).toEqual([['new', true], ['old', false]]);
    expect(chain('old')).toEqual([['new', false], ['old', true]]);
    expect(chain('due')).toEqual([]);
  });

  test('a ring of decisions that replace each other ends', () => {
    const ring = given(aRunningMeeting, [
      { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i3', text: 'Ett' },
      { command: 'recordDecision', id: 'd2', meeting: 'm1', item: 'i3', text: 'Två', supersedes: 'd1' },
      { command: 'changeDecision', decision: 'd1', supersedes: 'd2' },
    ]);
    expect(decisionView(held(ring), ring.people, 'd1', today)?.open?.chain).toHaveLength(2);
  });

  test('tells what has happened to it, step by step', () => {
    const view = decisionView(held(), rules.people, 'over', today);
    expect(view?.open?.history.slice(1)).toEqual([
      { kind: 'followed-up', state: 'under-follow-up', on: '2026-11-20' },
      { kind: 'followed-up', state: 'carried-out', on: '2026-11-23' },
    ]);
    expect(decisionView(held(), rules.people, 'old', today)?.open?.history).toEqual([{ kind: 'taken-between', on: '2026-04-21' }, { kind: 'superseded', by: 'KLG 2026:1-1', on: today }]);
    const finalised = given(aRunningMeeting, { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Ett' }, [
      { command: 'readBack', meeting: 'm1' },
      { command: 'changeDecision', decision: 'd1', text: 'Två' },
      { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'decided', at: at(5) },
      { command: 'postponeRest', meeting: 'm1' },
      { command: 'leaveItem', meeting: 'm1', item: 'i2', result: 'done', at: at(6) },
      { command: 'endMeeting', meeting: 'm1', at: at(6) },
      { command: 'sendMinutes', meeting: 'm1', on: '2026-11-25' },
      { command: 'finaliseMeeting', meeting: 'm1', on: '2026-12-01' },
    ]);
    const elsewhere = given(aRunningMeeting, { command: 'recordDecision', id: 'd9', meeting: 'm1', item: 'i1', text: 'Sent' });
    finalised.absorb(elsewhere.recorded.slice(-1), '2026-12-02T07:30:01.000Z');
    const history = (id: string) => decisionView(held(finalised), finalised.people, id, today)?.open?.history.map(({ kind }) => kind);
    expect(history('d1')).toEqual(['recorded', 'read-back', 'changed-after-read-back', 'sent', 'finalised']);
    expect(history('d9')).toEqual(['recorded', 'late']);
    expect(decisionView(held(finalised), finalised.people, 'd1', today)?.open?.settled).toBe(true);
  });
});
