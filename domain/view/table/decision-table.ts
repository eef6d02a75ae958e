import type { OrganisationState } from '../../group/organisation.ts';
import { find } from '../../kernel/list.ts';
import { text, type Language } from '../../text/text.ts';
import { nameOf, nameOrNull } from '../labels.ts';
import { decisionIn, decisionsIn, successorsOf, type HeldDecision } from '../screen/register/decision-register.ts';
import type { Cell, Column } from './table.ts';

/** What is told of a decision in a list that leaves the program. */
export function decisionColumns(language: Language): readonly Column[] {
  const say = (key: Parameters<typeof text>[1]): string => text(language, key);
  return [
    { label: say('column.number'), kind: 'text', width: 18, printed: true },
    { label: say('column.decision'), kind: 'text', width: 60, printed: true },
    { label: say('column.date'), kind: 'date', width: 12, printed: true },
    { label: say('column.state'), kind: 'text', width: 18, printed: true },
    { label: say('column.decidedBy'), kind: 'text', width: 22, printed: false },
    { label: say('column.motive'), kind: 'text', width: 40, printed: false },
    { label: say('column.alternatives'), kind: 'text', width: 30, printed: false },
    { label: say('column.validFrom'), kind: 'date', width: 12, printed: false },
    { label: say('column.followUp'), kind: 'date', width: 12, printed: false },
    { label: say('column.goals'), kind: 'text', width: 30, printed: false },
    { label: say('column.registryNumber'), kind: 'text', width: 16, printed: false },
    { label: say('column.supersedes'), kind: 'text', width: 18, printed: false },
    { label: say('column.supersededBy'), kind: 'text', width: 18, printed: false },
    { label: say('column.group'), kind: 'text', width: 26, printed: false },
  ];
}

/** One decision as a row of those columns. What came from a confidential item says that it is there, and nothing else. */
export function decisionCells(each: HeldDecision, organisation: OrganisationState, language: Language): readonly Cell[] {
  const { decision, held, number, date, closed } = each;
  const day = date === '' ? null : date;
  const nothing = Array.from({ length: 9 }, () => null);
  if (closed) return [number, text(language, 'item.closed'), day, null, ...nothing, held.group.name];
  const successors = successorsOf(decisionsIn(held, organisation), decision.id);
  return [
    number,
    decision.text,
    day,
    text(language, `decision.state.${decision.state}`),
    nameOrNull(organisation.people, decision.decidedBy),
    decision.motive,
    decision.alternatives.join('\n'),
    decision.validFrom,
    decision.followUp,
    decision.goals.map((id) => find(organisation.goals, id)?.name ?? nameOf(organisation.people, id)).join('\n'),
    decision.registryNumber,
    decision.supersedes === null ? null : (decisionIn(held, organisation, decision.supersedes)?.number ?? null),
    successors.map((successor) => successor.number ?? '').join(', '),
    held.group.name,
  ];
}
