import type { ItemType } from '../../domain/meeting/item.ts';
import topics from './topics.json' with { type: 'json' };

/** A matter as it comes up in the example's meetings. */
export interface Topic {
  readonly title: string;
  readonly type: ItemType;
  readonly minutes: number;
  readonly presenter: string;
  readonly outcome: string;
  readonly background?: string;
  readonly proposal?: string;
  readonly decision?: string;
  readonly motive?: string;
  readonly alternatives?: readonly string[];
  readonly notes: readonly string[];
  readonly actions: readonly { readonly text: string; readonly owner: string; readonly weeks: number }[];
  readonly message?: { readonly text: string; readonly why: string };
  readonly goals: readonly string[];
  readonly confidential?: boolean;
}

export const allTopics = topics as readonly Topic[];
export const decisionTopics = allTopics.filter(({ type }) => type === 'decision');
export const otherTopics = allTopics.filter(({ type }) => type !== 'decision');
