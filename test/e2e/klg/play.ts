import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import record from '../../fixture/klg-2026-17.json' with { type: 'json' };
import type { ItemType } from '../../../domain/meeting/item.ts';
import type { Accept, App } from '../fixture/app.ts';
import type { Hand } from './hand.ts';

/** What the group brings to the meeting: itself, its goals, and the nine actions of earlier meetings. */
export function seedTheGroup(accept: Accept): void {
  accept({ command: 'nameOrganisation', name: record.organisation });
  accept({ command: 'addGroup', id: 'klg', name: record.group.name, shortName: record.group.shortName, lastMeetingNumber: 16 });
  for (const name of record.group.members) {
    accept({ command: 'addPerson', id: idOf(name), name });
    accept({ command: 'addMember', group: 'klg', person: idOf(name), role: roleOf(name) });
  }
  for (const { id, name } of record.goals) accept({ command: 'addGoal', id, name });
  for (const [index, { text, owner, due }] of record.followedUp.entries()) {
    accept({ command: 'recordLooseAction', id: `earlier-${index + 1}`, group: 'klg', text, owner: idOf(owner), due });
  }
}

function idOf(name: string): string {
  return `p${record.group.members.indexOf(name) + 1}`;
}

function roleOf(name: string): 'chair' | 'secretary' | 'member' {
  if (name === record.group.chair) return 'chair';
  return name === record.group.secretary ? 'secretary' : 'member';
}

type AgendaItem = (typeof record.agenda)[number];

/** The whole meeting, from planning to the end, as it stands in the record. */
export async function playTheMeeting(app: App, hand: Hand): Promise<void> {
  await planIt(hand);
  await fillInTheAgenda(hand);
  await startIt(app, hand);
  for (const item of record.agenda) await takeItem(app, hand, item);
  await closeIt(hand);
}

async function planIt({ page, say, press, fill }: Hand): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: say('search.open') }).waitFor();
  await page.keyboard.type(say('search.do.plan'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await fill(dialog.getByLabel(say('newMeeting.date')), record.meeting.date);
  await fill(dialog.getByLabel(say('newMeeting.time')), record.meeting.plannedStart);
  await fill(dialog.getByLabel(say('newMeeting.length')), '2 h 30 min');
  await fill(dialog.getByLabel(say('newMeeting.place')), record.meeting.location);
  await press(dialog.getByRole('button', { name: say('newMeeting.plan') }));
  await dialog.waitFor({ state: 'detached' });
}

/** One line an item, then what each is after. */
async function fillInTheAgenda(hand: Hand): Promise<void> {
  const { page, say, press, fill } = hand;
  const line = page.getByLabel(say('prepare.new'), { exact: true });
  for (const item of record.agenda) {
    await fill(line, lineOf(hand, item));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: item.title, exact: false }).first().waitFor();
  }
  for (const item of record.agenda) {
    if (item.outcome === undefined) continue;
    await chooseRow(hand, item);
    await fill(page.getByLabel(say('prepare.field.outcome')), item.outcome);
    await page.keyboard.press('Enter');
    for (const proposed of item.proposedDecisions ?? []) {
      await fill(page.getByLabel(say('prepare.field.proposed'), { exact: true }), proposed);
      await press(rowOf(hand, item));
    }
  }
}

function lineOf({ say }: Hand, { title, type, planned, presenter }: AgendaItem): string {
  const fields = [title, `${planned} min`, ...(presenter === null || presenter === undefined ? [] : [presenter])].join(', ');
  return type === 'break' ? fields : `${say(`item.type.${type as ItemType}`)}: ${fields}`;
}

function rowOf({ page }: Hand, { title }: AgendaItem): Locator {
  return page.getByRole('main').getByRole('button', { name: title }).first();
}

async function chooseRow(hand: Hand, item: AgendaItem): Promise<void> {
  return hand.choose(rowOf(hand, item), hand.page.getByRole('list', { name: hand.say('prepare.agenda') }));
}

async function startIt(app: App, hand: Hand): Promise<void> {
  const { page, say, check, press } = hand;
  await page.keyboard.press('Control+2');
  for (const name of record.meeting.absent) {
    await check(page.getByRole('radiogroup', { name }).getByRole('radio', { name: say('run.start.form.absent') }));
  }
  await press(page.getByRole('button', { name: say('run.start.confirm') }));
  await page.getByText(say('run.start.confirmed')).waitFor();
  await app.clock.set(instant(record.meeting.actualStart));
  await press(page.getByRole('button', { name: say('run.start.begin') }));
  await page.getByRole('timer').waitFor();
}

function instant(time: string): string {
  return `${record.meeting.date}T${time}:00+01:00`;
}

/** Everything that happens on an item, and the end of it. */
async function takeItem(app: App, hand: Hand, item: AgendaItem): Promise<void> {
  const { page, say } = hand;
  await page.getByRole('heading', { level: 2, name: item.title }).waitFor();
  const began = app.clock.now();
  for (const note of record.notes.filter(({ item: number }) => number === item.n && item.n !== null)) {
    await capture(hand, 'note', note.text);
  }
  if (item.n === 2) await reviewTheNine(hand);
  for (const decision of record.decisions.filter((each) => each.item === item.n)) await decide(hand, decision);
  for (const action of record.actions.filter((each) => each.item === item.n)) {
    await capture(hand, 'action', `${action.owner}: ${action.text} ${action.due}`);
  }
  await app.clock.set(new Date(began + item.actual * 60_000).toISOString());
  if (item.result === 'postponed') return postpone(hand, item);
  if (item.n === 9) await park(hand);
  await leaveText(hand);
  if (item.n === 11) return undefined;
  await hand.deed('next', deedButton(hand, item.type === 'break' ? say('run.deed.endBreak') : say('run.deed.next')));
  return undefined;
}

