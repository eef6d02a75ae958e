import type { WrittenCommand } from '../../domain/api.ts';
import { frameOf, type FrameItem, type FrameKind } from './frame.ts';
import type { Occasion } from './occasion.ts';
import { onDay, type Topic } from './topic.ts';

export interface PlannedItem {
  readonly id: string;
  readonly minutes: number;
  readonly kind: FrameKind | 'matter';
  readonly topic: Topic | null;
  readonly command: WrittenCommand;
}

/** The agenda of a meeting: what every meeting has, around the matters of the day. */
export function agendaOf(occasion: Occasion): readonly PlannedItem[] {
  const { group } = occasion;
  const topics = topicsOf(occasion);
  const matters = topics.map((topic, place) => matter(occasion, place, topic));
  const middle = Math.ceil(matters.length / 2);
  const frame = frameOf(group).map((item) => framed(occasion, item));
  return [...frame.slice(0, 2), ...matters.slice(0, middle), ...frame.slice(2, 3), ...matters.slice(middle), ...frame.slice(3)];
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

function framed({ id: meeting }: Occasion, { kind, ...item }: FrameItem): PlannedItem {
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
