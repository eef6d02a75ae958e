import type { AttendanceMode, AttendanceReason } from '../meeting/attendance/attendance.ts';
import type { Language } from '../text/text.ts';

export type PrefixKind = 'decision' | 'action' | 'note' | 'arrival' | 'departure';

export interface Prefix {
  readonly kind: PrefixKind;
  readonly word: string;
  /** As a capital letter the word may begin an ordinary sentence: then it is a prefix only with an owner after it. */
  readonly wordOfItsOwn?: boolean;
}

/** How one language writes the line. Patterns are pieces of regular expressions. */
export interface CaptureWords {
  readonly prefixes: readonly Prefix[];
  /** Sentences that only look as if they began with a prefix. */
  readonly ordinary: RegExp;
  readonly all: readonly string[];
  readonly and: string;
  readonly followUp: string;
  readonly motive: string;
  readonly modes: readonly (readonly [pattern: string, mode: AttendanceMode])[];
  readonly reasons: readonly (readonly [pattern: string, reason: AttendanceReason, on: 'arrival' | 'departure' | 'both'])[];
  /** Followed by a name. */
  readonly substituteFor: string;
}

const swedish: CaptureWords = {
  prefixes: [
    { kind: 'decision', word: 'b' },
    { kind: 'action', word: 'å' },
    { kind: 'note', word: 'a' },
    { kind: 'arrival', word: 'in' },
    { kind: 'departure', word: 'ut' },
  ],
  ordinary: /^å\s+(?:ena|andra)\s+sidan\b/iu,
  all: ['alla', 'samtliga'],
  and: 'och|samt',
  followUp: 'upp(?:följning)?',
  motive: 'motiv(?:ering)?',
  modes: [
    ['(?:på\\s+)?distans|digitalt|(?:på|via|i)\\s+(?:teams|länk)', 'remote'],
    ['på\\s+plats|i\\s+rummet', 'room'],
  ],
  reasons: [
    ['(?:på\\s+grund\\s+av\\s+|p\\.?g\\.?a\\.?\\s+)?jävi?g?', 'conflict-of-interest', 'both'],
    ['(?:kom\\s+|kommer\\s+)?sent?|försenad', 'late', 'arrival'],
    ['(?:gick\\s+|går\\s+|slutar\\s+)?tidigare', 'left-early', 'departure'],
    ['ersättare', 'substitute', 'both'],
    ['adjungerad', 'co-opted', 'both'],
    ['sluten(?:\\s+punkt)?', 'confidential-item', 'both'],
  ],
  substituteFor: 'ersättare\\s+för|ersätter|i\\s+stället\\s+för|istället\\s+för',
};

const english: CaptureWords = {
  prefixes: [
    { kind: 'decision', word: 'd' },
    { kind: 'action', word: 'a', wordOfItsOwn: true },
    { kind: 'note', word: 'w' },
    { kind: 'arrival', word: 'in' },
    { kind: 'departure', word: 'out' },
  ],
  ordinary: /^a\s+(?:few|lot|little)\b/iu,
  all: ['all', 'everyone', 'everybody'],
  and: 'and',
  followUp: 'follow(?:-?up)?',
  motive: 'why|motive',
  modes: [
    ['remote(?:ly)?|online|(?:on|via)\\s+teams|(?:by|via)\\s+link', 'remote'],
    ['on\\s+site|in\\s+the\\s+room|in\\s+person', 'room'],
  ],
  reasons: [
    ['(?:a\\s+)?conflict(?:\\s+of\\s+interest)?', 'conflict-of-interest', 'both'],
    ['late', 'late', 'arrival'],
    ['(?:left\\s+|leaves\\s+)?early', 'left-early', 'departure'],
    ['(?:as\\s+)?(?:a\\s+)?substitute', 'substitute', 'both'],
    ['co-?opted', 'co-opted', 'both'],
    ['confidential(?:\\s+item)?', 'confidential-item', 'both'],
  ],
  substituteFor: '(?:as\\s+)?(?:a\\s+)?substitute\\s+for|instead\\s+of|standing\\s+in\\s+for',
};

export const captureWords: Readonly<Record<Language, CaptureWords>> = { sv: swedish, en: english };

/** What a key puts into the empty line: `å ` for an action. */
export function prefixOf(language: Language, kind: PrefixKind): string {
  return `${captureWords[language].prefixes.find((each) => each.kind === kind)?.word ?? ''} `;
}
