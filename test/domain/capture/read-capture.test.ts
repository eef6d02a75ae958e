import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueFields, readingBefore, type Capture, type ReadingKind } from '../../../domain/capture/capture.ts';
import { readCapture } from '../../../domain/capture/read-capture.ts';
import { cleaned } from '../../../domain/text/cleaned.ts';
import { prefixOf } from '../../../domain/capture/words.ts';
import { filledProseSchema, lineSchema } from '../../../domain/kernel/words.ts';
import { en, english, read, sv, swedish } from './capture-of.ts';

describe('a prefix and a space choose what the line is', () => {
  test.each([
    ['b Inga inhyrda socionomer', 'decision'],
    ['B Inga inhyrda socionomer', 'decision'],
    ['å Ta fram underlag', 'action'],
    ['A Ta fram underlag', 'action'],
    ['a Tre alternativ redovisades', 'note'],
    ['in Socialchef', 'arrival'],
    ['ut Ekonomichef', 'departure'],
    ['Tre alternativ redovisades', 'plain'],
    ['b', 'plain'],
    ['bra', 'plain'],
    ['å andra sidan blir det dyrt', 'plain'],
    ['Å ena sidan blir det dyrt', 'plain'],
    ['In på nästa punkt', 'plain'],
    ['in på nästa punkt', 'plain'],
    ['ut med det gamla', 'plain'],
    ['d A decision', 'plain'],
    ['', 'empty'],
    [' \n\t', 'empty'],
  ])('%j is %s', (typed, kind) => {
    expect(sv(typed).kind).toBe(kind);
  });

  test.each([
    ['d No agency staff', 'decision'],
    ['a Staffing plan', 'action'],
    ['A plan is needed', 'plain'],
    ['A Finance Manager: staffing plan', 'action'],
    ['a few things were said', 'plain'],
    ['w Three options', 'note'],
    ['in Finance Manager', 'arrival'],
    ['In March we saw more', 'plain'],
    ['in March we saw more', 'plain'],
    ['out Finance Manager conflict', 'departure'],
    ['out of scope', 'plain'],
    ['b No agency staff', 'plain'],
  ])('in English %j is %s', (typed, kind) => {
    expect(en(typed).kind).toBe(kind);
  });

  test('the text has no prefix, and free words stay as they are', () => {
    expect(sv('a  Tre alternativ. ')).toMatchObject({ text: 'Tre alternativ.', item: null, problems: [] });
    expect(sv('Tre alternativ')).toMatchObject({ text: 'Tre alternativ', readings: [] });
    expect(sv('b ')).toMatchObject({ kind: 'decision', text: '', problems: [{ code: 'text-missing' }] });
  });

  test('keys put the same prefixes into the empty line', () => {
    expect(sv(`${prefixOf('sv', 'action')}x`).kind).toBe('action');
    expect(en(`${prefixOf('en', 'decision')}x`).kind).toBe('decision');
  });
});

describe('a number and a colon aim at an item', () => {
  test('that has the number', () => {
    expect(sv('4: b Vakanser prövas')).toMatchObject({ kind: 'decision', item: 'i4', text: 'Vakanser prövas', problems: [] });
    expect(sv('11:å Ekonomichef: Prognos')).toMatchObject({ kind: 'action', item: 'i11', owner: { person: 'Ekonomichef' } });
    expect(sv('4: Tre alternativ')).toMatchObject({ kind: 'plain', item: 'i4', text: 'Tre alternativ' });
    expect(sv('4: ut Ekonomichef jäv')).toMatchObject({ kind: 'departure', item: 'i4', reason: 'conflict-of-interest' });
    expect(read(sv(' 4: b Vakanser'))).toEqual(['item=4:', 'prefix=b']);
  });

  test('and one that nobody has is said beside the line', () => {
    expect(sv('14: b Vakanser')).toMatchObject({ kind: 'decision', item: null, problems: [{ code: 'item-unknown', number: 14 }] });
    expect(sv('14: b Vakanser', {}, 'item')).toMatchObject({ kind: 'plain', text: '14: b Vakanser', problems: [] });
  });

  test('unless the words only begin with a number', () => {
    for (const typed of ['2027: ett svårt år', '14: så många sökte', '8:30 började vi', '4:a i ordningen']) expect(sv(typed)).toMatchObject({ kind: 'plain', item: null, text: typed });
  });
});

