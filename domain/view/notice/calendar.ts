import type { Group } from '../../group/group.ts';
import { plusMinutes, type LocalDateTime } from '../../kernel/calendar.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { text, type Language } from '../../text/text.ts';
import { inert } from '../minutes/inert.ts';
import { voiceOf } from '../minutes/voice.ts';
import type { NoticeDocument, NoticeItem } from './document.ts';

/** The meeting as a calendar tells it. */
export interface CalendarWords {
  readonly summary: string;
  readonly place: string;
  /** The agenda, an item a line. */
  readonly description: string;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  readonly isCancelled: boolean;
}

export function noticeForCalendar(notice: NoticeDocument, language: Language): CalendarWords {
  return {
    summary: inert(text(language, 'meeting.name', { group: notice.group.shortName, number: notice.number })),
    place: inert(notice.place),
    description: inert(notice.items.map((item) => lineOf(item, language)).join('\n')),
    start: notice.start,
    end: notice.end,
    isCancelled: notice.cancelled !== null,
  };
}

/** A meeting that nobody has been called to yet: its day is known, its number and its agenda are not. */
export function draftForCalendar(group: Group, { start, length, place }: Pick<Meeting, 'start' | 'length' | 'place'>): CalendarWords {
  return { summary: inert(group.name), place: inert(place), description: '', start, end: plusMinutes(start, length), isCancelled: false };
}

/** `08.30 1. Öppnande`; a closed item says no more than that it is one. */
function lineOf({ number, closed, title: open, type, from }: NoticeItem, language: Language): string {
  const { say, clock } = voiceOf(language);
  const title = closed ? say('item.closed') : open === '' ? say(`item.type.${type}`) : open;
  return say('notice.line', { time: clock(from), item: number === null ? title : say('item.heading', { number, title }) });
}
