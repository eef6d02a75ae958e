import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { expect, test } from 'vitest';
import { folded } from '../../../../domain/text/folded.ts';
import { findView } from '../../../../domain/view/screen/find-view.ts';
import { actionRegister } from '../../../../domain/view/screen/register/action-register.ts';
import { decisionRegister } from '../../../../domain/view/screen/register/decision-register.ts';
import { readQuery } from '../../../../domain/view/search/query.ts';
import { thingsOfGroup, thingsOfOrganisation } from '../../../../domain/view/search/searched.ts';
import { makeExample } from '../../../../electron/app/example.ts';
import { Workspace } from '../../../../electron/app/workspace.ts';
import { openStore } from '../../../../electron/store/store.ts';

function municipality() {
  const store = mkdtempSync(join(tmpdir(), 'klubba-test-'));
  const workspace = new Workspace(openStore(store, { mode: 'create' }));
  makeExample(workspace, { groups: 3, meetings: 24, seed: 7 });
  const organisation = workspace.organisation();
  const groups = organisation.groups.map((group) => ({ group, state: workspace.group(group.id) }));
  workspace.close();
  rmSync(store, { recursive: true });
  return { organisation, groups };
}

const { organisation, groups } = municipality();
const parts = [...groups.map(({ group, state }) => thingsOfGroup(state, group, organisation)), thingsOfOrganisation(organisation, undefined)];
const things = parts.flatMap((part) => part.things.map((thing, place) => ({ thing, haystack: part.haystacks[place] ?? '' })));
const vocabulary = [...new Set(things.flatMap(({ haystack }) => haystack.match(/[\p{L}\p{N}]{3,}/gu) ?? []))];

/** What a plain search finds: each text gone through on its own. */
function scanned(typed: string): readonly string[] {
  const { words } = readQuery(typed);
  return things.filter(({ haystack }) => words.every((word) => haystack.includes(word))).map(({ thing }) => `${thing.kind} ${thing.id}`);
}

const random = xoroshiro128plus(42);
function pick<Each>(list: readonly Each[]): Each {
  const found = list[uniformInt(random, 0, list.length - 1)];
  if (found === undefined) throw new Error('There is nothing to pick.');
  return found;
}

function part(word: string): string {
  const from = uniformInt(random, 0, Math.max(0, word.length - 3));
  return word.slice(from, from + uniformInt(random, 3, word.length));
}

test('nothing that a plain scan finds is missing, in two hundred searches for words, parts of compounds and words together', () => {
  for (let turn = 0; turn < 200; turn += 1) {
    const word = pick(vocabulary);
    const typed = [() => word, () => part(word).toUpperCase(), () => `${word} ${part(pick(vocabulary))}`, () => `${word} ${folded(pick(things).thing.text.split(' ')[0] ?? '')}`][turn % 4]?.() ?? '';
    const plain = scanned(typed);
    const { found, isFew } = findView(organisation, groups, typed, false);
    expect({ typed, isFew, found: found.length }).toEqual({ typed, isFew: plain.length < 10, found: Math.min(40, plain.length) });
    expect(new Set(found).size).toBe(found.length);
    for (const { kind, id } of found) expect(plain).toContain(`${kind} ${id}`);
  }
});

test('the registers find what a plain scan finds, narrowed by group, person, day and state', () => {
  const ground = { organisation, groups, today: '2026-11-24' };
  const all = { from: 0, count: 10_000, row: null };
  for (let turn = 0; turn < 40; turn += 1) {
    const word = pick(vocabulary);
    const short = pick(groups).group.shortName;
    const actions = actionRegister(ground, { words: `${word} grupp:${short} läge:öppen`, filter: 'all', order: 'due', owner: null, person: null }, all);
    const plain = things.filter(({ thing, haystack }) => thing.kind === 'action' && haystack.includes(word) && thing.group.startsWith(folded(short)) && thing.state === 'open');
    const ids = new Set(actions.entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row.id] : [])));
    for (const { thing } of plain) expect(ids).toContain(thing.id);
    const decisions = decisionRegister(ground, { words: `${word} datum:2026`, filter: 'all' }, all);
    const taken = things.filter(({ thing, haystack }) => thing.kind === 'decision' && haystack.includes(word) && thing.on.startsWith('2026'));
    const shown = new Set(decisions.entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row.id] : [])));
    for (const { thing } of taken) expect(shown).toContain(thing.id);
  }
});

/** A word as it comes out of fingers in a hurry. */
function slipped(word: string): string {
  const at = uniformInt(random, 0, word.length - 2);
  const slips = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + word.charAt(at) + word.slice(at),
    () => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    () => `${word.slice(0, at)}${pick(['a', 'e', 'i', 'o', 'r', 's', 't', 'n'])}${word.slice(at + 1)}`,
  ];
  return pick(slips)();
}

test('of a hundred words with a slip, nine in ten find what was meant', () => {
  const longer = vocabulary.filter((word) => /^\p{L}{6,}$/u.test(word));
  let found = 0;
  let turns = 0;
  while (turns < 100) {
    const word = pick(longer);
    const typed = slipped(word);
    if (scanned(typed).length >= 10) continue;
    turns += 1;
    const meant = new Set(scanned(word));
    if (findView(organisation, groups, typed, true).found.some(({ kind, id }) => meant.has(`${kind} ${id}`))) found += 1;
  }
  expect(found).toBeGreaterThanOrEqual(90);
});
