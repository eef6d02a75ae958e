import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Instant, LocalDate } from '../../domain/kernel/calendar.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { inert } from '../../domain/view/minutes/inert.ts';
import type { CalendarWords } from '../../domain/view/notice/calendar.ts';

/** Whose calendar file it is, and when it is made. */
export interface CalendarMaking {
  readonly workspace: Id;
  readonly now: Instant;
}

/** Which meeting an event is about, and the zone in which its times are said. */
export interface CalendarMeeting {
  readonly meeting: Id;
  readonly zone: string;
}

/** A meeting as an event, in the zone in which its times are said. A later file about it takes the place of an earlier one. Source: RFC 5545. */
export function meetingAsCalendar(words: CalendarWords, meeting: CalendarMeeting, made: CalendarMaking): string {
  const calendar = empty(words.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  addMeeting(calendar, words, meeting, made);
  return calendar.toString();
}

/** Several meetings in one file, each the same event as in a file of its own. */
export function meetingsAsCalendar(meetings: readonly (CalendarMeeting & { readonly words: CalendarWords })[], made: CalendarMaking): string {
  const calendar = empty(ICalCalendarMethod.PUBLISH);
  for (const { words, ...meeting } of meetings) addMeeting(calendar, words, meeting, made);
  return calendar.toString();
}

function addMeeting(calendar: ICalCalendar, words: CalendarWords, { meeting, zone }: CalendarMeeting, made: CalendarMaking): void {
  const { summary, place, description, start, end, isCancelled } = words;
  calendar.createEvent({
    ...named(meeting, made),
    timezone: zone,
    // With seconds it is a local time to the library, and not an instant.
    start: `${start}:00`,
    end: `${end}:00`,
    summary,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(place === '' ? {} : { location: place }),
    ...(description === '' ? {} : { description }),
  });
}

/** An action with its day. */
export interface DueAction {
  readonly id: Id;
  readonly text: string;
  readonly due: LocalDate;
  /** Where it comes from. */
  readonly from: string;
}

/** Actions as events of a whole day, since common calendars take no to-dos from files. */
export function actionsAsCalendar(actions: readonly DueAction[], made: CalendarMaking): string {
  const calendar = empty(ICalCalendarMethod.PUBLISH);
  for (const { id, text, due, from } of actions) {
    calendar.createEvent({ ...named(id, made), start: due, allDay: true, floating: true, summary: inert(text), ...(from === '' ? {} : { description: inert(from) }) });
  }
  return calendar.toString();
}

const minute = 60_000;

/** The sequence grows with the time: a calendar keeps the event with the highest one. */
function named(thing: Id, { workspace, now }: CalendarMaking) {
  return { id: `${thing}@${workspace}.klubba`, stamp: new Date(now), sequence: Math.floor(now / minute) };
}

function empty(method: ICalCalendarMethod): ICalCalendar {
  return ical({ prodId: '//Klubba//Klubba//SV', method, timezone: { name: null, generator: zoneRules } });
}

/** When the clocks of a zone change, under the zone's own name: the source knows zones with the same rules by one name only. */
function zoneRules(zone: string): string | null {
  const [rules] = tzlib_get_ical_block(zone, false);
  return rules === undefined ? null : rules.replaceAll(/^(TZID|X-LIC-LOCATION):.*$/gmu, (_line, field: string) => `${field}:${zone}`);
}
