import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../../domain/meeting/item.ts';
import { itemsMeant } from '../../../../../domain/view/screen/run/find-items.ts';
import { aRunningMeeting, given } from '../../../given.ts';

const many = Array.from({ length: 12 }, (_, index) => ({
  command: 'addItem' as const,
  id: `x${index}`,
  meeting: 'm1',
  title: index === 0 ? 'Budget 2027' : `Fråga ${index}`,
  type: 'discussion' as const,
  minutes: 5,
}));
const { items } = given(aRunningMeeting, many).meeting();
const titleOf = ({ title }: Item): string => title;

describe('the items that somebody means', () => {
  test('the exact number comes before those that begin with it', () => {
    expect(itemsMeant(items, '1', titleOf).slice(0, 3).map(({ number }) => number)).toEqual([1, 10, 11]);
  });

  test('a number in a title is found too', () => {
    expect(itemsMeant(items, '2027', titleOf).map(({ title }) => title)).toEqual(['Budget 2027']);
  });

  test('words in any order and case', () => {
    expect(itemsMeant(items, 'RUNT la', titleOf).map(({ id }) => id)).toEqual(['i3']);
    expect(itemsMeant(items, '', titleOf)).toHaveLength(items.length);
    expect(itemsMeant(items, 'finns inte', titleOf)).toEqual([]);
  });

  test('hidden words find nothing', () => {
    expect(itemsMeant(items, 'Prognos', () => 'Sluten punkt')).toEqual([]);
  });
});
