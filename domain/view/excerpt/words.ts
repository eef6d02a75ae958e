import type { Language } from '../../text/text.ts';
import type { Block } from '../minutes/blocks.ts';
import { paragraph, voiceOf, type Voice } from '../minutes/voice.ts';
import { ownerOf, stateOf } from '../minutes/words-head.ts';
import { outcomeBlocks } from '../minutes/words-item.ts';
import type { Excerpt } from './excerpt.ts';

/** The excerpt in words: which decision of which meeting, what the matter was, what was decided, and who vouches for it. */
export function excerptInWords(excerpt: Excerpt, language: Language): readonly Block[] {
  const voice = voiceOf(language);
  const { minutes, item, decision, actions } = excerpt;
  const background = item?.background ?? '';
  return [
    { kind: 'title', owner: ownerOf(minutes, voice), text: titleOf(excerpt, voice), state: stateOf(minutes, voice) },
    { kind: 'facts', rows: facts(excerpt, voice).filter(({ value }) => value !== '') },
    ...(background === '' ? [] : [{ kind: 'section' as const, text: voice.say('excerpt.background') }, ...paragraph('said', background)]),
    ...outcomeBlocks({ decisions: [decision], actions }, voice),
    ...corrections(excerpt, voice),
    { kind: 'signatures', people: [{ label: voice.say('excerpt.vouched'), name: '' }] },
  ];
}

/** What was put right about the matter afterwards belongs to the decision as much as its own words. */
function corrections({ minutes, item }: Excerpt, { say, date }: Voice): readonly Block[] {
  const about = minutes.corrections.filter((each) => item?.number !== null && each.item === String(item?.number));
  const said = about.flatMap(({ text, on }) => paragraph('said', say('correction.general', { text, date: date(on) })));
  return said.length === 0 ? [] : [{ kind: 'section', text: say('section.corrections') }, ...said];
}

function titleOf({ minutes }: Excerpt, { say }: Voice): string {
  return say(`excerpt.title.${minutes.word}`, { group: minutes.group.shortName, number: minutes.number ?? '' });
}

function facts({ minutes, item }: Excerpt, { say, date }: Voice): readonly { readonly label: string; readonly value: string }[] {
  const matter = item === null ? '' : item.number === null ? item.title : say('item.heading', { number: item.number, title: item.title });
  return [
    { label: say('excerpt.date'), value: date(minutes.date) },
    { label: say('fact.place'), value: minutes.place },
    { label: say('excerpt.matter'), value: matter },
    { label: say('excerpt.registry'), value: item?.registryNumber ?? '' },
    { label: say('excerpt.presenter'), value: item?.presenter ?? '' },
  ];
}
