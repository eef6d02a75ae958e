import type { CommandOf } from '../../api.ts';
import { decided, type Decided } from '../../decided.ts';
import { find } from '../../kernel/list.ts';
import { refusal } from '../../refusal.ts';
import type { Meeting } from '../meeting.ts';
import { notReached } from '../running/result.ts';
import { keptByGiver } from './give-time.ts';
import { replanOf } from './replan.ts';

/** "+5 from a named item". The new boxes are recorded and not the difference: two machines that say the same say it once. */
export function giveTime(meeting: Meeting, { item, minutes, from }: CommandOf<'giveTime'>): Decided {
  const taker = find(meeting.items, item);
  const giver = find(meeting.items, from);
  if (taker === undefined || giver === undefined) return refusal('item-unknown', { item: taker === undefined ? item : from });
  if (item === from) return refusal('a-loop', { id: item });
  if (meeting.state !== 'running') return refusal('meeting-not-running', { meeting: meeting.id });
  const done = [taker, giver].find(({ result }) => result !== null);
  if (done !== undefined) return refusal('item-has-result', { item: done.id });
  if (giver.minutes - minutes < keptByGiver(giver)) return refusal('giver-too-short', { item: from, minutes: giver.minutes - keptByGiver(giver) });
  const timeboxes = [
    { item, minutes: taker.minutes + minutes },
    { item: from, minutes: giver.minutes - minutes },
  ];
  return decided([meeting.id, item, from], { type: 'timeboxesChanged', data: { meeting: meeting.id, timeboxes, postponed: [] } });
}

/** Applies one of the proposals. It is worked out anew from what the command says, so that nobody applies what was never proposed. */
export function replanMeeting(meeting: Meeting, { at, end, way, postponedTo = null }: CommandOf<'replanMeeting'>): Decided {
  if (meeting.state !== 'running') return refusal('meeting-not-running', { meeting: meeting.id });
  const replan = replanOf(meeting, way, at, end);
  if (replan === undefined) return refusal('cannot-replan', { meeting: meeting.id });
  if (way === 'later-end') return decided([meeting.id], { type: 'endAgreed', data: { meeting: meeting.id, end: replan.end } });
  const timeboxes = replan.timeboxes.map((each) => ({ ...each }));
  const postponed = replan.postponed.map((item) => ({ item, result: notReached(postponedTo) }));
  const on = [meeting.id, ...timeboxes.map(({ item }) => item), ...replan.postponed];
  return decided(on, { type: 'timeboxesChanged', data: { meeting: meeting.id, timeboxes, postponed } });
}
