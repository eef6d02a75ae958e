import type { Instant } from '../kernel/calendar.ts';
import type { Attendance } from '../meeting/attendance/attendance.ts';
import type { Meeting } from '../meeting/meeting.ts';

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** The minutes that everybody together was there, counted within the sittings; nobody is counted twice at the same time. */
export function personMinutes(meeting: Meeting, now: Instant): number {
  const sittings = meeting.sittings.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt ?? now }));
  const milliseconds = meeting.attendance
    .flatMap((attendance) => sittings.map((sitting) => presentWithin(attendance, sitting)))
    .reduce((total, each) => total + each, 0);
  return milliseconds / 60_000;
}

function presentWithin({ absent, presences }: Attendance, sitting: Stretch): number {
  if (absent) return 0;
  if (presences.length === 0) return Math.max(0, sitting.to - sitting.from);
  const stretches = presences
    .map(({ from, to }) => ({ from: Math.max(from ?? sitting.from, sitting.from), to: Math.min(to ?? sitting.to, sitting.to) }))
    .toSorted((a, b) => a.from - b.from);
  let counted = sitting.from;
  let total = 0;
  for (const { from, to } of stretches) {
    total += Math.max(0, to - Math.max(from, counted));
    counted = Math.max(counted, to);
  }
  return total;
}
