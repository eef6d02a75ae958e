import type { ItemType } from '../../domain/meeting/item.ts';

/** Every type of item, in the order in which people choose among them. */
export const itemTypes = [
  'decision',
  'discussion',
  'information',
  'follow-up',
  'improvement',
  'formality',
  'closing',
  'break',
] as const satisfies readonly ItemType[];
