import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WrittenCommand } from '../../../domain/api.ts';
import type { HistoryView } from '../../../domain/view/screen/history/step.ts';
import { documentAsOf, historyOf, redactableIn } from '../../../electron/app/histories.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { redact } from '../../../electron/store/redact.ts';
import { openStore } from '../../../electron/store/store.ts';
import { contents, folder } from '../cli/klubba.ts';

const begins = Date.UTC(2026, 10, 24, 7, 30);

/** A workspace whose clock goes on by a minute with each command. */
function workspace() {
  const store = join(folder(), 'store');
  let now = begins;
  const opened = new Workspace(openStore(store, { mode: 'create', now: () => now }), () => now);
  const accept = (command: WrittenCommand, by: string | null = 'writer'): string => {
    now += 60_000;
    const answer = opened.handle(command, by);
    if (!answer.ok) throw new Error(`${command.command}: ${answer.error.code}`);
    return answer.id;
  };
  accept({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  accept({ command: 'addPerson', id: 'writer', name: 'Nämndsekreterare', group: 'klg' });
  accept({ command: 'addPerson', id: 'chair', name: 'Kommundirektör', group: 'klg' });
  accept({ command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 });
  accept({ command: 'addItem', id: 'i1', meeting: 'm1', title: 'Bemanning', type: 'decision', minutes: 20 });
  accept({ command: 'addItem', id: 'i2', meeting: 'm1', title: 'Hemlig lokal', type: 'discussion', minutes: 20 });
  accept({ command: 'startMeeting', meeting: 'm1', at: '2026-11-24T07:34:00Z' });
  return { store, workspace: opened, accept, now: () => now };
}

function said(view: HistoryView): readonly unknown[] {
  return view.steps.map(({ by, changes, isUndone }) => [by, changes.map(({ kind }) => kind).join(), isUndone]);
}

const all = { thing: null, confidential: true } as const;

describe('the history', () => {
  it('of a decision tells who changed what, from what and to what, and when', () => {
    const { workspace: opened, accept, now } = workspace();
    accept({ command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Inga inhyrda', motive: 'Kontinuitet' });
    accept({ command: 'changeDecision', decision: 'd1', text: 'Inga inhyrda från 1 februari', decidedBy: 'chair', followUp: '2027-01-29' }, 'chair');
    const { steps } = historyOf(opened, { of: 'd1', ...all });
    expect(steps[0]).toMatchObject({
      by: 'Kommundirektör',
      at: now(),
      isUndone: false,
      changes: [
        {
          kind: 'decisionChanged',
          item: 'Bemanning',
          fields: [
            { field: 'text', before: { text: 'Inga inhyrda' }, after: { text: 'Inga inhyrda från 1 februari' } },
            { field: 'decidedBy', before: null, after: { text: 'Kommundirektör' } },
            { field: 'followUp', before: null, after: { kind: 'date', on: '2027-01-29' } },
          ],
        },
      ],
    });
    expect(steps[1]).toMatchObject({ by: 'Nämndsekreterare', changes: [{ kind: 'decisionRecorded', fields: [{ field: 'text', before: null }, { field: 'motive' }] }] });
    expect(steps).toHaveLength(2);
  });

  it('of a text tells every version and the one that it was made on', () => {
    const { workspace: opened, accept } = workspace();
    accept({ command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: 'Vakanser' });
    const [first] = opened.group('klg').meetings[0]?.items[0]?.notes[0]?.text ?? [];
    accept({ command: 'editNote', meeting: 'm1', item: 'i1', note: 'n1', base: [first?.id ?? ''], text: 'Vakanser prövas' }, 'chair');
    accept({ command: 'editNote', meeting: 'm1', item: 'i1', note: 'n1', base: [first?.id ?? ''], text: 'Vakanser fryses' }, null);
    const { steps } = historyOf(opened, { of: 'm1', thing: 'n1', confidential: false });
    expect(steps.map(({ by, changes: [change] }) => [by, change?.fields[0]?.before, change?.fields[0]?.after])).toMatchObject([
      [null, { text: 'Vakanser' }, { text: 'Vakanser fryses' }],
      ['Kommundirektör', { text: 'Vakanser' }, { text: 'Vakanser prövas' }],
      ['Nämndsekreterare', null, { text: 'Vakanser' }],
    ]);
  });

  it('keeps what was taken back, says so, and counts it for nothing', () => {
    const { workspace: opened, accept } = workspace();
    accept({ command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Plan', owner: 'chair', due: '2026-12-08' });
    const moved = accept({ command: 'changeAction', action: 'a1', due: '2026-12-15' });
    accept({ command: 'undo', of: moved }, 'chair');
    accept({ command: 'changeAction', action: 'a1', due: '2026-12-22' });
    const view = historyOf(opened, { of: 'a1', ...all });
    expect(said(view)).toEqual([
      ['Nämndsekreterare', 'actionChanged', false],
      ['Kommundirektör', 'undone', false],
      ['Nämndsekreterare', 'actionChanged', true],
      ['Nämndsekreterare', 'actionRecorded', false],
    ]);
    expect(view.steps[0]?.changes[0]?.fields).toMatchObject([{ field: 'due', before: { on: '2026-12-08' }, after: { on: '2026-12-22' } }]);
    expect(view.steps[1]?.changes[0]).toMatchObject({ undoes: 'actionChanged' });
  });

  it('leaves out the words of what is or has been confidential, and the document of that time too', () => {
    const { workspace: opened, accept } = workspace();
    const open = accept({ command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i2', text: 'Lokalen säljs' });
    accept({ command: 'changeItem', meeting: 'm1', item: 'i2', confidential: true });
    accept({ command: 'changeItem', meeting: 'm1', item: 'i2', confidential: false });
    const asOf = { meeting: 'm1', command: open, language: 'sv' } as const;
    const words = JSON.stringify([historyOf(opened, { of: 'm1', thing: null, confidential: false }), documentAsOf(opened, { ...asOf, confidential: false })]);
    expect(words).not.toMatch(/Lokalen|Hemlig/u);
    expect(historyOf(opened, { of: 'm1', thing: null, confidential: false }).isPartlyClosed).toBe(true);
    const shown = JSON.stringify([historyOf(opened, { of: 'm1', ...all }), documentAsOf(opened, { ...asOf, confidential: true })]);
    expect(shown).toMatch(/Lokalen säljs/u);
    expect(shown).toMatch(/Hemlig lokal/u);
  });

  it('shows the meeting as it was, with what was taken back later and by the names of that time', () => {
    const { workspace: opened, accept } = workspace();
    const first = accept({ command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Första beslutet' });
    const second = accept({ command: 'changeDecision', decision: 'd1', text: 'Andra beslutet', decidedBy: 'chair' });
    accept({ command: 'changePerson', person: 'chair', name: 'Ny direktör' });
    accept({ command: 'undo', of: second });
    const document = (command: string): string => JSON.stringify(documentAsOf(opened, { meeting: 'm1', command, language: 'sv', confidential: false }));
    expect(document(first)).toContain('Första beslutet');
    expect(document(second)).toContain('Andra beslutet');
    expect(document(second)).toContain('Kommundirektör');
    expect(document(second)).not.toContain('Ny direktör');
    const planned = historyOf(opened, { of: 'm1', ...all }).steps.find(({ changes: [change] }) => change?.kind === 'itemAdded')?.id ?? '';
    expect(document(planned)).toContain('Bemanning');
    expect(document(planned)).not.toContain('beslutet');
  });

  it('never brings back what was redacted, and says who decided it', () => {
    const { store, workspace: opened, accept } = workspace();
    const written = accept({ command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: 'Karin är sjuk' });
    redact(store, { events: [written], reason: 'GDPR', decision: 'KS 2026:4', mask: '[maskerat]', isWhole: false, by: 'chair' });
    expect(JSON.stringify(opened.group('klg').meetings)).toContain('[maskerat]');
    const view = historyOf(opened, { of: 'm1', ...all });
    expect(JSON.stringify([view, documentAsOf(opened, { meeting: 'm1', command: written, language: 'sv', confidential: true })])).not.toContain('Karin');
    expect(view.steps.find(({ changes }) => changes[0]?.kind === 'redacted')).toMatchObject({
      by: 'Kommundirektör',
      changes: [{ fields: [{ field: 'reason', after: { text: 'GDPR' } }, { field: 'decision', after: { text: 'KS 2026:4' } }] }],
    });
  });
});

describe('what can be taken out for ever', () => {
  it('is every version of a thing and what finalised minutes settled of it, and the words of others stay', () => {
    const { store, workspace: opened, accept } = workspace();
    accept({ command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Ring Karin', owner: 'chair', due: '2026-12-08' });
    accept({ command: 'recordAction', id: 'a2', meeting: 'm1', item: 'i1', text: 'Bemanningsplan', owner: 'chair', due: '2026-12-08' });
    accept({ command: 'changeAction', action: 'a1', text: 'Ring Karin på sjukhuset' });
    for (const item of ['i1', 'i2']) accept({ command: 'setResult', meeting: 'm1', item, result: 'done' });
    accept({ command: 'endMeeting', meeting: 'm1', at: '2026-11-24T08:30:00Z' });
    accept({ command: 'sendMinutes', meeting: 'm1' });
    accept({ command: 'finaliseMeeting', meeting: 'm1' });
    const asked = { of: 'a1', thing: null, mask: '[maskerat]' } as const;
    const { texts, isFixed } = redactableIn(opened, asked);
    expect(texts.map(({ kind, text }) => [kind, text])).toEqual([
      ['meetingFinalised', 'Ring Karin på sjukhuset'],
      ['actionChanged', 'Ring Karin på sjukhuset'],
      ['actionRecorded', 'Ring Karin'],
    ]);
    expect(isFixed).toBe(false);
    redact(store, { events: texts.map(({ event }) => event), reason: 'GDPR', decision: 'KS 4', mask: '[maskerat]', isWhole: false, by: null, thing: 'a1' });
    const files = Object.values(contents(store)).map((bytes) => Buffer.from(bytes, 'base64').toString('utf8'));
    expect(files.filter((text) => text.includes('Karin'))).toEqual([]);
    const [meeting] = opened.group('klg').meetings;
    expect(meeting).toMatchObject({ state: 'finalised', finalised: { actions: [{ action: 'a1', text: '[maskerat]' }, { action: 'a2', text: 'Bemanningsplan' }] } });
    expect(redactableIn(opened, asked)).toEqual({ texts: [], isFixed: false });
    expect(redactableIn(opened, { ...asked, of: 'a2' })).toMatchObject({ texts: [{ kind: 'actionRecorded' }], isFixed: true });
  });
});