describe('an action', () => {
  const action = (typed: string, ...refused: readonly ReadingKind[]): Capture => sv(`å ${typed}`, {}, ...refused);

  test('has an owner before the colon and a day at its end', () => {
    const capture = action('Socialchef: Bemanningsplan 8 dec');
    expect(capture).toMatchObject({ text: 'Bemanningsplan', owner: { kind: 'person', person: 'Socialchef' }, helpers: [], due: { kind: 'day', date: '2026-12-08' }, problems: [], hints: [] });
    expect(read(capture)).toEqual(['prefix=å', 'owner=Socialchef:', 'date=8 dec']);
    expect(action('HR-chef: Informera facken fredag')).toMatchObject({ text: 'Informera facken', owner: { person: 'HR-chef' }, due: { date: '2026-11-27' } });
  });

  test('is never refused for what is missing', () => {
    expect(action('Ta fram underlag')).toMatchObject({ text: 'Ta fram underlag', owner: { kind: 'nobody' }, due: { kind: 'none' }, problems: [] });
  });

  test.each([
    ['socialchef', 'Socialchef'],
    ['Social', 'Socialchef'],
    ['Socialchefen', 'Socialchef'],
    ['socialchef södra', 'other-social'],
    ['Anna Berg', 'anna'],
    ['utvecklingsledare', 'anna'],
    ['Utvecklingsledare Anna Berg', 'anna'],
    ['Berg', 'anna'],
    ['rene öberg', 'rene'],
    ['Säkerhetschefen', 'rene'],
    ['ordföranden', 'Kommundirektör'],
    ['sekreteraren', 'Kanslichef'],
  ])('of %s belongs to %s', (name, person) => {
    expect(action(`${name}: Gör något`)).toMatchObject({ text: 'Gör något', owner: { kind: 'person', person } });
  });

  test.each(['Utredare', 'tf ekonomichef', 'Maria von Sydow', 'enhetschef', 'Enhetschefen', "Sean O'Neill", 'Åsa'])('of %s belongs to somebody new', (name) => {
    expect(action(`${name}: Gör något`)).toMatchObject({ text: 'Gör något', owner: { kind: 'new-person', name } });
  });

  test.each(['Ta fram underlag: budget och plan', 'obs: ring kommunen', 'Klockan 10:30 ringer vi', 'Se https://exempel.se', 'Välj ny rektor: annonsera', ': Gör något', 'Gör något:nu'])('has no owner in "%s"', (text) => {
    expect(action(text)).toMatchObject({ text, owner: { kind: 'nobody' } });
  });

  test('whose owner may be several people keeps the name in its text and asks', () => {
    expect(action('Kommun: Gör något')).toMatchObject({
      text: 'Kommun: Gör något',
      owner: { kind: 'nobody' },
      hints: [{ code: 'owner-unclear', name: 'Kommun', candidates: ['Kommundirektör', 'Kommunikationschef'] }],
    });
    expect(action('Anna: Gör något').hints).toEqual([{ code: 'owner-unclear', name: 'Anna', candidates: ['anna', 'anna-2'] }]);
  });

  test('may be for everybody, or for one with others to help', () => {
    expect(action('Alla: anmäl behov fredag')).toMatchObject({ text: 'anmäl behov', owner: { kind: 'all' }, due: { date: '2026-11-27' } });
    expect(action('Socialchef, HR-chef och Utredare: Plan')).toMatchObject({ owner: { person: 'Socialchef' }, helpers: [{ person: 'HR-chef' }, { kind: 'new-person', name: 'Utredare' }] });
    expect(action('Socialchef, socialchefen, HR-chef, hr-chef: Plan')).toMatchObject({ owner: { person: 'Socialchef' }, helpers: [{ person: 'HR-chef' }] });
    expect(action('Alla chefer: anmäl behov')).toMatchObject({ owner: { kind: 'nobody' } });
  });

  test('due at the next meeting has its day when that is planned', () => {
    const next = action('Socialchef: Plan till nästa möte');
    expect(next).toMatchObject({ text: 'Plan', due: { kind: 'next-meeting', date: null } });
    const planned = sv('å Socialchef: Plan till nästa möte', { nextMeeting: '2026-12-08' });
    expect(planned).toMatchObject({ due: { kind: 'next-meeting', date: '2026-12-08' } });
    expect(next.kind === 'action' && dueFields(next.due)).toEqual({ due: null, dueNextMeeting: true });
    expect(planned.kind === 'action' && dueFields(planned.due)).toEqual({ due: '2026-12-08', dueNextMeeting: false });
    expect(dueFields({ kind: 'day', date: '2026-12-08' })).toEqual({ due: '2026-12-08', dueNextMeeting: false });
    expect(dueFields({ kind: 'none' })).toEqual({ due: null, dueNextMeeting: false });
  });

  test('keeps a date that is all there is, and one whose year is over', () => {
    expect(action('Socialchef: fredag')).toMatchObject({ text: 'fredag', due: { kind: 'none' } });
    expect(action('Socialchef: Stäng boken 8 december 2024')).toMatchObject({ text: 'Stäng boken 8 december 2024', due: { kind: 'none' }, hints: [{ code: 'date-past', date: '2024-12-08' }] });
  });

  test('keeps the words of a reading that is refused', () => {
    expect(action('Socialchef: Bemanningsplan 8 dec', 'date')).toMatchObject({ text: 'Bemanningsplan 8 dec', due: { kind: 'none' }, owner: { person: 'Socialchef' } });
    expect(action('Socialchef: Bemanningsplan 8 dec', 'owner')).toMatchObject({ text: 'Socialchef: Bemanningsplan', owner: { kind: 'nobody' } });
    expect(action('Socialchef: Bemanningsplan 8 dec', 'prefix')).toMatchObject({ kind: 'plain', text: 'å Socialchef: Bemanningsplan 8 dec' });
  });

  test('in English', () => {
    expect(en('a Finance Manager: Staffing plan by 8 Dec')).toMatchObject({ text: 'Staffing plan', owner: { person: 'finance' }, due: { date: '2026-12-08' } });
    expect(en('a Director and Ann: Papers for the next meeting')).toMatchObject({ text: 'Papers', owner: { person: 'director' }, helpers: [{ person: 'ann' }], due: { kind: 'next-meeting', date: null } });
    expect(en('a Everyone: report needs friday')).toMatchObject({ owner: { kind: 'all' }, due: { date: '2026-11-27' } });
    expect(en('a the chair: call them in two weeks')).toMatchObject({ owner: { person: 'director' }, due: { date: '2026-12-08' } });
    expect(en('a Records Manager: sort the archive')).toMatchObject({ owner: { kind: 'new-person', name: 'Records Manager' } });
  });
});

