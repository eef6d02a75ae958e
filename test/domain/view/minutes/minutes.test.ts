import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, emptyProse } from '../../../../domain/meeting/prose.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { languages } from '../../../../domain/text/text.ts';
import { minutesAsHtml } from '../../../../domain/view/minutes/html.ts';
import { minutesAsMarkdown } from '../../../../domain/view/minutes/markdown.ts';
import { halfPastEight, itemOf, minute, runningMeetingOf } from '../../meeting/meeting-of.ts';
import { actionOf, decisionOf, documentOf } from './document-of.ts';

const note = (id: string, text: string) => ({ id, at: null, text: edited(emptyProse, { id: `${id}-1`, text }, []) });
const started = { year: 2026, running: 17 };

function meetingWith(changes: Partial<Meeting>): Meeting {
  const items = [itemOf('open', { number: 1, notes: [note('n1', 'Läget är stabilt.')] })];
  return runningMeetingOf(items, halfPastEight, { number: started, ...changes });
}

const secret = meetingWith({
  items: [
    itemOf('open', { number: 1, title: 'Prognos' }),
    itemOf('closed', {
      number: 2,
      title: 'Personalärende Hemlig',
      outcome: 'Hemligt utfall?',
      confidential: true,
      presenter: 'hr',
      proposedDecisions: ['Hemligt förslag'],
      notes: [note('n2', 'Hemlig anteckning')],
      papers: [{ id: 'p1', name: 'Hemligt underlag', link: null, file: null, size: null }],
    }),
  ],
  decisions: [decisionOf('d1', 'open', 'Öppet beslut'), decisionOf('d2', 'closed', 'Hemligt beslut', { motive: 'Hemligt motiv' })],
  actions: [actionOf('a1', 'closed', 'Hemlig åtgärd')],
  parked: [{ id: 'k1', item: 'closed', text: 'Hemlig tanke', owner: null, returns: null }],
  attendance: [
    {
      person: 'hr',
      absent: false,
      substituteFor: null,
      presences: [
        { from: null, to: halfPastEight + 10 * minute, mode: 'room', reason: 'conflict-of-interest', item: 'closed', note: 'Hemligt skäl' },
      ],
    },
  ],
});

describe('a confidential item', () => {
  test.each(languages)('is left out of every form, and says that it was there (%s)', (language) => {
    const document = documentOf(secret);
    for (const written of [minutesAsMarkdown(document, language), minutesAsHtml(document, language), JSON.stringify(document)]) {
      expect(written).not.toMatch(/hemlig/iu);
      expect(written).toContain('Öppet beslut');
    }
    expect(minutesAsMarkdown(document, language)).toContain(language === 'sv' ? 'Sluten punkt' : 'Confidential item');
  });

  test('is written out whole when that was chosen', () => {
    const written = minutesAsMarkdown(documentOf(secret, true), 'sv');
    for (const words of ['Personalärende Hemlig', 'Hemlig anteckning', 'Hemligt beslut', 'Hemlig åtgärd', 'Hemlig tanke', 'Hemligt skäl']) {
      expect(written).toContain(words);
    }
  });

  test('does not change the numbers of the decisions that are shown', () => {
    const both = meetingWith({
      items: secret.items,
      decisions: [decisionOf('d1', 'closed', 'Hemligt'), decisionOf('d2', 'open', 'Öppet')],
    });
    expect(minutesAsMarkdown(documentOf(both), 'sv')).toContain('KLG 2026:17-2');
  });
});

