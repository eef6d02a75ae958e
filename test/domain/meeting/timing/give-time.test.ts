import { expect, test } from 'vitest';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { canGive, suggestedGiver } from '../../../../domain/meeting/timing/give-time.ts';
import { aGroup, at, given } from '../../given.ts';

type AddItem = Extract<WrittenCommand, { command: 'addItem' }>;

function suggested(...items: readonly Partial<AddItem>[]): string | undefined {
  const added = items.map((item, index): AddItem => ({ command: 'addItem', id: `i${index + 1}`, meeting: 'm', title: 'X', type: 'information', minutes: 10, ...item }));
  const rules = given(aGroup, { command: 'planMeeting', id: 'm', group: 'klg', start: '2026-11-24T08:30', length: 60 }, { command: 'addItem', id: 'now', meeting: 'm', title: 'Nu', type: 'decision', minutes: 10 }, added, {
    command: 'startMeeting',
    meeting: 'm',
    at: at(0),
  });
  return suggestedGiver(rules.meeting('m'), 5)?.id;
}

test('a decision item gives only when nobody else can', () => {
  expect(suggested({ type: 'decision', minutes: 60, priority: 'could' }, { minutes: 6 })).toBe('i2');
  expect(suggested({ type: 'decision' }, { minutes: 5 })).toBe('i1');
});

test('the lowest class gives, then whoever can give most, then the latest', () => {
  expect(suggested({ minutes: 30 }, { minutes: 10, priority: 'could' })).toBe('i2');
  expect(suggested({ minutes: 20 }, { minutes: 30 }, { minutes: 10 })).toBe('i2');
  expect(suggested({}, {})).toBe('i2');
  expect(suggested({ shortest: 8 }, { shortest: 10 })).toBe(undefined);
});

test('an item gives down to its shortest time, or to a minute where nobody has said one', () => {
  expect([canGive({ minutes: 10, shortest: null }), canGive({ minutes: 10, shortest: 7 }), canGive({ minutes: 0, shortest: null })]).toEqual([9, 3, 0]);
});
