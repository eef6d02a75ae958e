/** Makes meetings on paper, and works out by plain arithmetic what the measures of each must be. */

export interface Generated {
  readonly record: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
}

type Random = () => number;

/** A small generator of numbers 0-1 from a seed, so that a failure can be repeated. Source: "mulberry32". */
function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const types = ['formality', 'follow-up', 'decision', 'discussion', 'information', 'improvement', 'closing'];
const results = ['done', 'decided', 'postponed', 'parked', 'handed-over', 'struck'];
const members = ['Förvaltningschef', 'Sekreterare', 'Enhetschef Öst', 'Enhetschef Väst', 'Controller', 'HR-specialist'];

const between = (next: Random, low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
const pick = <Value>(next: Random, values: readonly Value[]): Value => values[between(next, 0, values.length - 1)] as Value;
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const quotient = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

interface Agenda {
  readonly n: number | null;
  readonly type: string;
  readonly planned: number;
  readonly actual: number;
  readonly result: string;
}

function agendaOf(next: Random): Agenda[] {
  let n = 0;
  return Array.from({ length: between(next, 1, 12) }, (_unused, index) => {
    const planned = between(next, 1, 30);
    const actual = next() < 0.15 ? 0 : between(next, 0, 40);
    if (index > 0 && next() < 0.15) return { n: null, type: 'break', planned, actual, result: 'done' };
    n += 1;
    const type = pick(next, types);
    return { n, type, planned, actual, result: type === 'decision' ? pick(next, results) : pick(next, ['done', 'postponed', 'struck']) };
  });
}

/** One record and the values that a correct program computes from it. */
export function generatedRecord(seed: number): Generated {
  const next = random(seed);
  const items = agendaOf(next);
  const length = total(items.map(({ actual }) => actual));
  const plannedStart = between(next, 7 * 60, 13 * 60);
  const actualStart = plannedStart + between(next, -5, 20);
  const plannedLength = between(next, 30, 240);
  const date = pick(next, ['2026-01-20', '2026-06-16', '2026-11-24']);
  const absent = members.filter((_name, index) => index > 1 && next() < 0.2);
  const present = members.filter((name) => !absent.includes(name));
  const visitor = pick(next, present);
  const from = between(next, 0, length);
  const partly = length > 1 && next() < 0.5;
  const reviewed = Array.from({ length: between(next, 0, 8) }, (_unused, index) => ({
    text: `Tidigare åtgärd ${index}`,
    owner: pick(next, members),
    due: pick(next, ['2025-12-30', '2026-01-10', '2026-06-10', '2026-11-20', '2027-02-01']),
    doneOn: pick(next, [null, '2025-12-20', '2026-01-12', '2026-06-16', '2026-11-24']),
  }));
  const pulse = Array.from({ length: between(next, 0, 9) }, () => between(next, 0, 4));
  const numbers = items.flatMap(({ n }) => (n === null ? [] : [n]));
  const record = {
    format: 'meeting-record/1',
    organisation: 'Exempelkommunen',
    group: { id: 'lg', name: 'Ledningsgruppen', shortName: 'LG', members, chair: members[0], secretary: members[1] },
    goals: [{ id: 'M1', name: 'Trygg omsorg' }],
    meeting: {
      number: `2026:${seed + 1}`,
      date,
      timeZone: 'Europe/Stockholm',
      plannedStart: clock(plannedStart),
      plannedEnd: clock(plannedStart + plannedLength),
      actualStart: clock(actualStart),
      actualEnd: clock(actualStart + length),
      location: 'Rum 3',
      absent,
    },
    agenda: items.map((item, index) => ({
      ...item,
      title: `Punkt ${index}`,
      ...(item.type === 'break' ? {} : { outcome: 'Vad ska vi få fram?', presenter: next() < 0.3 ? null : pick(next, members) }),
      goals: next() < 0.5 ? ['M1'] : [],
      ...(item.result === 'postponed' ? { postponedTo: '2027-01-19', reason: pick(next, ['not-reached', 'incomplete', 'other']) } : {}),
    })),
    decisions: numbers.slice(0, 2).map((item) => ({
      item,
      text: `Beslut på punkt ${item} i möte ${seed}.`,
      decidedBy: members[0],
      motive: null,
      alternatives: [],
      validFrom: '2027-02-01',
      followUp: '2027-01-15',
      goals: ['M1'],
    })),
    actions: numbers.slice(0, 3).map((item) => ({ item, text: `Åtgärd på punkt ${item} i möte ${seed}`, owner: pick(next, members), due: '2027-03-01' })),
    parked: [],
    messages: [{ text: 'Ett budskap', latest: `${date}T16:00` }],
    followedUp: reviewed,
    notes: numbers.slice(0, 1).map((item) => ({ item, at: clock(actualStart), text: `Anteckning i möte ${seed}` })),
    ...(partly ? { attendance: [{ person: visitor, from: clock(actualStart), to: clock(actualStart + from), mode: 'remote', reason: 'Annat möte' }] } : {}),
    pulse: { worthTheTime: pulse },
  };
  const personMinutes = present.length * length - (partly ? length - from : 0);
  return { record, expected: { ...timeValues(items), ...reviewValues(reviewed, date), ...pulseValues(pulse), ...punctuality() } };

  function punctuality(): Record<string, unknown> {
    return {
      startDelayMinutes: actualStart - plannedStart,
      overrunMinutes: actualStart + length - plannedStart - plannedLength,
      personHours: personMinutes / 60,
    };
  }
}

function timeValues(items: readonly Agenda[]): Record<string, unknown> {
  const work = items.filter(({ type }) => type !== 'break');
  const planned = total(work.map((item) => item.planned));
  const actual = total(work.map((item) => item.actual));
  const decisions = work.filter(({ type }) => type === 'decision');
  const mix: Record<string, number> = {};
  for (const item of work) mix[item.type] = (mix[item.type] ?? 0) + item.actual / actual;
  return {
    plannedMinutes: total(items.map((item) => item.planned)),
    workMinutesPlanned: planned,
    workMinutesActual: actual,
    timeboxPrecision: planned === 0 ? null : Math.max(0, 1 - total(work.map((item) => Math.abs(item.actual - item.planned))) / planned),
    timeboxHitRate: quotient(work.filter((item) => item.actual * 10 <= item.planned * 11).length, work.length),
    itemsOver: work.filter((item) => item.actual > item.planned).map(({ n }) => n),
    purposeMix: actual === 0 ? null : mix,
    decisionYield: quotient(decisions.filter(({ result }) => result === 'decided').length, decisions.length),
    postponementRate: quotient(decisions.filter(({ result }) => result === 'postponed').length, decisions.length),
  };
}

function reviewValues(reviewed: readonly { due: string; doneOn: string | null }[], date: string): Record<string, unknown> {
  const due = reviewed.filter((action) => action.due <= date);
  const done = due.filter(({ doneOn }) => doneOn !== null && doneOn <= date);
  return {
    actionsOnTime: quotient(done.filter((action) => (action.doneOn ?? '') <= action.due).length, due.length),
    actionsClosed: quotient(done.length, due.length),
  };
}

function pulseValues(answers: readonly number[]): Record<string, unknown> {
  if (answers.length < 4) return { pulseMean: null, pulseShareAtLeast3: null };
  return {
    pulseMean: total(answers) / answers.length,
    pulseShareAtLeast3: answers.filter((answer) => answer >= 3).length / answers.length,
  };
}
