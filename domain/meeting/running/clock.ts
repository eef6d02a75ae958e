import type { Instant } from '../../kernel/calendar.ts';
import { change, find } from '../../kernel/list.ts';
import type { Item } from '../item.ts';
import type { Meeting, Sitting } from '../meeting.ts';
import { openSpan, type Span } from '../timing/spans.ts';

/** The item that has the floor, also while the meeting is paused. */
export function currentItem(meeting: Meeting): Item | undefined {
  if (meeting.state !== 'running') return undefined;
  const open = openSpan(meeting.spans);
  if (open === undefined) return undefined;
  return find(meeting.items, open.item ?? meeting.spans.findLast((span) => span.item !== null)?.item);
}

export function isPaused(meeting: Meeting): boolean {
  return meeting.state === 'running' && openSpan(meeting.spans)?.item === null;
}

/** The first item from a place in the agenda on that has no result yet; from the start again when none is left after it. */
export function nextItem(meeting: Meeting, after: string | null): Item | undefined {
  const start = meeting.items.findIndex((item) => item.id === after) + 1;
  const waiting = (item: Item): boolean => item.result === null && item.id !== after;
  return meeting.items.slice(start).find(waiting) ?? meeting.items.slice(0, start).find(waiting);
}

/** Ends the running stretch. It never ends before it began: clocks of two machines may differ. */
export function stopped(meeting: Meeting, at: Instant): Meeting {
  const open = openSpan(meeting.spans);
  if (open === undefined) return meeting;
  return { ...meeting, spans: meeting.spans.with(-1, { ...open, to: Math.max(open.from, at) }) };
}

/** Begins a stretch, on an item or (null) a pause, right after the one before when the clocks disagree. */
export function running(meeting: Meeting, span: string, item: string | null, at: Instant): Meeting {
  const from = Math.max(at, meeting.spans.at(-1)?.to ?? at);
  return { ...meeting, spans: [...meeting.spans, { id: span, item, from, to: null }] };
}

export function sittingClosed(meeting: Meeting, at: Instant): Meeting {
  const last = meeting.sittings.at(-1);
  if (last === undefined || last.endedAt !== null) return meeting;
  const ended = Math.max(at, last.startedAt, meeting.spans.at(-1)?.to ?? at);
  return { ...meeting, sittings: meeting.sittings.with(-1, { ...last, endedAt: ended }) };
}

/** What must stay true when an edge is moved: a stretch ends after it began and lies between its neighbours. */
export function edgeLimits(meeting: Meeting, span: Span, edge: 'from' | 'to'): { readonly lowest: Instant; readonly highest: Instant } {
  const index = meeting.spans.indexOf(span);
  const before = meeting.spans[index - 1];
  const after = meeting.spans[index + 1];
  if (edge === 'from') {
    const touching = before !== undefined && before.to === span.from;
    return { lowest: (touching ? before.from : before?.to) ?? -Infinity, highest: span.to ?? Infinity };
  }
  const touching = after !== undefined && after.from === span.to;
  return { lowest: span.from, highest: (touching ? (after.to ?? Infinity) : after?.from) ?? Infinity };
}

/** Moves one edge; a neighbour, and the sitting, that met it there follow. */
export function edgeMoved(meeting: Meeting, span: Span, edge: 'from' | 'to', at: Instant): Meeting {
  const before = span[edge];
  if (before === null) return meeting;
  const { lowest, highest } = edgeLimits(meeting, span, edge);
  const after = Math.min(Math.max(at, lowest), highest);
  const other = edge === 'from' ? 'to' : 'from';
  const neighbour = meeting.spans[meeting.spans.indexOf(span) + (edge === 'from' ? -1 : 1)];
  const alone = change(meeting.spans, span.id, (each) => ({ ...each, [edge]: after }));
  const touching = neighbour !== undefined && neighbour[other] === before;
  const spans = touching ? change(alone, neighbour.id, (each) => ({ ...each, [other]: after })) : alone;
  return { ...meeting, spans, sittings: meeting.sittings.map((sitting) => followed(sitting, edge, before, after)) };
}

function followed(sitting: Sitting, edge: 'from' | 'to', before: Instant, after: Instant): Sitting {
  if (edge === 'from' && sitting.startedAt === before) return { ...sitting, startedAt: after };
  if (edge === 'to' && sitting.endedAt === before) return { ...sitting, endedAt: after };
  return sitting;
}
