import type { WrittenCommand } from '../../domain/api.ts';
import { itemTypeSchema } from '../../domain/meeting/item.ts';
import annualCycle from './annual-cycle.json' with { type: 'json' };
import { frameOf, type Frame } from './frame.ts';

/** What the municipality's own management group takes up each year, and the template of its usual agenda. */
export function habitsOf(group: Frame & { readonly id: string }): readonly WrittenCommand[] {
  const { id } = group;
  const template = `${id}-mall`;
  return [
    ...annualCycle.map(({ id: topic, type, ...rest }): WrittenCommand => ({ command: 'addCycleTopic', group: id, id: `${id}-arshjul-${topic}`, type: itemTypeSchema.parse(type), ...rest })),
    {
      command: 'saveTemplate',
      group: id,
      id: template,
      name: 'Ordinarie möte',
      items: frameOf(group).map(({ kind, ...item }) => ({ id: `${template}-${kind}`, ...item })),
    },
    { command: 'chooseUsualTemplate', group: id, template },
  ];
}
