import type { MeetingMeasures } from '../../measure/meeting-measures.ts';
import type { ItemType } from '../../meeting/item.ts';
import { lengthInWords } from '../../text/dates.ts';
import { text, type Language, type TextArguments, type TextKey } from '../../text/text.ts';

/** The measures that have one figure each, by the names of domain.md. */
export type MeasureName = Exclude<keyof MeetingMeasures, 'purposeMix' | 'workMinutesPlanned'>;

/** One measure in words. */
export interface MeasureRow {
  readonly name: MeasureName;
  readonly label: string;
  /** What it tells, and of what it is counted. */
  readonly meaning: string;
  /** The figure as it is read, or why there is none. */
  readonly figure: string;
  /** The figure itself, to four decimals; the numbers of the items for `itemsOver`; null without enough data. */
  readonly value: number | readonly number[] | null;
}

export interface MeasureGroup {
  readonly name: 'time' | 'outcome' | 'people';
  readonly label: string;
  readonly rows: readonly MeasureRow[];
}

/** How much of the time went to one type of item. */
export interface PurposeRow {
  readonly type: ItemType;
  readonly label: string;
  readonly figure: string;
  /** Of all the time, 0-1, to four decimals. */
  readonly value: number;
}

export interface MeasuresInWords {
  readonly groups: readonly MeasureGroup[];
  /** The most time first; empty while none is measured. */
  readonly purposes: readonly PurposeRow[];
  /** How the meeting kept its time, in whole sentences. */
  readonly summary: string;
}

type Say = (key: TextKey, values?: TextArguments) => string;

/**
 * The measures of one meeting as people read them. They hold figures and the numbers of items alone, never a word of what an item
 * was about, so that they may stand beside any form of the document.
 */
export function measuresInWords(measures: MeetingMeasures, language: Language): MeasuresInWords {
  const say: Say = (key, values) => text(language, key, values);
  const group = (name: MeasureGroup['name'], rows: readonly MeasureRow[]): MeasureGroup => ({ name, label: say(`measures.group.${name}`), rows });
  return {
    groups: [
      group('time', timeRows(measures, say)),
      group('outcome', outcomeRows(measures, say)),
      group('people', peopleRows(measures, say, language)),
    ],
    purposes: purposeRows(measures, say),
    summary: summaryOf(measures, say),
  };
}

/** @param lack why there is no figure, when `value` is null */
function row(say: Say, name: MeasureName, value: MeasureRow['value'], { figure, lack }: { readonly figure: () => string; readonly lack: TextKey }): MeasureRow {
  const rounded = typeof value === 'number' ? fourDecimals(value) : value;
  return { name, label: say(`measure.${name}`), meaning: say(`measure.meaning.${name}`), figure: rounded === null ? say(lack) : figure(), value: rounded };
}

function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function timeRows(measures: MeetingMeasures, say: Say): readonly MeasureRow[] {
  const { startDelayMinutes: delay, overrunMinutes: overrun, itemsOver, workMinutesActual: worked } = measures;
  const started = worked !== null;
  return [
    row(say, 'startDelayMinutes', delay, { figure: () => signed(say, startFigures, delay ?? 0), lack: 'measure.lack.notStarted' }),
    row(say, 'overrunMinutes', overrun, { figure: () => signed(say, endFigures, overrun ?? 0), lack: started ? 'measure.lack.notEnded' : 'measure.lack.notStarted' }),
    row(say, 'plannedMinutes', measures.plannedMinutes, { figure: () => minutes(say, measures.plannedMinutes), lack: 'measure.lack.notStarted' }),
    row(say, 'workMinutesActual', worked, {
      figure: () => say('measure.figure.minutesOf', { minutes: oneDecimal(worked ?? 0), planned: measures.workMinutesPlanned }),
      lack: 'measure.lack.notStarted',
    }),
    row(say, 'timeboxPrecision', measures.timeboxPrecision, { figure: () => share(say, measures.timeboxPrecision), lack: noTime(started) }),
    row(say, 'timeboxHitRate', measures.timeboxHitRate, { figure: () => share(say, measures.timeboxHitRate), lack: noTime(started) }),
    row(say, 'itemsOver', started ? itemsOver : null, {
      figure: () => (itemsOver.length === 0 ? say('measure.figure.noItems') : say('measure.figure.items', { numbers: itemsOver.join(', '), count: itemsOver.length })),
      lack: 'measure.lack.notStarted',
    }),
  ];
}

