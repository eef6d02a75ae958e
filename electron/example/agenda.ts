import type { WrittenCommand } from '../../domain/api.ts';
import type { Occasion } from './occasion.ts';
import { onDay, type Topic } from './topic.ts';

export interface PlannedItem {
  readonly id: string;
  readonly minutes: number;
  readonly kind: 'opening' | 'review' | 'matter' | 'pause' | 'round' | 'closing';
  readonly topic: Topic | null;
  readonly command: WrittenCommand;
}

type Plain = Pick<Extract<WrittenCommand, { command: 'addItem' }>, 'title' | 'type' | 'minutes' | 'outcome' | 'presenter'>;

/** The agenda of a meeting: what every meeting has, around the matters of the day. */
export function agendaOf(occasion: Occasion): readonly PlannedItem[] {
  const { group } = occasion;
  const topics = topicsOf(occasion);
  const matters = topics.map((topic, place) => matter(occasion, place, topic));
  const middle = Math.ceil(matters.length / 2);
  return [
    plain(occasion, 'opening', { title: 'Öppnande, dagens syfte', type: 'formality', minutes: 5, outcome: 'Är dagordningen godkänd?', presenter: group.chair }),
    plain(occasion, 'review', { title: 'Åtgärder från förra mötet', type: 'follow-up', minutes: 10, outcome: 'Klar eller inte klar på varje åtgärd?', presenter: group.secretary }),
    ...matters.slice(0, middle),
    plain(occasion, 'pause', { title: 'Paus', type: 'break', minutes: 10, outcome: '', presenter: null }),
    ...matters.slice(middle),
    plain(occasion, 'round', { title: 'Laget runt', type: 'information', minutes: 10, outcome: 'Vad behöver de andra veta? En minut var', presenter: null }),
    plain(occasion, 'closing', { title: 'Sammanfattning och budskap', type: 'closing', minutes: 5, outcome: 'Vilka tre budskap tar vi med oss?', presenter: group.chair }),
  ];
}

/** The next meeting has something confidential on its agenda, and so has one in seven of the others. */
function topicsOf({ group, stage, chance, memory: { decks } }: Occasion): readonly Topic[] {
  const { decisions, others } = group.matters;
  const isConfidential = stage === 'called' || chance.happens(14);
  const drawn = [
    ...Array.from({ length: decisions }, () => decks.decisions.draw()),
    ...Array.from({ length: others - (isConfidential && others > 1 ? 1 : 0) }, () => decks.others.draw()),
  ];
  if (!isConfidential) return drawn;
  return others > 1 ? [...drawn, decks.confidential.draw()] : [...drawn.slice(1), decks.confidential.draw()];
}

function plain({ id: meeting }: Occasion, kind: PlannedItem['kind'], item: Plain): PlannedItem {
  const id = `${meeting}-${kind}`;
  return { id, kind, minutes: item.minutes, topic: null, command: { command: 'addItem', id, meeting, ...item } };
}

function matter(occasion: Occasion, place: number, topic: Topic): PlannedItem {
  const { id: meeting, date, chance } = occasion;
  const id = `${meeting}-p${place + 1}`;
  const { type, minutes, background = '', goals, confidential = false } = topic;
  const command: WrittenCommand = {
    command: 'addItem',
    id,
    meeting,
    title: onDay(topic.title, date),
    type,
    minutes,
    background: onDay(background, date),
    shortest: Math.ceil(minutes / 2),
    priority: type === 'decision' ? 'must' : chance.oneOf(['should', 'should', 'could'] as const),
    goals: [...goals],
    confidential,
    papers: papersOf(topic, id, date),
    ...preparedPart(occasion, place, topic),
  };
  return { id, kind: 'matter', minutes, topic, command };
}

/** In the meetings to come something is still missing, as there is in life: an outcome here, a proposal or a presenter there. */
function preparedPart(occasion: Occasion, place: number, topic: Topic) {
  const { group, stage } = occasion;
  const isMissing = (stage === 'called' && place === 1) || (stage === 'draft' && place > 0);
  const proposal = textToDecide(occasion, topic);
  return {
    outcome: isMissing ? '' : topic.outcome,
    presenter: stage === 'draft' && place === 2 ? null : group.presenter(topic.presenter, place + 2),
    proposedDecisions: proposal === null || isMissing ? [] : [proposal],
  };
}

function papersOf({ papers = [] }: Topic, item: string, date: string) {
  return papers.map((name, index) => ({
    id: `${item}-u${index}`,
    name: onDay(name, date),
    link: `https://exempelkommunen.example/underlag/${item}-${index}`,
    file: null,
    size: null,
  }));
}

/** What is decided on a topic this time; null for a topic that asks for no decision. */
export function textToDecide({ memory, date }: Pick<Occasion, 'memory' | 'date'>, topic: Topic): string | null {
  const { decisions = [] } = topic;
  const times = memory.decided.get(topic.title)?.times ?? 0;
  const text = decisions[times % Math.max(1, decisions.length)];
  return text === undefined ? null : onDay(text, date);
}
