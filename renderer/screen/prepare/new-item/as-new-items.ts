import type { WrittenCommand } from '../../../../domain/api.ts';
import type { LineItem } from '../../../../domain/meeting/planning/item-from-line.ts';
import { newId } from '../../../state/id.ts';
import type { NewItem } from '../agenda/item-commands.ts';

/** Minutes of an item whose line says nothing of them. */
export const usualMinutes = 10;

/** People whom nobody knew yet, and the items, some of which they present. */
export interface NewItems {
  readonly people: readonly Extract<WrittenCommand, { command: 'addPerson' }>[];
  readonly items: readonly NewItem[];
}

/** Somebody new who presents several items is one person. */
export function asNewItems(lines: readonly LineItem[]): NewItems {
  const ids = new Map<string, string>();
  const presenterOf = ({ presenter }: LineItem): string | null => {
    if (presenter === null || presenter.kind === 'person') return presenter?.person ?? null;
    const id = ids.get(presenter.name) ?? newId();
    ids.set(presenter.name, id);
    return id;
  };
  const items = lines.map((line) => ({ title: line.title, type: line.type ?? ('discussion' as const), minutes: line.minutes ?? usualMinutes, presenter: presenterOf(line) }));
  return { people: [...ids].map(([name, id]) => ({ command: 'addPerson', id, name })), items };
}
