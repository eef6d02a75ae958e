import { instantOf, type Instant } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import { text, type Language } from '../../text/text.ts';
import { inert } from '../minutes/inert.ts';
import { voiceOf } from '../minutes/voice.ts';
import type { NoticeDocument, NoticeItem } from './document.ts';

export interface CalendarWish {
  readonly language: Language;
  /** Names the meeting in every calendar: a later file about it takes the place of an earlier one. */
  readonly meeting: Id;
  readonly workspace: Id;
  /** The IANA zone in which the notice's times are said. */
  readonly zone: string;
  readonly now: Instant;
}

/** The meeting as an event for calendars, with its agenda. Source: RFC 5545. */
export function noticeAsCalendar(notice: NoticeDocument, { language, meeting, workspace, zone, now }: CalendarWish): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Klubba//Klubba//SV',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${meeting}@${workspace}.klubba`,
    `DTSTAMP:${utc(now)}`,
    // Grows with the time: a calendar keeps the event with the highest one.
    `SEQUENCE:${Math.floor(now / minute)}`,
    `DTSTART:${utc(instantOf(notice.start, zone))}`,
    `DTEND:${utc(instantOf(notice.end, zone))}`,
    `SUMMARY:${escaped(text(language, 'meeting.name', { group: notice.group.shortName, number: notice.number }))}`,
    ...(notice.place === '' ? [] : [`LOCATION:${escaped(notice.place)}`]),
    ...(notice.items.length === 0 ? [] : [`DESCRIPTION:${escaped(notice.items.map((item) => lineOf(item, language)).join('\n'))}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

const minute = 60_000;

/** `08.30 1. Öppnande`; a closed item says no more than that it is one. */
function lineOf({ number, closed, title: open, type, from }: NoticeItem, language: Language): string {
  const { say, clock } = voiceOf(language);
  const title = type === 'break' ? say('item.type.break') : closed ? say('item.closed') : open;
  return say('notice.line', { time: clock(from), item: number === null ? title : say('item.heading', { number, title }) });
}

function utc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

function escaped(words: string): string {
  return inert(words).replace(/[\\;,]/gu, '\\$&').replaceAll('\n', '\\n');
}

/** Octets that a line may have. */
const longestLine = 75;

/** A long line goes on in lines that begin with a space; no character is cut in two. */
function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current];
}

/** As UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
