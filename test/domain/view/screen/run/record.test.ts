import { expect, test } from 'vitest';
import type { WrittenCommand } from '../../../../../domain/api.ts';
import { find } from '../../../../../domain/kernel/list.ts';
import { recordOf } from '../../../../../domain/view/screen/run/record.ts';
import { aRunningMeeting, at, given, type Rules } from '../../../given.ts';

function shown(rules: Rules, id = 'i2'): readonly string[] {
  const item = find(rules.meeting().items, id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return recordOf(rules.meeting(), item).map((entry) => `${entry.kind} ${entry.id}`);
}

const proposals: WrittenCommand & { readonly command: 'changeItem' } = { command: 'changeItem', meeting: 'm1', item: 'i2', proposedDecisions: ['Ja.', 'Nej.'] };
const note = { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i2', text: 'Sagt', at: at(3) } as const;

test('everything stands in the order of time, and a proposal before what was decided', () => {
  const rules = given(
    aRunningMeeting,
    proposals,
    { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i2', text: 'Rutin', at: at(9) },
    note,
    { command: 'sayUnclear', meeting: 'm1', item: 'i2', at: at(5) },
    { command: 'parkMatter', id: 'k1', meeting: 'm1', item: 'i2', text: 'Bilpool' },
    { command: 'writeNote', id: 'n2', meeting: 'm1', item: 'i1', text: 'En annan punkt', at: at(1) },
  );
  expect(shown(rules)).toEqual(['note n1', 'unclear unclear-0', 'proposal proposal-0', 'proposal proposal-1', 'action a1', 'parked k1']);
});

test('a proposal goes when it is decided, and all go when as many decisions as proposals are taken', () => {
  const rules = given(aRunningMeeting, proposals, { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i2', text: 'Ja.', at: at(4) });
  expect(shown(rules)).toEqual(['proposal proposal-1', 'decision d1']);
  rules.accept({ command: 'recordDecision', id: 'd2', meeting: 'm1', item: 'i2', text: 'Något annat.', at: at(5) });
  expect(shown(rules)).toEqual(['decision d1', 'decision d2']);
});

test('an emptied note and a dropped action are gone', () => {
  const rules = given(aRunningMeeting, note, { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i2', text: 'Rutin' });
  const base = find(rules.meeting().items, 'i2')?.notes[0]?.text.map(({ id }) => id) ?? [];
  rules.accept({ command: 'editNote', meeting: 'm1', item: 'i2', note: 'n1', base, text: '' });
  rules.accept({ command: 'dropAction', action: 'a1' });
  expect(shown(rules)).toEqual([]);
});
