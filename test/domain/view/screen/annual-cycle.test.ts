import { describe, expect, test } from 'vitest';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { templatesOf } from '../../../../domain/group/template/template.ts';
import { asTemplate, fromTemplate } from '../../../../domain/view/screen/preparation/from-template.ts';
import { preparationView } from '../../../../domain/view/screen/preparation/preparation-view.ts';
import type { Proposal } from '../../../../domain/view/screen/preparation/proposal.ts';
import { aGroup, aMeeting, anEndedMeeting, given, type Rules } from '../../given.ts';

type Written = Exclude<WrittenCommand, { command: 'undo' }>;

const accounts: Written = { command: 'addCycleTopic', id: 'accounts', group: 'klg', months: [3], title: 'Bokslut', type: 'information', outcome: 'Vad lär vi av året?', presenter: 'chair', minutes: 20, note: 'Årsredovisningen först.' };
const wages: Written = { command: 'addCycleTopic', id: 'wages', group: 'klg', months: [3, 4], title: 'Löneöversyn' };
const march = { command: 'planMeeting', id: 'm3', group: 'klg', start: '2027-03-02T08:30', length: 120 } as const;
const later = { ...march, id: 'm4', start: '2027-03-16T08:30' } as const;

function proposals(rules: Rules, id: string): readonly Proposal[] {
  const [group] = rules.people.groups;
  return (group === undefined ? null : preparationView(group, rules.state, id))?.proposals ?? [];
}

function titles(rules: Rules, id: string) {
  return proposals(rules, id).map(({ item }) => item.title);
}

describe('the annual cycle proposes', () => {
  test('the topics of the month in which the meeting is, with everything that was written of them', () => {
    const rules = given(aGroup, accounts, wages, march, { ...march, id: 'm5', start: '2027-04-06T08:30' }, { ...march, id: 'm6', start: '2027-05-04T08:30' });
    expect(proposals(rules, 'm3')[0]).toMatchObject({
      id: 'accounts_in_m3',
      origin: { kind: 'annual-cycle', month: 3 },
      item: { title: 'Bokslut', type: 'information', outcome: 'Vad lär vi av året?', presenter: 'chair', minutes: 20, background: 'Årsredovisningen först.' },
    });
    expect([titles(rules, 'm3'), titles(rules, 'm5'), titles(rules, 'm6')]).toEqual([['Bokslut', 'Löneöversyn'], ['Löneöversyn'], []]);
  });

  test('no topic that stands on this agenda or on another of that month, whether it was taken or typed', () => {
    const taken: Written = { command: 'addItem', id: 'accounts_in_m3', meeting: 'm3', title: 'Bokslut 2026', type: 'information', minutes: 20 };
    const typed: Written = { command: 'addItem', id: 'x', meeting: 'm3', title: ' löneöversyn ', type: 'discussion', minutes: 20 };
    const rules = given(aGroup, accounts, wages, march, later, taken, typed);
    expect([titles(rules, 'm3'), titles(rules, 'm4')]).toEqual([[], []]);
  });

  test('the same topic again the next year', () => {
    const rules = given(aGroup, accounts, march, { command: 'addItem', id: 'accounts_in_m3', meeting: 'm3', title: 'Bokslut', type: 'information', minutes: 20 }, { ...march, id: 'm7', start: '2028-03-07T08:30' });
    expect(titles(rules, 'm7')).toEqual(['Bokslut']);
  });

  test('nothing for a daily meeting or a gathering', () => {
    const rules = given(aGroup, accounts, { ...march, kind: 'daily' }, { ...later, kind: 'gathering' });
    expect([titles(rules, 'm3'), titles(rules, 'm4')]).toEqual([[], []]);
  });
});

describe('a template', () => {
  const next = { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 120 } as const;
  const template: Written = {
    command: 'saveTemplate',
    id: 'ordinary',
    group: 'klg',
    name: 'Ordinarie',
    items: [
      { id: 'a', type: 'formality', title: 'Öppnande', minutes: 5 },
      { id: 'b', type: 'break', title: 'Paus', minutes: 10 },
      { id: 'c', type: 'information', title: 'Laget runt', minutes: 10 },
      { id: 'd', type: 'break', title: 'Paus', minutes: 10 },
    ],
  };

  test('gives the standing items when the group has chosen it, both breaks among them', () => {
    const rules = given(anEndedMeeting, template, next);
    expect(proposals(rules, 'm2').filter(({ origin }) => origin.kind === 'standing')).toEqual([]);
    rules.accept({ command: 'chooseUsualTemplate', group: 'klg', template: 'ordinary' });
    const standing = proposals(rules, 'm2').filter(({ origin }) => origin.kind === 'standing');
    expect(standing.map(({ id, origin, item }) => [id, origin, item.title])).toEqual(
      [['a', 'Öppnande'], ['b', 'Paus'], ['c', 'Laget runt'], ['d', 'Paus']].map(([id, title]) => [`${id}_in_m2`, { kind: 'standing', template: 'Ordinarie' }, title]),
    );
  });

  test('gives a meeting what is not on its agenda, each item where such items stand', () => {
    const rules = given(aMeeting, template);
    const [ordinary] = templatesOf(rules.people.groups[0] ?? {});
    if (ordinary === undefined) throw new Error('no template');
    const missing = (): unknown => fromTemplate(ordinary, rules.meeting()).map(({ id, after }) => [id, after]);
    expect(missing()).toEqual([['b_in_m1', 'i3'], ['d_in_m1', 'i3']]);
    rules.accept({ command: 'addItem', id: 'typed', meeting: 'm1', title: 'Paus', type: 'break', minutes: 5 });
    expect(missing()).toEqual([['d_in_m1', 'typed']]);
  });

  test('made of an agenda keeps what belongs to the items, and of a closed one nothing that it is about', () => {
    const rules = given(aMeeting, { command: 'changeItem', meeting: 'm1', item: 'i2', confidential: true, outcome: 'Vem?', presenter: 'chair', shortest: 15, priority: 'must' });
    expect(asTemplate(rules.meeting().items, 'Sluten punkt')).toEqual([
      { id: 'i1', type: 'formality', title: 'Öppnande', outcome: '', presenter: null, minutes: 5, shortest: null, priority: 'should', confidential: false },
      { id: 'i2', type: 'decision', title: 'Sluten punkt', outcome: '', presenter: null, minutes: 30, shortest: 15, priority: 'must', confidential: true },
      { id: 'i3', type: 'information', title: 'Laget runt', outcome: '', presenter: null, minutes: 10, shortest: null, priority: 'should', confidential: false },
    ]);
  });
});
