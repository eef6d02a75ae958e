import { describe, expect, test } from 'vitest';
import { blocksAsHtml } from '../../../../domain/view/minutes/html.ts';
import { blocksAsMarkdown } from '../../../../domain/view/minutes/markdown.ts';
import { noticeOf } from '../../../../domain/view/notice/build.ts';
import { noticeForCalendar } from '../../../../domain/view/notice/calendar.ts';
import type { NoticeDocument } from '../../../../domain/view/notice/document.ts';
import { blocksAsPlainText } from '../../../../domain/view/notice/plain-text.ts';
import { noticeInWords } from '../../../../domain/view/notice/words.ts';
import { aMeeting, given, type Rules } from '../../given.ts';

const prepared = given(
  aMeeting,
  { command: 'nameOrganisation', name: 'Exempelkommunen' },
  { command: 'addGoal', id: 'g1', name: 'Ekonomi i balans' },
  { command: 'changeMeeting', meeting: 'm1', place: 'Rum 1; plan 2, hus A' },
  { command: 'addItem', id: 'pause', meeting: 'm1', title: 'Paus', type: 'break', minutes: 10, after: 'i1' },
  {
    command: 'changeItem',
    meeting: 'm1',
    item: 'i2',
    outcome: 'Vad ger balans?',
    presenter: 'member',
    proposedDecisions: ['Vakanser prövas.'],
    goals: ['g1'],
    registryNumber: 'KS 2026/114',
    delegation: 'Socialnämnden',
    consultation: 'remaining',
    papers: [{ id: 'p1', name: 'Prognos', link: 'https://kommunen.se/prognos', file: null, size: null }],
  },
  { command: 'editBackground', meeting: 'm1', item: 'i2', base: [], text: 'Prognosen visar −14 mnkr.' },
  { command: 'changeItem', meeting: 'm1', item: 'i3', title: 'Hemlig titel', outcome: 'Hemligt utfall', presenter: 'member', confidential: true },
  { command: 'editBackground', meeting: 'm1', item: 'i3', base: [], text: 'Hemlig bakgrund' },
);

function noticeIn(rules: Rules, withConfidential = false): NoticeDocument {
  const [group] = rules.people.groups;
  if (group === undefined) throw new Error('no group');
  return noticeOf({ organisation: rules.people, group, meeting: rules.meeting(), number: '2026:17', withConfidential });
}

describe('the notice', () => {
  test('says when, where and to whom, and each item with its clock time and the number that it gets', () => {
    const notice = noticeIn(prepared);
    expect(notice).toMatchObject({ number: '2026:17', isPreliminary: true, calledOn: null, start: '2026-11-24T08:30', end: '2026-11-24T09:30', chair: 'Kommundirektör', secretary: 'Kanslichef' });
    expect(notice.called.toSorted()).toEqual(['Kanslichef', 'Kommundirektör', 'Socialchef']);
    expect(notice.items.map(({ number, from, minutes }) => [number, from, minutes])).toEqual([[1, '08:30', 5], [null, '08:35', 10], [2, '08:45', 30], [3, '09:15', 10]]);
  });

  test('says everything that was prepared, in both languages', () => {
    const swedish = blocksAsPlainText(noticeInWords(noticeIn(prepared), 'sv'));
    for (const words of ['Kallelse till KLG 2026:17', 'Utkast till dagordning', '24 november 2026, kl. 08.30–09.30', '08.45 · Beslut · Socialchef · 30 min', 'Vad ger balans?', 'Prognosen visar −14 mnkr.', 'Vakanser prövas.', 'Dnr KS 2026/114', 'anmäls till Socialnämnden', 'MBL: återstår.', 'Prognos (https://kommunen.se/prognos)', 'Ekonomi i balans', '08.35 Paus, 10 min', 'Förhinder anmäls till Kanslichef.']) {
      expect(swedish).toContain(words);
    }
    expect(blocksAsPlainText(noticeInWords(noticeIn(prepared), 'en'))).toContain('08:45 · Decision · Socialchef · 30 min');
  });

  test('says the day that it went out', () => {
    const called = given(aMeeting, { command: 'callMeeting', meeting: 'm1', on: '2026-11-17' });
    expect(noticeInWords(noticeIn(called), 'sv')[0]).toMatchObject({ state: 'Kallelse, 17 november 2026' });
  });

  test('keeps a closed item closed in every form of it, until it is chosen otherwise', () => {
    const blocks = noticeInWords(noticeIn(prepared), 'sv');
    const forms = [JSON.stringify(noticeIn(prepared)), blocksAsPlainText(blocks), blocksAsMarkdown(blocks), blocksAsHtml(blocks, 'sv'), JSON.stringify(noticeForCalendar(noticeIn(prepared), 'sv'))];
    for (const form of forms) expect(form).not.toMatch(/hemlig/iu);
    expect(blocksAsPlainText(blocks)).toContain('3. Sluten punkt');
    expect(blocksAsPlainText(noticeInWords(noticeIn(prepared, true), 'sv'))).toContain('Hemlig bakgrund');
  });

  test('leaves out what is kept in the registry, and says where it is', () => {
    const kept = given(aMeeting, { command: 'changeItem', meeting: 'm1', item: 'i2', outcome: 'Utanför', keptOut: true, registryNumber: 'SN 2026/7' });
    const words = blocksAsPlainText(noticeInWords(noticeIn(kept), 'sv'));
    expect(words).toContain('2. Prognos');
    expect(words).toContain('Dnr SN 2026/7');
    expect(words).not.toContain('Utanför');
  });
});
