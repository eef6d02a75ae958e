import type { Capture, CaptureContext, ReadingKind } from '../../../domain/capture/capture.ts';
import { readCapture } from '../../../domain/capture/read-capture.ts';

const titles = ['Kommundirektör', 'Kanslichef', 'Kvalitetschef', 'Ekonomichef', 'Socialchef', 'Skolchef', 'HR-chef', 'Kommunikationschef', 'Fritidschef'];

/** KLG on 24 November 2026, a Tuesday, and some people outside it. */
export const swedish: CaptureContext = {
  language: 'sv',
  today: '2026-11-24',
  people: [
    ...titles.map((name) => ({ id: name, name, title: '' })),
    { id: 'anna', name: 'Anna Berg', title: 'Utvecklingsledare' },
    { id: 'anna-2', name: 'Anna Lind', title: 'Jurist' },
    { id: 'rene', name: 'René Öberg', title: 'Säkerhetschef' },
    { id: 'other-social', name: 'Socialchef Södra', title: '' },
  ],
  members: titles.map((person, index) => ({ person, role: index === 0 ? ('chair' as const) : index === 1 ? ('secretary' as const) : ('member' as const) })),
  items: [...Array(11).keys()].map((index) => ({ id: `i${index + 1}`, number: index + 1 })),
  nextMeeting: null,
};

export const english: CaptureContext = {
  ...swedish,
  language: 'en',
  people: [
    { id: 'director', name: 'Director of Social Services', title: '' },
    { id: 'finance', name: 'Finance Manager', title: '' },
    { id: 'ann', name: 'Ann Berg', title: 'HR Manager' },
  ],
  members: [
    { person: 'director', role: 'chair' },
    { person: 'finance', role: 'secretary' },
  ],
};

/** What a Swedish line says. */
export function sv(text: string, changes: Partial<CaptureContext> = {}, ...refused: readonly ReadingKind[]): Capture {
  return readCapture(text, { ...swedish, ...changes }, new Set(refused));
}

/** What an English line says. */
export function en(text: string, ...refused: readonly ReadingKind[]): Capture {
  return readCapture(text, english, new Set(refused));
}

/** What was read as what: `owner=Socialchef:`. */
export function read({ typed, readings }: Capture): readonly string[] {
  return readings.map(({ kind, from, to }) => `${kind}=${typed.slice(from, to)}`);
}
