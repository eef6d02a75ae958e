import { dayAndMonth, monthName } from '../../../../domain/text/dates.ts';
import type { Language } from '../../../../domain/text/text.ts';
import type { Proposal, ProposalOrigin } from '../../../../domain/view/screen/preparation/proposal.ts';
import type { NewItem } from '../agenda/item-commands.ts';
import type { Say } from '../../../text/language.tsx';

/** What a proposal is called on the agenda. */
export function titleOf({ origin, item }: Proposal, say: Say, language: Language): string {
  if (item.title !== null) return item.title;
  switch (origin.kind) {
    case 'open-actions':
      return origin.since === null ? say('proposal.title.openActions') : say('proposal.title.openActionsFrom', { date: dayAndMonth(language, origin.since) });
    case 'follow-up-due':
      return say('proposal.title.followUp', { text: shortened(origin.decision.text) });
    case 'not-done':
      return say('proposal.title.notDone', { text: shortened(origin.text) });
    case 'correction':
      return say('proposal.title.correction', { number: origin.meeting.number ?? origin.meeting.date });
    case 'between':
      return say('proposal.title.between');
    case 'postponed':
    case 'parked':
    case 'called-off':
    case 'handed-over':
    case 'suggested':
    case 'annual-cycle':
    case 'standing':
      return '';
  }
}

/** Characters of a decision's text that a title has room for. */
const longestSubject = 80;

/** The first sentence, or as many of its words as there is room for. */
function shortened(text: string): string {
  const [sentence = ''] = text.split(/(?<=[.!?])\s|\n/u);
  const words = sentence.replace(/\.$/u, '').trim();
  if (words.length <= longestSubject) return words;
  const cut = words.lastIndexOf(' ', longestSubject);
  return `${words.slice(0, cut < 0 ? longestSubject : cut).toWellFormed()}…`;
}

/** Where it comes from, in words. */
export function originOf(origin: ProposalOrigin, say: Say, language: Language): string {
  const day = (date: string): string => dayAndMonth(language, date);
  switch (origin.kind) {
    case 'postponed':
      return say(`proposal.origin.postponed.${origin.reason ?? 'plain'}`, { date: day(origin.meeting.date) });
    case 'parked':
      return say('proposal.origin.parked', { date: day(origin.meeting.date), returns: day(origin.returns) });
    case 'called-off':
      return say('proposal.origin.calledOff', { date: day(origin.meeting.date) });
    case 'follow-up-due':
      return say('proposal.origin.followUp', { number: origin.decision.number, date: day(origin.followUp) });
    case 'between':
      return say('proposal.origin.between', { count: origin.decisions.length, numbers: origin.decisions.map(({ number }) => number).join(', ') });
    case 'not-done':
      return say('proposal.origin.notDone', { reviews: origin.reviews, date: day(origin.latest) });
    case 'correction':
      return say('proposal.origin.correction', { date: day(origin.on) });
    case 'open-actions':
      return say('proposal.origin.openActions', { open: origin.open, overdue: origin.overdue });
    case 'handed-over':
      return origin.meeting.number === null ? say('proposal.origin.handedOver.unnumbered', { group: origin.group, date: day(origin.meeting.date) }) : say('proposal.origin.handedOver', { group: origin.group, number: origin.meeting.number });
    case 'suggested':
      return origin.by === null ? say('proposal.origin.suggested.unknown', { date: day(origin.on) }) : say('proposal.origin.suggested', { name: origin.by, date: day(origin.on) });
    case 'annual-cycle':
      return say('proposal.origin.annualCycle', { month: monthName(language, origin.month) });
    case 'standing':
      return 'template' in origin ? say('proposal.origin.template', { name: origin.template }) : say('proposal.origin.standing', { meetings: origin.meetings });
  }
}

/** The item that it becomes, in the language of whoever takes it. */
export function asNewItem(proposal: Proposal, say: Say, language: Language): NewItem {
  const { id, origin, item, after } = proposal;
  const { title: _title, background, papers, proposedDecisions, goals, ...rest } = item;
  return {
    ...rest,
    id,
    title: titleOf(proposal, say, language),
    papers: papers.map((paper) => ({ ...paper })),
    proposedDecisions: [...proposedDecisions],
    goals: [...goals],
    background: backgroundOf(origin, say, language) ?? background,
    after,
  };
}

/** The decisions that it is about, word for word. */
function backgroundOf(origin: ProposalOrigin, say: Say, language: Language): string | null {
  if (origin.kind === 'follow-up-due') return say('proposal.background.decision', { ...origin.decision, date: dayAndMonth(language, origin.decision.on) });
  if (origin.kind === 'correction') return origin.text;
  if (origin.kind === 'not-done') return actionBackground(origin, say, language);
  if (origin.kind !== 'between') return null;
  return origin.decisions.map((decision) => say('proposal.background.decision', { ...decision, date: dayAndMonth(language, decision.on) })).join('\n');
}

function actionBackground({ text, promised }: Extract<ProposalOrigin, { kind: 'not-done' }>, say: Say, language: Language): string {
  return promised === null ? say('proposal.background.action.noDay', { text }) : say('proposal.background.action', { text, date: dayAndMonth(language, promised) });
}
