import { dateAndClock } from '../../text/dates.ts';
import type { Language } from '../../text/text.ts';
import type { Block } from './blocks.ts';
import { headBlocks } from './words-head.ts';
import { itemBlocks, outcomeBlocks } from './words-item.ts';
import type { MinutesDocument, MinutesReview } from './document.ts';
import { paragraph, sentence, voiceOf, type Voice } from './voice.ts';

/** The whole document in words, in the order in which it is read. */
export function minutesInWords(document: MinutesDocument, language: Language): readonly Block[] {
  const voice = voiceOf(language);
  const regular = document.items.filter((item) => !item.extra);
  const extra = document.items.filter((item) => item.extra);
  return [
    ...headBlocks(document, voice),
    ...regular.flatMap((item) => itemBlocks(item, voice)),
    ...section(voice.say('section.anyOther'), extra.flatMap((item) => itemBlocks(item, voice))),
    ...section(voice.say('section.loose'), outcomeBlocks(document.loose, voice)),
    ...reviewed(document, voice),
    ...followedUp(document, voice),
    ...parked(document, voice),
    ...messages(document, voice, language),
    ...section(voice.say('section.corrections'), corrections(document, voice)),
    ...approval(document, voice),
  ];
}

function section(heading: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'section', text: heading }, ...blocks];
}

function table(heading: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] {
  return section(heading, rows.length === 0 ? [] : [{ kind: 'table', head, rows }]);
}

function reviewed({ reviewed: actions }: MinutesDocument, voice: Voice): readonly Block[] {
  const { say } = voice;
  const head = [say('column.action'), say('column.owner'), say('column.due'), say('column.done')];
  const rows = actions.map((review) => [review.text, review.owner ?? '', review.due ?? '', reviewOutcome(review, voice)]);
  return table(say('section.reviewed'), head, rows);
}

function followedUp({ followedUp: decisions }: MinutesDocument, { say }: Voice): readonly Block[] {
  const head = [say('column.number'), say('column.decision'), say('column.state')];
  const rows = decisions.map(({ number, text: words, state, next }) => {
    const now = say(`decision.state.${state}`);
    return [number, words, next === null ? now : say('followUp.again', { state: now, date: next })];
  });
  return table(say('section.followedUp'), head, rows);
}

/** What the group said of it, and what was agreed there and then. */
function reviewOutcome({ doneOn, dropped, movedTo, movedToNextMeeting, newOwner, comments }: MinutesReview, { say }: Voice): string {
  const answer = doneOn ?? say(dropped ? 'action.state.dropped' : 'review.notDone');
  const more = [
    ...(movedTo === null ? [] : [say('review.movedTo', { date: movedTo })]),
    ...(movedToNextMeeting ? [say('review.movedToNextMeeting')] : []),
    ...(newOwner === null ? [] : [say('review.newOwner', { name: newOwner })]),
    ...comments.map(sentence),
  ];
  return more.length === 0 ? answer : [sentence(answer), ...more].join(' ');
}

function parked({ parked: matters }: MinutesDocument, { say }: Voice): readonly Block[] {
  const head = [say('column.matter'), say('column.owner'), say('column.returns')];
  return table(say('section.parked'), head, matters.map(({ text: words, owner, returns }) => [words, owner ?? '', returns ?? '']));
}

function messages({ messages: all }: MinutesDocument, { say }: Voice, language: Language): readonly Block[] {
  const head = [say('column.message'), say('column.latest')];
  const rows = all.map(({ text: words, why, latest }) => [
    why === '' ? words : say('message.why', { text: sentence(words), why }),
    latest === null ? '' : say('message.latest', dateAndClock(language, latest)),
  ]);
  return table(say('section.messages'), head, rows);
}

function corrections({ corrections: all }: MinutesDocument, { say, date }: Voice): readonly Block[] {
  return all.flatMap(({ text: words, item, on }) =>
    paragraph(
      'said',
      item === null
        ? say('correction.general', { text: words, date: date(on) })
        : say('correction.item', { item, text: words, date: date(on) }),
    ),
  );
}

function approval({ approval: who, state }: MinutesDocument, { say, date }: Voice): readonly Block[] {
  if (state === 'draft' || state === 'called' || state === 'cancelled') return [];
  const people = [
    { label: say('approval.secretary'), name: who.secretary ?? '' },
    { label: say('approval.chair'), name: who.chair ?? '' },
    ...who.approvers.map(({ person, on }) => ({
      label: say('approval.approver'),
      name: on === null ? person : say('approval.on', { name: person, date: date(on) }),
    })),
  ];
  const finalised = who.finalisedOn === null ? '' : say('approval.finalised', { date: date(who.finalisedOn) });
  return section(say('section.approval'), [{ kind: 'signatures', people }, ...paragraph('quiet', finalised)]);
}
