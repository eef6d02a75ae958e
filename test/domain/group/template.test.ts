import { describe, expect, test } from 'vitest';
import { templatesOf, usualTemplateOf } from '../../../domain/group/template/template.ts';
import { aGroup, expectRefused, given, type Rules } from '../given.ts';

const usual = {
  command: 'saveTemplate',
  id: 'ordinary',
  group: 'klg',
  name: 'Ordinarie möte',
  items: [
    { id: 'opening', type: 'formality', title: 'Öppnande', minutes: 5, presenter: 'chair' },
    { id: 'round', type: 'information', title: 'Laget runt', minutes: 10, shortest: 5, priority: 'could' },
  ],
} as const;

/** As somebody writes it: lists are not read-only there. */
const save = { ...usual, items: usual.items.map((item) => ({ ...item })) };

function group(rules: Rules) {
  const [first] = rules.people.groups;
  if (first === undefined) throw new Error('no group');
  return first;
}

describe('a template', () => {
  test('keeps its items, with what was not said filled in', () => {
    expect(templatesOf(group(given(aGroup, save)))).toEqual([
      {
        id: 'ordinary',
        name: 'Ordinarie möte',
        items: [
          { id: 'opening', type: 'formality', title: 'Öppnande', outcome: '', presenter: 'chair', minutes: 5, shortest: null, priority: 'should', confidential: false },
          { id: 'round', type: 'information', title: 'Laget runt', outcome: '', presenter: null, minutes: 10, shortest: 5, priority: 'could', confidential: false },
        ],
      },
    ]);
  });

  test('that is saved again has the new items, in its old place', () => {
    const rules = given(aGroup, save, { ...save, id: 'short', name: 'Kort möte' }, { ...save, name: 'Vanligt möte', items: [save.items[1] ?? save.items[0]].flatMap((item) => item ?? []) });
    expect(templatesOf(group(rules)).map(({ id, name, items }) => [id, name, items.map((item) => item.id)])).toEqual([
      ['ordinary', 'Vanligt möte', ['round']],
      ['short', 'Kort möte', ['opening', 'round']],
    ]);
  });

  test('is renamed, chosen as the usual one, and removed: then none is the usual one', () => {
    const rules = given(aGroup, save, { command: 'renameTemplate', group: 'klg', template: 'ordinary', name: 'Varannan vecka' }, { command: 'chooseUsualTemplate', group: 'klg', template: 'ordinary' });
    expect(usualTemplateOf(group(rules))?.name).toBe('Varannan vecka');
    rules.accept({ command: 'chooseUsualTemplate', group: 'klg', template: null });
    expect(usualTemplateOf(group(rules))).toBeUndefined();
    rules.accept({ command: 'chooseUsualTemplate', group: 'klg', template: 'ordinary' });
    rules.accept({ command: 'removeTemplate', group: 'klg', template: 'ordinary' });
    expect([templatesOf(group(rules)), group(rules).usualTemplate]).toEqual([[], null]);
  });

  test('is refused where it does not fit', () => {
    const rules = given(aGroup, save);
    expectRefused(rules, { ...save, group: 'no' }, 'group-unknown');
    expectRefused(rules, { ...save, items: [...save.items, ...save.items] }, 'already-there');
    expectRefused(rules, { ...save, items: save.items.map((item) => ({ ...item, presenter: 'no' })) }, 'person-unknown');
    expectRefused(rules, { command: 'renameTemplate', group: 'klg', template: 'no', name: 'X' }, 'template-unknown');
    expectRefused(rules, { command: 'removeTemplate', group: 'klg', template: 'no' }, 'template-unknown');
    expectRefused(rules, { command: 'chooseUsualTemplate', group: 'klg', template: 'no' }, 'template-unknown');
    expectRefused(rules, { command: 'chooseUsualTemplate', group: 'no', template: null }, 'group-unknown');
  });
});