function noTime(started: boolean): TextKey {
  return started ? 'measure.lack.noTime' : 'measure.lack.notStarted';
}

function outcomeRows({ decisionYield, postponementRate, actionsOnTime, actionsClosed }: MeetingMeasures, say: Say): readonly MeasureRow[] {
  const shares = (name: MeasureName, value: number | null, lack: TextKey): MeasureRow => row(say, name, value, { figure: () => share(say, value), lack });
  return [
    shares('decisionYield', decisionYield, 'measure.lack.noDecisionItems'),
    shares('postponementRate', postponementRate, 'measure.lack.noDecisionItems'),
    shares('actionsOnTime', actionsOnTime, 'measure.lack.noneDue'),
    shares('actionsClosed', actionsClosed, 'measure.lack.noneDue'),
  ];
}

function peopleRows({ personHours, pulseMean, pulseShareAtLeast3 }: MeetingMeasures, say: Say, language: Language): readonly MeasureRow[] {
  return [
    row(say, 'personHours', personHours, { figure: () => lengthInWords(language, Math.round((personHours ?? 0) * 60)), lack: 'measure.lack.notStarted' }),
    row(say, 'pulseMean', pulseMean, { figure: () => say('measure.figure.mean', { mean: pulseMean ?? 0 }), lack: 'measure.lack.fewAnswers' }),
    row(say, 'pulseShareAtLeast3', pulseShareAtLeast3, { figure: () => share(say, pulseShareAtLeast3), lack: 'measure.lack.fewAnswers' }),
  ];
}

function purposeRows({ purposeMix }: MeetingMeasures, say: Say): readonly PurposeRow[] {
  return Object.entries(purposeMix ?? {})
    .map(([type, value]) => ({ type: type as ItemType, value: fourDecimals(value) }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ type, value }) => ({ type, value, label: say(`item.type.${type}`), figure: share(say, value) }));
}

/** Late, early or on time. Minutes as they are read: one decimal, none where it is whole. */
function signed(say: Say, ways: Ways, value: number): string {
  const shown = oneDecimal(value);
  if (shown === 0) return say(ways.onTime);
  return shown > 0 ? say(ways.late, { minutes: shown }) : say(ways.early, { minutes: -shown });
}

interface Ways {
  readonly late: TextKey;
  readonly early: TextKey;
  readonly onTime: TextKey;
}

const startFigures: Ways = { late: 'measure.start.late', early: 'measure.start.early', onTime: 'measure.start.onTime' };
const endFigures: Ways = { late: 'measure.end.late', early: 'measure.end.early', onTime: 'measure.end.onTime' };
const startSentences: Ways = { late: 'measures.summary.start.late', early: 'measures.summary.start.early', onTime: 'measures.summary.start.onTime' };
const endSentences: Ways = { late: 'measures.summary.end.late', early: 'measures.summary.end.early', onTime: 'measures.summary.end.onTime' };

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

function minutes(say: Say, value: number): string {
  return say('length.minutes', { minutes: value });
}

function share(say: Say, value: number | null): string {
  return say('measure.figure.share', { share: value ?? 0 });
}

function summaryOf({ startDelayMinutes, overrunMinutes }: MeetingMeasures, say: Say): string {
  if (startDelayMinutes === null) return say('measures.summary.notStarted');
  if (overrunMinutes === null) return say('measures.summary.running');
  return [signed(say, startSentences, startDelayMinutes), signed(say, endSentences, overrunMinutes)].join(' ');
}