describe('a decision', () => {
  test('is valid from the day that its text says, and keeps it', () => {
    const capture = sv('b Inga inhyrda socionomer från 1 feb');
    expect(capture).toMatchObject({ kind: 'decision', text: 'Inga inhyrda socionomer från 1 feb', validFrom: '2027-02-01', followUp: null, motive: '' });
    expect(read(capture)).toEqual(['prefix=b', 'valid-from=från 1 feb']);
    expect(sv('b Inga inhyrda från och med 1 februari 2027. Undantag beslutas av socialchefen.')).toMatchObject({ validFrom: '2027-02-01', text: 'Inga inhyrda från och med 1 februari 2027. Undantag beslutas av socialchefen.' });
    expect(sv('b Gäller fr.o.m. den 1:a mars')).toMatchObject({ validFrom: '2027-03-01' });
    expect(sv('b Gäller från idag')).toMatchObject({ validFrom: '2026-11-24' });
    expect(sv('b Råd från Skolchef om planen från 1 mars')).toMatchObject({ validFrom: '2027-03-01' });
    expect(sv('b Gäller från 1 februari 2024')).toMatchObject({ validFrom: null });
    expect(sv('b Planen gäller 1 feb')).toMatchObject({ validFrom: null, text: 'Planen gäller 1 feb' });
  });

  test('takes its day of follow-up and its motive in any order', () => {
    const both = sv('b Inga inhyrda från 1 feb /upp 29 jan /motiv Prognosen visar −14 mnkr.');
    expect(both).toMatchObject({ text: 'Inga inhyrda från 1 feb', followUp: '2027-01-29', motive: 'Prognosen visar −14 mnkr.', validFrom: '2027-02-01' });
    expect(both.hints).toEqual([{ code: 'follow-up-before-valid-from' }]);
    expect(read(both)).toEqual(['prefix=b', 'valid-from=från 1 feb', 'follow-up=/upp 29 jan', 'motive=/motiv Prognosen visar −14 mnkr.']);
    expect(sv('b Vakanser prövas /motivering Dyrt, från 1 maj /uppföljning senast den 19 jan Undantag medges.')).toMatchObject({ text: 'Vakanser prövas Undantag medges.', motive: 'Dyrt, från 1 maj', followUp: '2027-01-19', validFrom: null });
  });

  test('says when no day can be read, and keeps the words', () => {
    expect(sv('b Vakanser prövas /upp snart')).toMatchObject({ text: 'Vakanser prövas /upp snart', followUp: null, hints: [{ code: 'follow-up-unread' }] });
    expect(sv('b Vakanser prövas /upp nästa möte')).toMatchObject({ followUp: null, hints: [{ code: 'follow-up-unread' }] });
    expect(sv('b Vakanser prövas /upp nästa möte', { nextMeeting: '2026-12-08' })).toMatchObject({ text: 'Vakanser prövas', followUp: '2026-12-08' });
    expect(sv('b Vakanser prövas /upp 29 jan', {}, 'follow-up')).toMatchObject({ text: 'Vakanser prövas /upp 29 jan', followUp: null, hints: [] });
  });

  test('keeps its prepared text, paragraphs and all', () => {
    expect(sv('b Ett.\r\n\r\nTvå.')).toMatchObject({ text: 'Ett.\n\nTvå.' });
  });

  test('in English', () => {
    expect(en('d No agency staff from 1 Feb 2027 /follow 29 Jan /why The forecast')).toMatchObject({ text: 'No agency staff from 1 Feb 2027', validFrom: '2027-02-01', followUp: '2027-01-29', motive: 'The forecast' });
    expect(en('d No agency staff as of February 1')).toMatchObject({ validFrom: '2027-02-01' });
  });
});

