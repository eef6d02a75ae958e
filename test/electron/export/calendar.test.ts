import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CalendarWords } from '../../../domain/view/notice/calendar.ts';
import { actionsAsCalendar, meetingAsCalendar, meetingsAsCalendar } from '../../../electron/export/calendar.ts';

const words: CalendarWords = { summary: 'KLG 2026:17', place: 'Rum 1; plan 2, hus A', description: '08.30 1. Öppnande\n08.35 2. Prognos', start: '2026-11-24T08:30', end: '2026-11-24T11:00', isCancelled: false };
const stockholm = { meeting: 'm1', zone: 'Europe/Stockholm' } as const;
const made = { workspace: 'w1', now: Date.UTC(2026, 10, 17, 12) };

/** What an independent parser finds, with the zones that the file itself brings. */
function eventsOf(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function instants(event: ICAL.Event | undefined): readonly (string | undefined)[] {
  return [event?.startDate, event?.endDate].map((time) => time?.toJSDate().toISOString());
}

describe('a meeting as an event', () => {
  test('is read by another program: when, where, what, and who it is', () => {
    const [event] = eventsOf(meetingAsCalendar(words, stockholm, made));
    expect(instants(event)).toEqual(['2026-11-24T07:30:00.000Z', '2026-11-24T10:00:00.000Z']);
    expect(event).toMatchObject({ uid: 'm1@w1.klubba', summary: 'KLG 2026:17', location: 'Rum 1; plan 2, hus A', description: words.description });
    expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-17T12:00:00Z');
  });

  test.each([
    ['2026-07-01T08:30', 'Europe/Stockholm', '2026-07-01T06:30:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Stockholm', '2026-03-29T01:30:00.000Z'],
    ['2026-11-24T08:30', 'Europe/Helsinki', '2026-11-24T06:30:00.000Z'],
    ['2026-11-24T08:30', 'America/New_York', '2026-11-24T13:30:00.000Z'],
  ])('at %s in %s begins at %s', (start, zone, instant) => {
    const [event] = eventsOf(meetingAsCalendar({ ...words, start, end: start }, { meeting: 'm1', zone }, made));
    expect(instants(event)[0]).toBe(instant);
  });

  test('that is moved takes the place of the one before', () => {
    const [before] = eventsOf(meetingAsCalendar(words, stockholm, made));
    const [after] = eventsOf(meetingAsCalendar({ ...words, start: '2026-11-25T08:30' }, stockholm, { ...made, now: made.now + 60_000 }));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  test('that is called off cancels the event that was there', () => {
    const [before] = eventsOf(meetingAsCalendar(words, stockholm, made));
    const file = meetingAsCalendar({ ...words, isCancelled: true }, stockholm, { ...made, now: made.now + 60_000 });
    const [after] = eventsOf(file);
    expect(new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstPropertyValue('method')).toBe('CANCEL');
    expect([before, after].map((event) => event?.component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  test('holds any words, in lines that every program takes, and none of them writes lines of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('å', '😀', '\\', ';', ',', ':', '\n', ' ', 'END:VEVENT', '"') }), (text) => {
        const file = meetingAsCalendar({ ...words, place: text, description: text }, stockholm, made);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [event, ...others] = eventsOf(file);
        expect(others).toEqual([]);
        expect([event?.location, event?.description].map((each) => each?.trim() ?? '')).toEqual([text.trim(), text.trim()]);
      }),
    );
  });
});

test('several meetings in one file are the same events as in files of their own, each in its zone', () => {
  const helsinki = { meeting: 'm2', zone: 'Europe/Helsinki' } as const;
  const later = { ...words, summary: 'Kommunledningsgruppen', description: '', start: '2027-07-01T08:30', end: '2027-07-01T09:30' };
  const events = eventsOf(meetingsAsCalendar([{ ...stockholm, words }, { ...helsinki, words: later }], made));
  expect(events.map(({ uid, summary }) => [uid, summary])).toEqual([['m1@w1.klubba', 'KLG 2026:17'], ['m2@w1.klubba', 'Kommunledningsgruppen']]);
  const alone = [meetingAsCalendar(words, stockholm, made), meetingAsCalendar(later, helsinki, made)].flatMap((file) => eventsOf(file));
  expect(events.map(instants)).toEqual(alone.map(instants));
  expect(instants(events[1])).toEqual(['2027-07-01T05:30:00.000Z', '2027-07-01T06:30:00.000Z']);
});

describe('actions as events', () => {
  test('each fill their day, wherever the reader is', () => {
    const events = eventsOf(actionsAsCalendar([{ id: 'a1', text: 'Rutin, ny', due: '2026-12-04', from: 'KLG 2026:17' }, { id: 'a2', text: 'Plan', due: '2026-12-31', from: '' }], made));
    expect(events.map((event) => [event.uid, event.summary, event.startDate.toString(), event.startDate.isDate])).toEqual([
      ['a1@w1.klubba', 'Rutin, ny', '2026-12-04', true],
      ['a2@w1.klubba', 'Plan', '2026-12-31', true],
    ]);
  });
});
