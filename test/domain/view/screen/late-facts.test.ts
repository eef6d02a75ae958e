import { expect, test } from 'vitest';
import { catalogue } from '../../../../domain/event/catalogue.ts';
import { correctionOf, lateFacts } from '../../../../domain/view/screen/late-facts.ts';
import { strandedFacts } from '../../../../domain/view/screen/stranded-view.ts';
import { find } from '../../../../domain/kernel/list.ts';
import { anEndedMeeting, at, given, Rules } from '../../given.ts';

type Written = Parameters<Rules['accept']>[0];

/** A finalised meeting, and what another machine had recorded in it that came afterwards. */
function finalisedWith(...late: readonly Written[]): Rules {
  const rules = given(anEndedMeeting);
  const elsewhere = new Rules();
  for (const command of anEndedMeeting) elsewhere.accept(command);
  const before = elsewhere.recorded.length;
  for (const command of late) elsewhere.accept(command);
  rules.accept({ command: 'sendMinutes', meeting: 'm1' });
  rules.accept({ command: 'finaliseMeeting', meeting: 'm1' });
  rules.absorb(elsewhere.recorded.slice(before));
  return rules;
}

test('what comes after finalising changes no text and is offered as corrections', () => {
  const rules = finalisedWith(
    { command: 'recordDecision', id: 'd9', meeting: 'm1', item: 'i2', text: 'Sent beslut.', at: at(20) },
    { command: 'recordAction', id: 'a9', meeting: 'm1', item: 'i2', text: 'Sen åtgärd', owner: 'member', due: '2026-12-01' },
    { command: 'writeNote', id: 'n9', meeting: 'm1', item: 'i2', text: 'Sen' },
    { command: 'editNote', meeting: 'm1', item: 'i2', note: 'n9', base: [], text: 'Sen anteckning' },
  );
  const { state } = rules;
  expect(lateFacts(rules.meeting(), state.stranded).map(({ kind, text, item }) => ({ kind, text, item }))).toEqual([
    { kind: 'decision', text: 'Sent beslut.', item: 'i2' },
    { kind: 'action', text: 'Sen åtgärd', item: 'i2' },
    { kind: 'words', text: 'Sen anteckning', item: 'i2' },
  ]);
  expect(rules.meeting().items[1]?.notes).toEqual([]);
});

test('what a correction tells is offered no more', () => {
  const rules = finalisedWith({ command: 'recordDecision', id: 'd9', meeting: 'm1', item: 'i2', text: 'Sent beslut.', at: at(20) });
  rules.accept({ command: 'correctMinutes', id: correctionOf({ id: 'd9' }), meeting: 'm1', item: 'i2', text: 'Sent beslut.' });
  expect(lateFacts(rules.meeting(), rules.state.stranded)).toEqual([]);
});

test('a meeting that is not settled has nothing late', () => {
  expect(lateFacts(given(anEndedMeeting).meeting(), [])).toEqual([]);
});

test('facts without ground are listed with what they were about, the words of items that nobody can see only by hand', () => {
  const rules = finalisedWith({ command: 'writeNote', id: 'n9', meeting: 'm1', item: 'i2', text: 'Sen anteckning' });
  const group = find(rules.people.groups, 'klg');
  if (group === undefined) throw new Error('There is no group.');
  const stranded = [...rules.state.stranded, { id: 'x', type: 'noteWritten', data: { meeting: 'm1', item: 'gone', note: 'n8', at: null, text: 'Om en punkt som togs bort' } }];
  const world = { organisation: { ...rules.people, stranded: [] }, groups: [{ group, state: { ...rules.state, stranded } }] };
  const open = strandedFacts(world, false);
  expect(open).toMatchObject([
    { id: 'x', kind: 'words', about: 'KLG 2026:1', text: '', isClosed: true },
    { kind: 'words', about: 'KLG 2026:1', text: 'Sen anteckning', isClosed: false },
  ]);
  expect(strandedFacts(world, true)[0]).toMatchObject({ text: 'Om en punkt som togs bort' });
});

test('every event that the program knows has words in the list', () => {
  const known = Object.keys(catalogue).filter((type) => type !== 'undone' && type !== 'redacted');
  const world = { organisation: { ...new Rules().people, stranded: known.map((type) => ({ id: type, type, data: {} })) }, groups: [] };
  expect(strandedFacts(world, false).filter(({ kind }) => kind === 'newer').map(({ id }) => id)).toEqual([]);
});