describe('somebody', () => {
  test('comes', () => {
    expect(sv('in Socialchef')).toMatchObject({ kind: 'arrival', person: { person: 'Socialchef' }, mode: 'room', reason: null, time: null, note: '' });
    expect(sv('in soc')).toMatchObject({ kind: 'arrival', person: { person: 'Socialchef' } });
    expect(sv('in Socialchef på distans')).toMatchObject({ mode: 'remote', note: '' });
    expect(sv('in Socialchef, sen, kl. 8.45')).toMatchObject({ reason: 'late', time: '08:45', note: '' });
    expect(sv('in Anna Berg ersättare för Fritidschef')).toMatchObject({ person: { person: 'anna' }, reason: 'substitute', substituteFor: 'Fritidschef', note: '' });
    expect(sv('in Utredare (adjungerad)')).toMatchObject({ person: { kind: 'new-person', name: 'Utredare' }, reason: 'co-opted', note: '' });
    expect(sv('in Maria von Sydow')).toMatchObject({ person: { kind: 'new-person', name: 'Maria von Sydow' } });
    expect(sv('in Anna')).toMatchObject({ kind: 'arrival', person: null, problems: [{ code: 'person-unclear', name: 'Anna', candidates: ['anna', 'anna-2'] }] });
    expect(sv('in ')).toMatchObject({ kind: 'arrival', person: null, problems: [{ code: 'text-missing' }] });
  });

  test('leaves', () => {
    const capture = sv('ut Ekonomichef jäv');
    expect(capture).toMatchObject({ kind: 'departure', person: { person: 'Ekonomichef' }, reason: 'conflict-of-interest', note: '' });
    expect(read(capture)).toEqual(['prefix=ut', 'person=Ekonomichef', 'reason=jäv']);
    expect(sv('ut Ekonomichef på grund av jäv 9.40')).toMatchObject({ reason: 'conflict-of-interest', time: '09:40', note: '' });
    expect(sv('ut Skolchef gick tidigare')).toMatchObject({ reason: 'left-early', note: '' });
    expect(sv('ut Skolchef sjukt barn')).toMatchObject({ reason: 'other', note: 'sjukt barn' });
    expect(sv('Ut Skolchef')).toMatchObject({ kind: 'departure' });
    expect(sv('ut Ekonomichef jäv', {}, 'reason')).toMatchObject({ reason: 'other', note: 'jäv' });
    expect(sv('ut Ekonomichef jäv', {}, 'person')).toMatchObject({ kind: 'plain', text: 'ut Ekonomichef jäv' });
  });

  test('in English', () => {
    expect(en('in Ann Berg late remotely')).toMatchObject({ person: { person: 'ann' }, reason: 'late', mode: 'remote' });
    expect(en('out Finance Manager conflict of interest')).toMatchObject({ person: { person: 'finance' }, reason: 'conflict-of-interest', note: '' });
    expect(en('in Clerk standing in for Finance Manager')).toMatchObject({ person: { name: 'Clerk' }, substituteFor: 'finance', reason: 'substitute' });
  });
});

test('Backspace refuses the reading that the caret stands right after', () => {
  const capture = sv('å Socialchef: Plan 8 dec ');
  expect(readingBefore(capture, 25)?.kind).toBe('date');
  expect(readingBefore(capture, 24)?.kind).toBe('date');
  expect(readingBefore(capture, 18)).toBeUndefined();
  expect(readingBefore(capture, 14)?.kind).toBe('owner');
  expect(readingBefore(capture, 2)?.kind).toBe('prefix');
  expect(readingBefore(capture, 0)).toBeUndefined();
});

