import { expect, test } from 'vitest';
import type { Group } from '../../../domain/group/group.ts';
import { fittingScope, groupsIn, scopesOf, type ScopeGround } from '../../../renderer/register/scope.ts';

function group(id: string, parent: string | null, members: readonly string[] = []): Group {
  return {
    id,
    name: id,
    shortName: id,
    parent,
    members: members.map((person) => ({ person, role: 'member' })),
    defaultLength: 60,
    buffer: 10,
    mandate: '',
    workingAgreements: [],
    documentWord: 'meeting-notes',
    lastMeetingNumber: 0,
    lastMeetingYear: null,
  };
}

const klg = group('klg', null, ['me']);
const soc = group('soc', 'klg', ['me']);
const home = group('home', 'soc');
const other = group('other', null);
const groups = [klg, soc, home, other];
const ground: ScopeGround = { groups, group: klg, person: 'me' };
const ids = (scope: Parameters<typeof groupsIn>[0], of = ground): readonly string[] => groupsIn(scope, of).map(({ id }) => id);

test('a scope is the group, one\'s own groups, those below at any depth, or all; the one that is looked at comes first', () => {
  expect(ids('this')).toEqual(['klg']);
  expect(ids('mine')).toEqual(['klg', 'soc']);
  expect(ids('below')).toEqual(['klg', 'soc', 'home']);
  expect(ids('all', { ...ground, group: soc })).toEqual(['soc', 'klg', 'home', 'other']);
});

test('only scopes that differ are offered, and another falls back on the group', () => {
  expect(scopesOf(ground)).toEqual(['this', 'mine', 'below', 'all']);
  expect(scopesOf({ ...ground, person: null })).toEqual(['this', 'below', 'all']);
  expect(scopesOf({ groups: [other], group: other, person: 'me' })).toEqual(['this']);
  expect(fittingScope('mine', { ...ground, person: null })).toBe('this');
});

test('a ring of parents ends', () => {
  const ring = [group('a', 'b'), group('b', 'a')];
  expect(groupsIn('below', { groups: ring, group: ring[0] ?? klg, person: null }).map(({ id }) => id)).toEqual(['a', 'b']);
});
