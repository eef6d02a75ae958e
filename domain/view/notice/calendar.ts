import type { LocalDateTime } from '../../kernel/calendar.ts';
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

/** `08.30 1. Öppnande`; a closed item says no more than that it is one. */
function lineOf({ number, closed, title: open, type, from }: NoticeItem, language: Language): string {
  const { say, clock } = voiceOf(language);
  const title = closed ? say('item.closed') : open === '' ? say(`item.type.${type}`) : open;
  return say('notice.line', { time: clock(from), item: number === null ? title : say('item.heading', { number, title }) });
}
