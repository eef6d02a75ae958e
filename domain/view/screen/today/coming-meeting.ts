import { instantOf, type Instant, type LocalDate, type LocalDateTime, type Minutes } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { Item } from '../../../meeting/item.ts';
import type { Meeting, MeetingState } from '../../../meeting/meeting.ts';
import { nextNumber } from '../../../meeting/running/decide.ts';
import { planOf } from '../../../meeting/timing/plan.ts';
import { meetingNumber } from '../../labels.ts';
import type { HeldGroup } from '../../world.ts';
import { numberOfItem } from '../origin.ts';
import { tenseOf } from '../meetings-view.ts';

/** Something that a meeting that has not begun still needs. */
export type Lack =
  | { readonly kind: 'agenda' }
  | { readonly kind: 'outcome' | 'presenter'; readonly count: number }
  /** The planned time exceeds the meeting's length. */
  | { readonly kind: 'time'; readonly minutes: Minutes }
  /** Nobody has called it. */
  | { readonly kind: 'notice' };

/** An item that the person presents. */
export interface MyItem {
  readonly id: Id;
  readonly number: number | null;
  /** Null for a confidential item: its words stand in its meeting only. */
  readonly title: string | null;
  readonly lacks: readonly ('outcome' | 'proposal')[];
}

/** A meeting that runs or is to come. */
export interface ComingMeeting {
  readonly id: Id;
  readonly groupName: string;
  readonly number: string;
  readonly state: MeetingState;
  /** When it begins, or goes on if it was adjourned; null for an adjourned one that nobody has set a day for. */
  readonly start: LocalDateTime | null;
  readonly startsAt: Instant | null;
  readonly length: Minutes;
  readonly place: string;
  readonly items: number;
  readonly decisions: number;
  readonly lacks: readonly Lack[];
  readonly mine: readonly MyItem[];
}

/** So many of them can be asked for at once: enough for a day with many groups. */
const most = 8;

/** What runs, then what is to come with the nearest first. */
export function comingMeetings(groups: readonly HeldGroup[], { person, today, zone }: { readonly person: Id | null; readonly today: LocalDate; readonly zone: string }): readonly ComingMeeting[] {
  return groups
    .flatMap(({ group, state }) =>
      state.meetings.filter((meeting) => meeting.state !== 'cancelled' && tenseOf(meeting, today) !== 'earlier').map((meeting) => comingMeeting({ group, state }, meeting, person, zone)),
    )
    .toSorted((a, b) => order(a) - order(b) || (a.startsAt ?? Infinity) - (b.startsAt ?? Infinity))
    .slice(0, most);
}

function order({ state }: ComingMeeting): number {
  return state === 'running' ? 0 : 1;
}

function comingMeeting({ group, state }: HeldGroup, meeting: Meeting, person: Id | null, zone: string): ComingMeeting {
  const { year, running } = nextNumber({ group, state }, meeting);
  const items = meeting.items.filter(({ type }) => type !== 'break');
  const isAhead = meeting.state === 'draft' || meeting.state === 'called';
  const start = meeting.state === 'adjourned' ? (meeting.resumes?.start ?? null) : meeting.start;
  return {
    id: meeting.id,
    groupName: group.name,
    number: meetingNumber(meeting) ?? `${year}:${running}`,
    state: meeting.state,
    start,
    startsAt: start === null ? null : instantOf(start, meeting.zone ?? zone),
    length: meeting.resumes?.length ?? meeting.length,
    place: meeting.place,
    items: items.length,
    decisions: items.filter(({ type }) => type === 'decision').length,
    lacks: isAhead ? lacksOf(meeting, items) : [],
    mine: person === null ? [] : items.filter((item) => item.presenter === person && isMatter(item)).map((item) => myItem(meeting, item)),
  };
}

function lacksOf(meeting: Meeting, items: readonly Item[]): readonly Lack[] {
  if (items.length === 0) return [{ kind: 'agenda' }];
  const outcomes = items.filter(lacksOutcome).length;
  const presenters = items.filter(lacksPresenter).length;
  const { exceeds } = planOf(meeting, 0);
  return [
    ...(outcomes > 0 ? [{ kind: 'outcome', count: outcomes } as const] : []),
    ...(presenters > 0 ? [{ kind: 'presenter', count: presenters } as const] : []),
    ...(exceeds > 0 ? [{ kind: 'time', minutes: exceeds } as const] : []),
    ...(meeting.state === 'draft' ? [{ kind: 'notice' } as const] : []),
  ];
}

export function lacksOutcome({ type, outcome }: Item): boolean {
  return type !== 'break' && outcome.trim() === '';
}

/** Who opens and who closes needs no preparation. */
function isMatter({ type, result }: Item): boolean {
  return type !== 'formality' && type !== 'closing' && result === null;
}

/** A round is everybody's: only some matters need somebody who presents them. */
function lacksPresenter({ type, presenter }: Item): boolean {
  return presenter === null && (type === 'decision' || type === 'discussion' || type === 'improvement');
}

function myItem(meeting: Meeting, item: Item): MyItem {
  return {
    id: item.id,
    number: numberOfItem(meeting, item.id),
    title: item.confidential ? null : item.title,
    lacks: [
      ...(lacksOutcome(item) ? ['outcome' as const] : []),
      ...(item.type === 'decision' && item.proposedDecisions.length === 0 ? ['proposal' as const] : []),
    ],
  };
}
