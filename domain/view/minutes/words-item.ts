import type { Block } from './blocks.ts';
import type { MinutesAction, MinutesDecision, MinutesItem } from './document.ts';
import { paragraph, sentence, type Voice } from './voice.ts';

/** One item: its heading, what was asked, what was said, what came out of it. */
export function itemBlocks(item: MinutesItem, voice: Voice): readonly Block[] {
  const { say } = voice;
  if (item.type === 'break') return paragraph('break', say('item.break', { title: breakTitle(item, voice), minutes: minutesOf(item, voice) }));
  return [
    headingOf(item, voice),
    ...paragraph('outcome', item.outcome === '' ? '' : say('item.outcome', { outcome: item.outcome })),
    ...paragraph('quiet', item.keptOut && !item.closed ? say('item.keptOut') : ''),
    ...paragraph('quiet', item.registryNumber === '' ? '' : say('item.registry', { number: item.registryNumber })),
    ...paragraph('quiet', item.outOfOrder ? say('item.outOfOrder') : ''),
    ...paragraph('said', item.background, '', { kind: 'background', item: item.id }),
    ...item.notes.flatMap(({ id, text }) => paragraph('said', text, '', { kind: 'note', item: item.id, note: id })),
    ...proposals(item).flatMap((text) => paragraph('quiet', say('item.proposed', { text }))),
    ...outcomeBlocks(item, voice),
    ...paragraph('quiet', resultOf(item, voice)),
    ...paragraph('quiet', item.delegation === '' ? '' : say('item.delegation', { to: item.delegation })),
    ...paragraph('quiet', item.consultation === null ? '' : say(`item.consultation.${item.consultation}`)),
    ...named('item.papers', item.papers.map((paper) => paperOf(paper, voice)), voice),
    ...named('item.goals', item.goals, voice),
  ];
}

/** A break is called what the agenda calls it; the closed one says no more than that it is a break. */
export function breakTitle({ title, closed }: { readonly title: string; readonly closed: boolean }, { say }: Voice): string {
  return closed || title === '' ? say('item.type.break') : title;
}

/** Decisions and then actions. */
export function outcomeBlocks(
  { decisions, actions }: { readonly decisions: readonly MinutesDecision[]; readonly actions: readonly MinutesAction[] },
  voice: Voice,
): readonly Block[] {
  return [
    ...decisions.map((decision) => decisionBlock(decision, voice)),
    ...actions.flatMap((action) => paragraph('action', actionOf(action, voice), voice.say('action.lead'), { kind: 'action', action: action.id })),
  ];
}

/** Where it lies stands beside its name: on paper nobody can follow a link that does not show. */
function paperOf({ name, link }: MinutesItem['papers'][number], { say }: Voice): string {
  return link === null ? name : say('item.paper.link', { name, link });
}

function named(key: 'item.papers' | 'item.goals', names: readonly string[], voice: Voice): readonly Block[] {
  return names.length === 0 ? [] : paragraph('quiet', voice.say(key, { names: voice.list(names) }));
}

function headingOf(item: MinutesItem, voice: Voice): Block {
  const { say } = voice;
  const title = item.closed ? say('item.closed') : item.title;
  const type = say(`item.type.${item.type}`);
  const minutes = minutesOf(item, voice);
  return {
    kind: 'item',
    text: item.number === null ? title : say('item.heading', { number: item.number, title }),
    aside:
      item.presenter === null
        ? say('item.asideWithoutPresenter', { type, minutes })
        : say('item.aside', { type, presenter: item.presenter, minutes }),
    from: { kind: 'item', item: item.id },
  };
}

function minutesOf({ actual, planned }: MinutesItem, { say }: Voice): string {
  return actual === null ? say('item.minutes.planned', { planned }) : say('item.minutes.of', { actual, planned });
}

/**
 * A proposal that became the decision word for word is not said twice. Of several it stays among them: the others alone would read as
 * though the decision went against what was proposed.
 */
function proposals({ proposedDecisions, decisions }: MinutesItem): readonly string[] {
  const isRejected = (text: string): boolean => !decisions.some((decision) => decision.text === text);
  return proposedDecisions.some(isRejected) ? proposedDecisions : [];
}

/** A decision, and what belongs to it. */
export function decisionBlock(decision: MinutesDecision, { say, date, list }: Voice): Block {
  const { number, text, motive, alternatives, validFrom, followUp, form, formalDecider, supersedes } = decision;
  const given = (value: string | null, words: () => string): readonly string[] => (value === null || value === '' ? [] : [words()]);
  return {
    kind: 'decision',
    label: say('decision.label', { number }),
    text,
    details: [
      ...given(motive, () => say('decision.motive', { text: sentence(motive) })),
      ...given(list(alternatives), () => say('decision.alternatives', { names: list(alternatives) })),
      ...given(decision.decidedBy, () => say('decision.decidedBy', { name: decision.decidedBy ?? '' })),
      ...(form === 'leader' ? [] : [say(`decision.${form}`, { name: formalDecider })]),
      ...given(validFrom, () => say('decision.validFrom', { date: date(validFrom ?? '') })),
      ...given(followUp, () => say('decision.followUp', { date: date(followUp ?? '') })),
      ...given(supersedes, () => say('decision.supersedes', { number: supersedes ?? '' })),
      ...given(decision.registryNumber, () => say('item.registry', { number: decision.registryNumber })),
      ...decision.dissent.map((dissent) => say('decision.dissent', { ...dissent, text: sentence(dissent.text) })),
      ...(decision.changedAfterReadBack ? [say('decision.changed')] : []),
      ...(decision.late ? [say('decision.late')] : []),
    ],
    from: { kind: 'decision', decision: decision.id },
  };
}

function actionOf({ text: words, owner, due, dueNextMeeting, helpers }: MinutesAction, { say, date, list }: Voice): string {
  const text = sentence(words);
  const together = helpers.length === 0 ? [] : [say('action.helpers', { names: list(helpers) })];
  const day = due === null ? '' : date(due);
  const promise =
    owner === null
      ? due === null
        ? say('action.bare', { text })
        : say('action.withoutOwner', { text, date: day })
      : due !== null
        ? say('action.whole', { text, owner, date: day })
        : say(dueNextMeeting ? 'action.nextMeeting' : 'action.withoutDate', { text, owner });
  return [promise, ...together].join(' ');
}

/** What became of an item, when that is not plain from the rest. */
function resultOf({ result }: MinutesItem, { say, sayIf, date }: Voice): string {
  if (result === null) return '';
  const { kind, reason, postponedTo, returns, handedTo } = result;
  switch (kind) {
    case 'postponed': {
      const ending = reason === null ? '' : `.${reason}`;
      return postponedTo === null
        ? sayIf(`result.postponed${ending}`)
        : sayIf(`result.postponedTo${ending}`, { date: date(postponedTo) });
    }
    case 'parked':
      return returns === null ? say('result.parked') : say('result.parkedUntil', { date: date(returns) });
    case 'handed-over':
      return handedTo === null ? say('result.handed-over') : say('result.handedTo', { group: handedTo });
    case 'struck':
      return say('result.struck');
    case 'done':
    case 'decided':
      return '';
  }
}