describe('who was not there for an item', () => {
  const left = { from: null, to: halfPastEight + 10 * minute, mode: 'room', item: 'open', note: '' } as const;
  const written = (presence: object, language: 'sv' | 'en' = 'sv'): string =>
    minutesAsMarkdown(documentOf(meetingWith({ items: secret.items, attendance: [{ person: 'hr', absent: false, substituteFor: null, presences: [{ ...left, ...presence } as never] }] })), language);

  test('the item is named: a conflict of interest is about one matter', () => {
    expect(written({ reason: 'conflict-of-interest' })).toContain('Deltog inte i punkt 1 på grund av jäv.');
    expect(written({ reason: 'conflict-of-interest' }, 'en')).toContain('Took no part in item 1 because of a conflict of interest.');
    expect(written({ reason: 'co-opted' })).toContain('Deltog som adjungerad i punkt 1.');
    expect(written({ reason: 'confidential-item', item: 'closed' })).toContain('Deltog inte i punkt 2, som var sluten.');
  });

  test('where no item was named the sentence says no more than is known', () => {
    expect(written({ reason: 'conflict-of-interest', item: null })).toContain('Deltog inte i ärendet på grund av jäv.');
    expect(written({ reason: 'late' })).toContain('Anledning: kom senare.');
  });

  test('own words stand beside a conflict of interest, and in the place of any other reason', () => {
    expect(written({ reason: 'conflict-of-interest', note: 'delägare i bolaget' })).toContain('Deltog inte i punkt 1 på grund av jäv. Anledning: delägare i bolaget.');
    expect(written({ reason: 'late', note: 'tåget stod' })).toContain('Anledning: tåget stod.');
    expect(written({ reason: 'late', note: 'tåget stod' })).not.toContain('kom senare');
  });
});

test('a break is called what the agenda calls it', () => {
  const items = [itemOf('b1', { number: null, title: 'Fika', type: 'break' }), itemOf('b2', { number: null, title: '', type: 'break' })];
  const markdown = minutesAsMarkdown(documentOf(meetingWith({ items })), 'sv');
  expect(markdown).toMatch(/Fika, /u);
  expect(markdown).toMatch(/Paus, /u);
});

describe('an item whose words are kept in the registry', () => {
  test('shows its title and the registry number, and no word more, even where confidential items are written out', () => {
    const kept = meetingWith({
      items: [itemOf('kept', { number: 1, title: 'Upphandling', keptOut: true, registryNumber: 'KS 2026/311', notes: [note('n', 'Anbudssumma')] })],
    });
    const written = minutesAsMarkdown(documentOf(kept, true), 'sv');
    expect(written).toContain('Upphandling');
    expect(written).toContain('KS 2026/311');
    expect(written).not.toContain('Anbudssumma');
  });
});

describe('what was said of a decision and an action', () => {
  const meeting = meetingWith({
    decisions: [
      decisionOf('d1', 'open', 'Vakanser prövas.', {
        motive: 'Prognosen visar underskott.',
        alternatives: ['Stopp nu', 'Stegvis'],
        validFrom: '2026-12-01',
        followUp: '2027-01-19',
        form: 'jointly',
        formalDecider: 'Ekonomichefen',
        dissent: [{ id: 'r1', person: 'hr', text: 'Risk för arbetsmiljön.' }],
        changedAfterReadBack: true,
      }),
    ],
    actions: [
      actionOf('a1', 'open', 'Rutin för prövning.', { owner: 'hr', due: '2026-12-04', helpers: ['chair'] }),
      actionOf('a2', 'open', 'Underlag', { owner: 'hr', dueNextMeeting: true }),
      actionOf('a3', 'open', 'Utan ägare'),
    ],
  });

  test.each([
    ['sv', ['Prognosen visar underskott.', 'Stopp nu', '1 december 2026', '19 januari 2027', 'Ekonomichefen', 'Risk för arbetsmiljön.', 'ändrad efter uppläsning', 'Rutin för prövning', 'HR-chef', '4 december 2026', 'Kommundirektör', 'nästa möte', 'Utan ägare']],
    ['en', ['Prognosen visar underskott.', 'Stopp nu', '1 December 2026', '19 January 2027', 'Ekonomichefen', 'Risk för arbetsmiljön.', 'changed after', 'Rutin för prövning', 'HR-chef', '4 December 2026', 'Kommundirektör', 'next meeting', 'Utan ägare']],
  ] as const)('stands in the document (%s)', (language, words) => {
    const written = minutesAsMarkdown(documentOf(meeting), language);
    const lower = written.toLowerCase();
    for (const each of words) expect(lower).toContain(each.toLowerCase());
  });
});

