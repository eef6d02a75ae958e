import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDateTimeSchema } from '../../../../../domain/kernel/calendar.ts';
import { readResumption } from '../../../../../domain/view/screen/run/resumption.ts';

function read(date: string, time: string, length = '60') {
  return readResumption({ date, time, length }, '2026-11-24T10:30', 'sv');
}

describe('when an adjourned meeting goes on', () => {
  test('nothing typed: nobody knows yet, and the length does not matter', () => {
    expect(read('', '', 'strunt')).toEqual({ ok: true, resumes: null, length: null });
  });

  test('a day and a time', () => {
    expect(read('1 dec', '9')).toEqual({ ok: true, resumes: '2026-12-01T09:00', length: 60 });
  });

  test('a time alone is later today', () => {
    expect(read('', '13.00', '1 h 30')).toEqual({ ok: true, resumes: '2026-11-24T13:00', length: 90 });
  });

  test.each([
    ['1 dec', '', '60', { time: 'unreadable' }],
    ['', '10.30', '60', { time: 'past' }],
    ['2026-11-23', '13', '60', { date: 'past' }],
    ['snart', 'sen', 'lagom', { date: 'unreadable', time: 'unreadable', length: 'unreadable' }],
    ['1 dec', '9', '0', { length: 'unreadable' }],
  ])('%j %j %j is said beside the fields', (date, time, length, errors) => {
    expect(read(date, time, length)).toEqual({ ok: false, errors });
  });

  test('whatever is typed gives a moment ahead, or something to say beside a field', () => {
    const field = fc.oneof(fc.constantFrom('', '1 dec', 'idag', '24/11', 'fredag', '9', '10.31', '23:59', '24', '45 min', '1 h'), fc.string());
    fc.assert(
      fc.property(field, field, field, (date, time, length) => {
        const answer = read(date, time, length);
        if (!answer.ok) expect(Object.keys(answer.errors).length).toBeGreaterThan(0);
        else if (answer.resumes !== null) {
          expect(localDateTimeSchema.safeParse(answer.resumes).success).toBe(true);
          expect(answer.resumes > '2026-11-24T10:30' && (answer.length ?? 0) > 0).toBe(true);
        }
      }),
    );
  });
});