test('accents that were typed as two characters are read like others', () => {
  expect(sv('å Socialchef: Möte lördag'.normalize('NFD'))).toMatchObject({ kind: 'action', text: 'Möte', due: { date: '2026-11-28' } });
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    'b ', 'å ', 'a ', 'A ', 'd ', 'in ', 'ut ', 'out ', '4: ', '14:', 'Socialchef', 'socialchefen', 'Anna', 'Utredare', 'Alla', ': ', ', ', ' och ', ' and ',
    'Bemanningsplan', ' från ', ' from ', '1 feb', ' 8 dec', ' fredag', ' 2027', ' nästa möte', '/upp ', ' /upp 29 jan', ' /motiv ', ' /follow ', ' /why ', 'jäv', ' på distans', ' ersättare för ', ' 9.40', '.', '\n', '🙂', '\u0000', ' ', 'مرحبا', '\ud83d',
  );
  const lines = fc.oneof(fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')), fc.string({ unit: 'binary' }));
  const contexts = fc.constantFrom(swedish, english, { ...swedish, nextMeeting: '2026-12-08' });
  const everything: readonly ReadingKind[] = ['item', 'prefix', 'owner', 'date', 'valid-from', 'follow-up', 'motive', 'person', 'substitute-for', 'mode', 'reason', 'time'];
  const refusals = fc.subarray([...everything]).map((kinds) => new Set(kinds));
  const runs = { numRuns: 3_000 };

  test('is read without harm, in stretches that lie in order and do not overlap', () => {
    fc.assert(
      fc.property(lines, contexts, refusals, (line, context, refused) => {
        const { typed, readings } = readCapture(line, context, refused);
        let at = 0;
        for (const { kind, from, to } of readings) {
          expect(refused.has(kind)).toBe(false);
          expect(from >= at && to > from && to <= typed.length).toBe(true);
          at = to;
        }
      }),
      runs,
    );
  });

  test('no word of it is lost: each is in the text or in what was read', () => {
    fc.assert(
      fc.property(lines, contexts, refusals, (line, context, refused) => {
        const capture = readCapture(line, context, refused);
        const kept = 'text' in capture ? capture.text : 'note' in capture ? capture.note : '';
        const inReadings = capture.readings.filter(({ kind }) => kind !== 'valid-from').map(({ from, to }) => capture.typed.slice(from, to));
        const without = (text: string): string => text.split('').filter((each) => !/[\s.,:;()–-]/u.test(each)).toSorted().join('');
        expect(without(cleaned([kept, ...inReadings].join(' ')))).toBe(without(cleaned(capture.typed)));
      }),
      runs,
    );
  });

  test('what was taken can be recorded: dates that are not past, words that the store takes', () => {
    fc.assert(
      fc.property(lines, contexts, refusals, (line, context, refused) => {
        const capture = readCapture(line, context, refused);
        const dates = capture.kind === 'decision' ? [capture.validFrom, capture.followUp] : capture.kind === 'action' ? [dueFields(capture.due).due] : [];
        for (const date of dates) expect(date === null || date >= context.today).toBe(true);
        if ('text' in capture && capture.problems.length === 0) expect(filledProseSchema.safeParse(capture.text).success).toBe(true);
        if ('note' in capture) expect(lineSchema.safeParse(capture.note).success).toBe(true);
        const named = capture.kind === 'action' ? [capture.owner, ...capture.helpers] : 'person' in capture ? [capture.person] : [];
        for (const each of named) if (each?.kind === 'new-person') expect(lineSchema.safeParse(each.name).success && each.name.trim() !== '').toBe(true);
      }),
      runs,
    );
  });

  test('refusing every reading gives the text back', () => {
    fc.assert(
      fc.property(lines, contexts, (line, context) => {
        const capture = readCapture(line, context, new Set(everything));
        expect(capture.readings).toEqual([]);
        expect(capture.kind === 'plain' ? capture.text : '').toBe(cleaned(line.normalize('NFC')));
      }),
      runs,
    );
  });

  test('is read in no time, however long it is', () => {
    const long = `å Socialchef: ${'å, Socialchef och från 1 feb /upp : '.repeat(20_000)} 8 dec`;
    const before = performance.now();
    for (const line of [long, `b${long.slice(1)}`, `in${long.slice(1)}`, ' '.repeat(200_000), `${'a'.repeat(200_000)}:`]) readCapture(line, swedish);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
