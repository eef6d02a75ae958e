import { expect, test } from 'vitest';
import { makeExample } from '../../../electron/app/example.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { openStore } from '../../../electron/store/store.ts';
import { minutesOf } from '../../../domain/view/minutes/build.ts';
import { preparationView } from '../../../domain/view/screen/preparation/preparation-view.ts';
import { folder } from '../cli/klubba.ts';

/** A day that the example is made for. */
const now = Date.parse('2026-11-24T08:00:00Z');

test('the example municipality gives a review, a follow-up of decisions and a proposal for the next agenda', () => {
  const store = folder();
  const workspace = new Workspace(openStore(store, { mode: 'create', now: () => now }), () => now);
  makeExample(workspace, { groups: 1, meetings: 12, seed: 7 });
  const [group] = workspace.organisation().groups;
  if (group === undefined) throw new Error('no group');
  const state = workspace.group(group.id);
  const latest = state.meetings.at(-3);
  const next = state.meetings.at(-1);
  if (latest === undefined || next === undefined) throw new Error('no meeting');
  const { reviewed, followedUp } = minutesOf({ organisation: workspace.organisation(), group, state, meeting: latest, zone: workspace.zone, now, withConfidential: false });
  const proposals = preparationView(group, state, next.id, { people: workspace.organisation().people, others: [] })?.proposals ?? [];
  workspace.close();
  expect(reviewed.map(({ text, owner, due, doneOn, movedTo }) => [text, owner, due, doneOn, movedTo])).toEqual([
    ['Tre lokalalternativ med kostnad', 'Skolchef', '2026-11-09', '2026-11-09', null],
    ['Information till invånarna', 'Kommunikationschef', '2026-11-11', '2026-11-09', null],
    ['Upphandling av kameror', 'Socialchef', '2026-11-06', '2026-11-03', null],
    ['Konsekvensbeskrivning för varje kontor', 'Ekonomichef', '2026-11-11', null, '2026-11-25'],
    ['Samtal med anhöriga', 'Socialchef', '2026-11-11', '2026-11-10', null],
    ['Svarsmallar för de tio vanligaste frågorna', 'Kommunikationschef', '2026-11-11', '2026-11-09', null],
    ['Rutin för vakansprövning', 'HR-chef', '2026-10-26', null, '2026-11-25'],
    ['Underlag om diarieföring i nya systemet', 'Skolchef', '2026-11-10', '2026-11-10', null],
  ]);
  expect(followedUp).toEqual([
    { number: 'KLG 2026:6-1', text: 'En gemensam bilpool prövas på Kommunledningskontoret.', was: 'in-force', state: 'not-carried-out', next: null },
    { number: 'KLG 2026:6-2', text: 'Semesterscheman lämnas senast den 15 mars.', was: 'in-force', state: 'carried-out', next: null },
    { number: 'KLG 2026:6-3', text: 'Måltiderna upphandlas var för sig för skola och omsorg.', was: 'in-force', state: 'not-carried-out', next: null },
  ]);
  const from = (number: string, date: string) => ({ number, date });
  const due = (number: string, on: string, text: string, followUp: string) => ({ kind: 'follow-up-due', decision: { number, text, on }, followUp });
  expect(proposals.map(({ origin, item }) => [item.title, item.presenter, origin])).toEqual([
    ['E-tjänster: ordning', 'itchef', { kind: 'postponed', meeting: from('2026:5', '2026-09-02'), reason: 'incomplete' }],
    ['Beslut närmare verksamheten', 'kanslichef', { kind: 'postponed', meeting: from('2026:9', '2026-10-28'), reason: 'incomplete' }],
    ['Kortare vägar till beslut om lokaler', null, { kind: 'parked', meeting: from('2026:5', '2026-09-02'), returns: '2026-10-28' }],
    ['Gemensam introduktion för nya chefer', null, { kind: 'parked', meeting: from('2026:7', '2026-09-30'), returns: '2026-11-25' }],
    ['Fler praktikplatser till gymnasiet', null, { kind: 'parked', meeting: from('2026:8', '2026-10-14'), returns: '2026-12-09' }],
    [null, 'hrchef', { kind: 'not-done', text: 'Rutin för vakansprövning', reviews: 2, latest: '2026-11-11', promised: '2026-10-26' }],
    [null, 'socialchef', due('KLG 2026:7-2', '2026-09-30', 'Nattillsyn med kamera prövas i ett område.', '2026-11-19')],
    [null, 'fritidschef', due('KLG 2026:7-3', '2026-09-30', 'Avgifterna är oförändrade i år.', '2026-11-23')],
    [null, 'ekonomichef', due('KLG 2026:8-1', '2026-10-14', 'Vakanta tjänster prövas av kommundirektören till och med 31 mars 2027.', '2026-11-27')],
    [null, 'ekonomichef', due('KLG 2026:8-2', '2026-10-14', 'Ramarna lämnas till nämnderna med ett effektiviseringskrav på en procent.', '2026-11-27')],
    [null, 'itchef', due('KLG 2026:8-3', '2026-10-14', 'Möten kortare än en timme hålls på distans. Ledningsgrupper ses på plats.', '2026-11-27')],
    [null, null, { kind: 'between', decisions: [{ number: 'KLG 2026:M-1', text: 'Konsultavtalet för kartsystemet förlängs med sex månader.', on: '2026-11-13' }] }],
    ['Laddplatser för verksamheternas bilar', 'fritidschef', { kind: 'suggested', suggestion: 'klg-laddplatser', by: 'Kultur- och fritidschef', on: '2026-11-24' }],
    ['Digital signering av avtal', 'itchef', { kind: 'suggested', suggestion: 'klg-signering', by: 'IT-chef', on: '2026-11-24' }],
    ['Vårt arbete i ledningsgruppen', 'kommundirektor', { kind: 'annual-cycle', month: 12 }],
    ['Mötesdagar och årshjul för nästa år', 'kanslichef', { kind: 'annual-cycle', month: 12 }],
  ]);
});
