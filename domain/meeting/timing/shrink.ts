import type { Minutes } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Item } from '../item.ts';
import type { Remaining } from './forecast.ts';
import { yieldOrder } from './yield-order.ts';

/** The least box an item may be given: its shortest useful time (by default the whole box), and never less than it has used. */
export function leastBox({ item, used }: Pick<Remaining, 'item' | 'used'>): Minutes {
  return Math.min(item.minutes, Math.max(item.shortest ?? item.minutes, used));
}

/**
 * Takes minutes from items, never below their shortest useful time: could before should before must, and decision items only when
 * the others have given all they can. Within a class each gives in proportion to what it can give.
 * @returns the new boxes of the items that give, or undefined when all together cannot give so much
 */
export function shrunk(remaining: readonly Remaining[], excess: Minutes): ReadonlyMap<Id, Minutes> | undefined {
  const boxes = new Map<Id, Minutes>();
  let missing = excess;
  for (const givers of classesOf(remaining)) {
    const able = givers.map((each) => each.item.minutes - leastBox(each));
    const taken = shares(able, Math.min(missing, sum(able)));
    givers.forEach(({ item }, index) => {
      const minutes = taken[index] ?? 0;
      if (minutes > 0) boxes.set(item.id, item.minutes - minutes);
    });
    missing -= sum(taken);
  }
  return missing > 0 ? undefined : boxes;
}

function classesOf(remaining: readonly Remaining[]): readonly (readonly Remaining[])[] {
  const open = remaining.filter(({ left }) => left > 0);
  const isDecision = ({ type }: Item): boolean => type === 'decision';
  return [false, true].flatMap((decision) =>
    yieldOrder.map((priority) => open.filter(({ item }) => isDecision(item) === decision && item.priority === priority)),
  );
}

/** Whole minutes in proportion to what each can give; those left over by the rounding go to the latest in the agenda. */
function shares(able: readonly Minutes[], wanted: Minutes): readonly Minutes[] {
  const whole = sum(able);
  if (whole === 0) return able;
  const cut = able.map((each) => Math.floor((each * wanted) / whole));
  let over = wanted - sum(cut);
  return cut.map((each, index) => ({ each, index })).toReversed().map(({ each, index }) => {
    if (over === 0 || each === (able[index] ?? 0)) return each;
    over -= 1;
    return each + 1;
  }).toReversed();
}

function sum(minutes: readonly Minutes[]): Minutes {
  return minutes.reduce((total, each) => total + each, 0);
}
