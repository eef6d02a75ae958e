import type { WrittenCommand } from '../../domain/api.ts';

/** What members of the municipality's management group want it to take up, the one that has waited longest first. */
export function suggestionsTo(group: string): readonly WrittenCommand[] {
  const suggest = (id: string, by: string, item: Pick<Extract<WrittenCommand, { command: 'suggestItem' }>, 'title' | 'outcome' | 'type' | 'minutes'>): WrittenCommand => ({ command: 'suggestItem', id: `${group}-${id}`, group, by, ...item });
  return [
    suggest('laddplatser', 'fritidschef', { title: 'Laddplatser för verksamheternas bilar', outcome: 'Var behövs de först?', type: 'discussion', minutes: 15 }),
    suggest('signering', 'itchef', { title: 'Digital signering av avtal', outcome: 'Inför vi det för alla kontor?', type: 'decision', minutes: 10 }),
  ];
}
