import { Fragment } from 'react';
import type { Item } from '../../../../domain/meeting/item.ts';
import { shown } from '../../../../domain/meeting/prose.ts';
import { nameOf } from '../../../../domain/view/labels.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay, type Say } from '../../../text/language.tsx';

/** One line of the rarer facts: `Bör · 2 underlag · Mål: Trygg omsorg`. */
export function ItemSummary({ item }: { readonly item: Item }) {
  const say = useSay();
  const { view } = useOpenMeeting();
  const goals = item.goals.map((goal) => nameOf(view.goals, goal)).join(', ');
  return factsOf(item, goals, say).map((fact) => <Fragment key={fact}>{say('prepare.summary.fact', { fact })} </Fragment>);
}

function factsOf(item: Item, goals: string, say: Say): readonly string[] {
  const { papers, registryNumber, delegation, consultation } = item;
  return [
    say(`prepare.priority.${item.priority}`),
    ...(papers.length === 0 ? [] : [say('prepare.summary.papers', { count: papers.length })]),
    ...(goals === '' ? [] : [say('item.goals', { names: goals })]),
    ...(shown(item.background) === '' ? [] : [say('prepare.summary.background')]),
    ...(registryNumber === '' ? [] : [say('item.registry', { number: registryNumber })]),
    ...(delegation === '' ? [] : [say('prepare.summary.delegation')]),
    ...(consultation === null ? [] : [say(`prepare.summary.consultation.${consultation}`)]),
    ...(item.confidential ? [say('item.closed')] : []),
    ...(item.keptOut ? [say('prepare.summary.keptOut')] : []),
  ];
}