function deedButton({ page, say }: Hand, name: string): Locator {
  return page.getByRole('group', { name: say('run.actions') }).getByRole('button', { name }).first();
}

/** Esc leaves the line and keeps its text. */
async function leaveText({ page }: Hand): Promise<void> {
  if (await page.evaluate(() => document.activeElement?.matches('[data-capture]') === true)) await page.keyboard.press('Escape');
}

const prefixes = { sv: { note: 'a', action: 'å', decision: 'b' }, en: { note: 'w', action: 'a', decision: 'd' } } as const;

/** Types a whole line with its prefix, and records it. */
async function capture(hand: Hand, kind: 'note' | 'action' | 'decision', words: string): Promise<void> {
  const { page, say, language, fill } = hand;
  const line = page.getByLabel(say('run.line.label'));
  await fill(line, `${prefixes[language][kind]} ${words}`);
  await page.keyboard.press('Enter');
  await expect.poll(async () => line.inputValue()).toBe('');
}

async function decide(hand: Hand, { text, motive, followUp }: (typeof record.decisions)[number]): Promise<void> {
  const [why, later] = hand.language === 'sv' ? ['/motiv', '/upp'] : ['/why', '/follow'];
  await capture(hand, 'decision', [text, ...(motive === null ? [] : [`${why} ${motive}`]), `${later} ${followUp}`].join(' '));
}

/** Goes through the nine with one key each; the day is mended where it was another than today. */
async function reviewTheNine(hand: Hand): Promise<void> {
  const { page, say, press, fill } = hand;
  for (const { text, doneOn } of record.followedUp) {
    const key = doneOn === null ? 'run.review.notDone.which' : 'run.review.done.which';
    await press(page.getByRole('button', { name: say(key, { text }), exact: true }));
    if (doneOn === null || doneOn === record.meeting.date) continue;
    const day = page.getByRole('textbox', { name: say('run.review.doneOn', { text }) });
    await fill(day, doneOn);
    await page.keyboard.press('Enter');
  }
}

async function postpone(hand: Hand, item: AgendaItem): Promise<void> {
  const { page, say, fill, check, press } = hand;
  await leaveText(hand);
  await hand.deed('postpone', deedButton(hand, say('run.deed.postpone')));
  const dialog = page.getByRole('dialog');
  await fill(dialog.getByRole('textbox', { name: say('postpone.to'), exact: true }), item.postponedTo ?? '');
  await check(dialog.getByRole('radio', { name: say('postpone.reason.incomplete') }));
  await press(dialog.getByRole('button', { name: say('postpone.submit') }));
  await dialog.waitFor({ state: 'detached' });
}

async function park(hand: Hand): Promise<void> {
  const { page, say, fill, check, press } = hand;
  const [matter] = record.parked;
  if (matter === undefined) return;
  await leaveText(hand);
  await hand.deed('park', deedButton(hand, say('run.deed.park')));
  const dialog = page.getByRole('dialog');
  await check(dialog.getByRole('radio', { name: say('park.what.thought') }));
  await fill(dialog.getByRole('textbox', { name: say('park.text'), exact: true }), matter.text);
  await fill(dialog.getByRole('combobox', { name: say('park.owner') }), matter.owner);
  await page.keyboard.press('Enter');
  await fill(dialog.getByRole('textbox', { name: say('park.returns'), exact: true }), matter.returns);
  await press(dialog.getByRole('button', { name: say('park.submit') }));
  await dialog.waitFor({ state: 'detached' });
}

async function closeIt(hand: Hand): Promise<void> {
  const { page, say, press, fill } = hand;
  await page.keyboard.press('Control+3');
  await press(page.getByRole('button', { name: say('close.readBack.mark') }));
  const fresh = page.getByRole('textbox', { name: say('close.message.new') });
  for (const { text } of record.messages) {
    await fill(fresh, text);
    await page.keyboard.press('Enter');
    await expect.poll(async () => fresh.inputValue()).toBe('');
  }
  await press(page.getByRole('button', { name: say('pulse.guess.skip') }));
  await press(page.getByRole('button', { name: say('pulse.slips') }));
  const slips = page.getByRole('dialog');
  const question = say('pulse.question.worthTheTime');
  for (const step of [0, 1, 2, 3, 4]) {
    const count = record.pulse.worthTheTime.filter((answer) => answer === step).length;
    await fill(slips.getByLabel(say('pulse.slips.count', { question, step })), String(count));
  }
  await press(slips.getByRole('button', { name: say('pulse.close') }));
  await slips.waitFor({ state: 'detached' });
  await press(page.getByRole('button', { name: say('close.end') }));
  const dialog = page.getByRole('dialog');
  await press(dialog.getByRole('button', { name: say('close.end') }));
  await dialog.waitFor({ state: 'detached' });
}
