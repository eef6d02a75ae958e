import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { languages } from '../../../../domain/text/text.ts';
import { excerptOf } from '../../../../domain/view/excerpt/excerpt.ts';
import { excerptInWords } from '../../../../domain/view/excerpt/words.ts';
import { blocksAsHtml } from '../../../../domain/view/minutes/html.ts';
import { blocksAsMarkdown } from '../../../../domain/view/minutes/markdown.ts';
import { halfPastEight, itemOf, runningMeetingOf } from '../../meeting/meeting-of.ts';
import { edited, emptyProse } from '../../../../domain/meeting/prose.ts';
import { actionOf, decisionOf, documentOf } from '../minutes/document-of.ts';

const items = [
  itemOf('forecast', {
    number: 4,
    title: 'Prognos efter oktober',
    registryNumber: 'KS 2026/311',
    presenter: 'hr',
    background: edited(emptyProse, { id: 'b1', text: 'Underskott i Socialkontoret.' }, []),
    notes: [{ id: 'n1', at: null, text: edited(emptyProse, { id: 'n1-1', text: 'Någon sade något.' }, []) }],
  }),
  itemOf('secret', { number: 5, title: 'Personalärende', confidential: true }),
  itemOf('kept', { number: 6, title: 'Upphandling', keptOut: true }),
];

function meeting(changes: Partial<Meeting> = {}): Meeting {
  return runningMeetingOf(items, halfPastEight, {
    number: { year: 2026, running: 17 },
    decisions: [
      decisionOf('d1', 'forecast', 'Vakanta tjänster prövas.', { motive: 'Underskott.', followUp: '2027-01-19' }),
      decisionOf('d2', 'secret', 'Hemligt beslut'),
      decisionOf('d3', 'kept', 'Fört i diariet'),
      decisionOf('d4', 'gone', 'Utan punkt'),
    ],
    actions: [actionOf('a1', 'forecast', 'Rutin', { decision: 'd1', owner: 'hr', due: '2026-12-04' }), actionOf('a2', 'forecast', 'Annat')],
    ...changes,
  });
}

function written(id: string, from: Meeting = meeting(), withConfidential = false): string {
  const excerpt = excerptOf(documentOf(from, withConfidential), id);
  return excerpt === null ? '' : blocksAsMarkdown(excerptInWords(excerpt, 'sv'));
}

describe('the excerpt of a decision', () => {
  test('says which decision of which meeting, what the matter was, what was decided and what is to be done because of it', () => {
    const text = written('d1');
    for (const words of ['Utdrag ur mötesanteckningar KLG 2026:17', '4. Prognos efter oktober', 'KS 2026/311', 'HR-chef', 'Underskott i Socialkontoret.', 'KLG 2026:17-1', 'Vakanta tjänster prövas.', 'Motiv: Underskott.', 'Rutin. HR-chef']) {
      expect(text).toContain(words);
    }
  });

  test('holds nothing of what else was said or decided', () => {
    expect(written('d1')).not.toMatch(/Någon sade|Annat|Hemligt|diariet/u);
  });

  test('takes along what was put right about its matter, and nothing about others', () => {
    const corrections = [
      { id: 'c1', item: 'forecast', text: 'Rätt belopp är 14 mnkr.', on: '2026-12-01' },
      { id: 'c2', item: 'kept', text: 'Annan punkt.', on: '2026-12-01' },
    ];
    const text = written('d1', meeting({ corrections }));
    expect(text).toContain('Rätt belopp är 14 mnkr. (1 december 2026)');
    expect(text).not.toContain('Annan punkt');
  });

  test('is not given of a closed decision unless that was chosen, nor ever of one whose words lie in the registry', () => {
    expect(written('d2')).toBe('');
    expect(written('d2', meeting(), true)).toContain('Hemligt beslut');
    expect(written('d3', meeting(), true)).toBe('');
    expect(written('no such decision')).toBe('');
  });

  test('is given of a decision whose item is gone, when closed matters are shown', () => {
    expect(written('d4', meeting(), true)).toContain('Utan punkt');
  });

  test.each(languages)('stands alone as a page, in words of one language (%s)', (language) => {
    const excerpt = excerptOf(documentOf(meeting()), 'd1');
    const page = excerpt === null ? '' : blocksAsHtml(excerptInWords(excerpt, language), language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(language === 'sv' ? 'Utdragets riktighet intygas' : 'Certified as a true excerpt');
  });
});
