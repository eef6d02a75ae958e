import { plusDays, plusMonths, type LocalDate } from '../../domain/kernel/calendar.ts';
import { longDate } from '../../domain/text/dates.ts';
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
  /** What is decided the first time, and what replaces that the time after. */
  readonly decisions?: readonly string[];
  readonly motive?: string;
  readonly alternatives?: readonly string[];
  readonly notes: readonly string[];
  readonly actions: readonly { readonly text: string; readonly owner: string; readonly weeks: number }[];
  readonly message?: { readonly text: string; readonly why: string };
  readonly goals: readonly string[];
  readonly confidential?: boolean;
  /** The groups that it comes up in, by short name; without this in all. */
  readonly offices?: readonly string[];
  readonly papers?: readonly string[];
}

const allTopics = topics as readonly Topic[];

/** What comes up in a group. */
export function topicsFor(shortName: string): { readonly decisions: readonly Topic[]; readonly others: readonly Topic[]; readonly confidential: readonly Topic[] } {
  const own = allTopics.filter(({ offices }) => offices === undefined || offices.includes(shortName));
  const open = own.filter(({ confidential = false }) => !confidential);
  return {
    decisions: open.filter(({ type }) => type === 'decision'),
    others: open.filter(({ type }) => type !== 'decision'),
    confidential: own.filter(({ confidential = false }) => confidential),
  };
}

const monthNames = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

/** The first of the month after next: from when such things are usually valid. */
export function validFrom(date: LocalDate): LocalDate {
  return `${plusMonths(date, 2).slice(0, 8)}01`;
}

/** A text of a topic on a day: `{month}` is the month before, `{from}` when it becomes valid, `{until}` a quarter's last day. */
export function onDay(text: string, date: LocalDate): string {
  const month = monthNames[(Number(date.slice(5, 7)) + 10) % 12] ?? '';
  const quarter = Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  const beginning = `${date.slice(0, 5)}${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  const until = plusDays(plusMonths(beginning, 6), -1);
  return text.replaceAll('{month}', month).replaceAll('{from}', longDate('sv', validFrom(date))).replaceAll('{until}', longDate('sv', until));
}
