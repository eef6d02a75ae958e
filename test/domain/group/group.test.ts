import { describe, expect, test } from 'vitest';
import { aGroup, expectRefused, given } from '../given.ts';

describe('groups', () => {
  test('have one chair and one secretary: the one who had the role becomes a member', () => {
    const rules = given(aGroup, { command: 'addMember', group: 'klg', person: 'member', role: 'chair' });
    expect(Object.fromEntries(rules.people.groups[0]?.members.map(({ person, role }) => [person, role]) ?? [])).toEqual({
      member: 'chair',
      chair: 'member',
      secretary: 'secretary',
    });
  });

  test('form a tree and never a loop', () => {
    const rules = given(aGroup, { command: 'addGroup', id: 'soc', name: 'Socialkontoret', shortName: 'SOC', parent: 'klg' });
    expectRefused(rules, { command: 'changeGroup', group: 'klg', parent: 'soc' }, 'a-loop');
    expectRefused(rules, { command: 'changeGroup', group: 'klg', parent: 'klg' }, 'a-loop');
    expectRefused(rules, { command: 'addGroup', id: 'x', name: 'X', shortName: 'X', parent: 'no' }, 'group-unknown');
    expectRefused(rules, { command: 'changeGroup', group: 'no', name: 'X' }, 'group-unknown');
    expectRefused(rules, { command: 'addGroup', id: 'klg', name: 'X', shortName: 'X' }, 'already-there');
  });

  test('are changed field by field', () => {
    const rules = given(aGroup, { command: 'changeGroup', group: 'klg', mandate: 'Vi leder.', documentWord: 'minutes' });
    expect(rules.people.groups[0]).toMatchObject({ name: 'Kommunledningsgruppen', mandate: 'Vi leder.', documentWord: 'minutes' });
  });

  test('lose a member', () => {
    const rules = given(aGroup, { command: 'removeMember', group: 'klg', person: 'member' });
    expect(rules.people.groups[0]?.members.map(({ person }) => person)).not.toContain('member');
    expectRefused(rules, { command: 'removeMember', group: 'no', person: 'member' }, 'group-unknown');
    expectRefused(rules, { command: 'addMember', group: 'no', person: 'member' }, 'group-unknown');
    expectRefused(rules, { command: 'addMember', group: 'klg', person: 'no' }, 'person-unknown');
  });
});

describe('people and goals', () => {
  test('are added once and changed', () => {
    const rules = given(aGroup, { command: 'changePerson', person: 'chair', title: 'Direktör' }, { command: 'addGoal', id: 'g1', name: 'Trygg omsorg' }, { command: 'addGoal', id: 'g2', name: 'Bemanning', parent: 'g1' }, { command: 'changeGoal', goal: 'g2', name: 'Grundbemanning' });
    expect(rules.people.people[0]).toMatchObject({ name: 'Kommundirektör', title: 'Direktör' });
    expect(rules.people.goals).toEqual([{ id: 'g1', name: 'Trygg omsorg', parent: null }, { id: 'g2', name: 'Grundbemanning', parent: 'g1' }]);
    expectRefused(rules, { command: 'addPerson', id: 'chair', name: 'X' }, 'already-there');
    expectRefused(rules, { command: 'changePerson', person: 'no', name: 'X' }, 'person-unknown');
    expectRefused(rules, { command: 'addGoal', id: 'g1', name: 'X' }, 'already-there');
    expectRefused(rules, { command: 'changeGoal', goal: 'no', name: 'X' }, 'goal-unknown');
    expectRefused(rules, { command: 'changeGoal', goal: 'g1', parent: 'g2' }, 'a-loop');
  });
});

describe('the organisation\'s own words', () => {
  test('are kept one by one, and nothing is kept before anybody has said any', () => {
    const rules = given(aGroup);
    expect(Object.keys(rules.people)).not.toContain('strategy');
    rules.accept({ command: 'changeOrganisation', strategy: 'Framtidsplanen' });
    rules.accept({ command: 'changeOrganisation', unitWord: 'office' });
    expect(rules.people).toMatchObject({ strategy: 'Framtidsplanen', unitWord: 'office' });
  });

  test('a development lead is somebody who is known, and becomes a member of no group', () => {
    const rules = given(aGroup, { command: 'addPerson', id: 'lead', name: 'Utvecklingsledare' });
    const before = rules.people.groups;
    rules.accept({ command: 'changeOrganisation', developmentLeads: ['lead'] });
    expect(rules.people.developmentLeads).toEqual(['lead']);
    expect(rules.people.groups).toEqual(before);
    expectRefused(rules, { command: 'changeOrganisation', developmentLeads: ['lead', 'no'] }, 'person-unknown');
    rules.accept({ command: 'changeOrganisation', developmentLeads: [] });
    expect(rules.people.developmentLeads).toEqual([]);
  });
});
