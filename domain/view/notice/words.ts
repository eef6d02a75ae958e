import { breakTitle } from '../minutes/words-item.ts';
import type { Language } from '../../text/text.ts';
import type { Block } from '../minutes/blocks.ts';
import { paragraph, sentence, voiceOf, type Voice } from '../minutes/voice.ts';
import type { NoticeDocument, NoticeItem } from './document.ts';

/** The whole notice in words, in the order in which it is read. */
export function noticeInWords(notice: NoticeDocument, language: Language): readonly Block[] {
  const voice = voiceOf(language);
  const { say } = voice;
  return [
    { kind: 'title', owner: ownerOf(notice, voice), text: say('notice.title', { group: notice.group.shortName, number: notice.number }), state: stateOf(notice, voice) },
    ...paragraph('said', cancelledIn(notice, voice)),
    { kind: 'facts', rows: facts(notice, voice).filter(({ value }) => value !== '') },
    { kind: 'section', text: say('notice.agenda') },
    ...(notice.items.length === 0 ? paragraph('quiet', say('notice.noItems')) : notice.items.flatMap((item) => itemBlocks(item, voice))),
    ...paragraph('quiet', say('notice.end', { time: voice.clock(notice.end.slice(11)) })),
    ...paragraph('quiet', notice.secretary === null ? '' : say('notice.absence', { name: notice.secretary })),
  ];
}

/** Said before everything else. */
function cancelledIn({ cancelled }: NoticeDocument, { say }: Voice): string {
  if (cancelled === null) return '';
  return cancelled.why === '' ? say('notice.cancelled') : `${say('notice.cancelled')} ${sentence(cancelled.why)}`;
}

function ownerOf({ organisation, group }: NoticeDocument, { say }: Voice): string {
  return organisation === '' ? group.name : say('document.owner', { organisation, group: group.name });
}

function stateOf({ calledOn }: NoticeDocument, { say, date }: Voice): string {
  return calledOn === null ? say('document.state.draft') : say('notice.calledOn', { date: date(calledOn) });
}

function facts({ start, end, place, chair, secretary, called }: NoticeDocument, { say, date, clock, list }: Voice): readonly { readonly label: string; readonly value: string }[] {
  const time = { date: date(start.slice(0, 10)), from: clock(start.slice(11)), to: clock(end.slice(11)) };
  return [
    { label: say('fact.time'), value: say('fact.time.ended', time) },
    { label: say('fact.place'), value: place },
    { label: say('notice.called'), value: list(called.map((name) => (name === chair ? say('fact.chair', { name }) : name === secretary ? say('fact.secretary', { name }) : name))) },
  ];
}

function itemBlocks(item: NoticeItem, voice: Voice): readonly Block[] {
  const { say } = voice;
  const minutes = say('length.minutes', { minutes: item.minutes });
  if (item.type === 'break') return paragraph('break', say('notice.break', { time: voice.clock(item.from), title: breakTitle(item, voice), minutes }));
  return [
    headingOf(item, minutes, voice),
    ...paragraph('outcome', item.outcome === '' ? '' : say('item.outcome', { outcome: item.outcome })),
    ...paragraph('quiet', item.keptOut && !item.closed ? say('item.keptOut') : ''),
    ...paragraph('quiet', item.registryNumber === '' ? '' : say('item.registry', { number: item.registryNumber })),
    ...paragraph('said', item.background),
    ...item.proposedDecisions.map((text): Block => ({ kind: 'decision', label: say('notice.proposed'), text, details: [] })),
    ...paragraph('quiet', item.delegation === '' ? '' : say('item.delegation', { to: item.delegation })),
    ...paragraph('quiet', item.consultation === null ? '' : say(`item.consultation.${item.consultation}`)),
    ...named('item.papers', item.papers.map(({ name, link }) => (link === null ? name : say('notice.link', { name, link }))), voice),
    ...named('item.goals', item.goals, voice),
  ];
}

function named(key: 'item.papers' | 'item.goals', names: readonly string[], { say, list }: Voice): readonly Block[] {
  return names.length === 0 ? [] : paragraph('quiet', say(key, { names: list(names) }));
}

function headingOf({ number, closed, title: open, type, presenter, from }: NoticeItem, minutes: string, { say, clock }: Voice): Block {
  const title = closed ? say('item.closed') : open;
  const values = { time: clock(from), type: say(`item.type.${type}`), minutes };
  return {
    kind: 'item',
    text: number === null ? title : say('item.heading', { number, title }),
    aside: closed
      ? say('notice.asideClosed', values)
      : presenter === null
        ? say('notice.asideWithoutPresenter', values)
        : say('notice.aside', { ...values, presenter }),
  };
}