describe('what several people said in their own way', () => {
  const told = (changes: Partial<Meeting>): string => minutesAsMarkdown(documentOf(meetingWith(changes)), 'sv');

  test('of a motive and a dissent are sentences among the others', () => {
    const written = told({
      decisions: [decisionOf('d1', 'open', 'Ja.', { motive: 'Hemtjänsten växer', alternatives: ['Vänta'], dissent: [{ id: 'r1', person: 'hr', text: 'För tidigt' }], changedAfterReadBack: true })],
    });
    expect(written).toContain('Motiv: Hemtjänsten växer. Övervägda alternativ: Vänta.');
    expect(written).toContain('Avvikande mening, HR-chef: För tidigt. Ändrad efter uppläsning.');
  });

  test('of a conflict of interest names the item', () => {
    const presences = [{ from: null, to: halfPastEight + 10 * minute, mode: 'room', reason: 'conflict-of-interest', item: 'open', note: '' }] as const;
    expect(told({ attendance: [{ person: 'hr', absent: false, substituteFor: null, presences: [...presences] }] })).toContain('Deltog inte i punkt 1 på grund av jäv.');
  });

  test.each([
    [['Ja.'], []],
    [['Nej.'], ['Nej.']],
    [['Ja.', 'Nej.'], ['Ja.', 'Nej.']],
  ])('%j as proposed decisions, of which "Ja." was taken, leave %j to read', (proposedDecisions, left) => {
    const written = told({ items: [itemOf('open', { number: 1, proposedDecisions })], decisions: [decisionOf('d1', 'open', 'Ja.')] });
    expect([...written.matchAll(/Förslag till beslut: (?<text>\S+)/gu)].map(({ groups }) => groups?.['text'])).toEqual(left);
  });
});

describe('minutes of time', () => {
  test('are rounded so that the items add up to the meeting', () => {
    const seconds = [100, 100, 100];
    let from = halfPastEight;
    const spans = seconds.map((each, index) => {
      const span = { id: `s${index}`, item: `i${index}`, from, to: from + each * 1000 };
      from = span.to;
      return span;
    });
    const meeting = runningMeetingOf(seconds.map((_, index) => itemOf(`i${index}`)), halfPastEight, { spans });
    const actual = documentOf(meeting).items.map((item) => item.actual ?? 0);
    expect(actual.reduce((sum, each) => sum + each, 0)).toBe(5);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=y>', '</style><b>', '&lt;', '`code`', '[x](javascript:y)', '# rubrik', '\u202Egnp.exe', '| a | b |'),
);

describe('whatever people write', () => {
  test('becomes no markup in HTML', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, words) => {
        const meeting = meetingWith({
          items: [itemOf('open', { number: 1, title, notes: [note('n', words)] })],
          decisions: [decisionOf('d', 'open', words)],
        });
        const tags = [...minutesAsHtml(documentOf(meeting), 'sv').matchAll(/<(\/?[a-z0-9]+)/giu)].map(([, tag]) => tag ?? '');
        const own = /^\/?(?:html|head|meta|title|style|body|main|header|p|h1|h2|h3|dl|div|dt|dd|section|table|thead|tbody|tr|th|td|br|em)$/u;
        expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
        expect(minutesAsHtml(documentOf(meeting), 'sv')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  test('becomes no heading, list or quotation of its own in Markdown', () => {
    fc.assert(
      fc.property(fc.constantFrom('#', '##', '-', '+', '>', '1.', '---', '==='), fc.stringMatching(/^ordet[a-zåäö]{1,9}$/u), (mark, word) => {
        const meeting = meetingWith({ items: [itemOf('open', { number: 1, notes: [note('n', `${mark} ${word}\n${mark}`)] })] });
        const found = minutesAsMarkdown(documentOf(meeting), 'sv').split('\n').find((line) => line.includes(word)) ?? '';
        expect(found.startsWith(`${mark} `)).toBe(false);
        expect(found.replaceAll('\\', '')).toContain(`${mark} ${word}`);
      }),
    );
  });
});
