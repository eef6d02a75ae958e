import type { Group } from '../../group/group.ts';
import type { OrganisationState } from '../../group/organisation.ts';
import { plusMinutes } from '../../kernel/calendar.ts';
import type { Item } from '../../meeting/item.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { numbered } from '../../meeting/new-item.ts';
import { shown } from '../../meeting/prose.ts';
import { chairOf, secretaryOf } from '../../meeting/roles.ts';
import { planOf } from '../../meeting/timing/plan.ts';
import { nameOf, nameOrNull } from '../labels.ts';
import type { NoticeDocument, NoticeItem } from './document.ts';

/** What a notice is made from. */
export interface NoticeSource {
  readonly organisation: OrganisationState;
  readonly group: Group;
  readonly meeting: Meeting;
  /** `2026:17`: the meeting's, or the one that it would claim if it started now. */
  readonly number: string;
  readonly withConfidential: boolean;
}

/** The notice of a meeting as a reader may see it, with the numbers that the items get when it goes out. */
export function noticeOf(source: NoticeSource): NoticeDocument {
  const { organisation, group, meeting, number, withConfidential } = source;
  const items = numbered(meeting.items);
  const { stretches } = planOf({ ...meeting, items }, group.buffer);
  return {
    format: 'notice/1',
    organisation: organisation.name,
    group: { name: group.name, shortName: group.shortName },
    number,
    isPreliminary: meeting.number === null,
    calledOn: meeting.calledOn,
    cancelled: meeting.cancelled ?? null,
    start: meeting.start,
    end: plusMinutes(meeting.start, meeting.length),
    place: meeting.place,
    chair: nameOrNull(organisation.people, chairOf(meeting, group)),
    secretary: nameOrNull(organisation.people, secretaryOf(meeting, group)),
    called: meeting.attendance.filter(({ substituteFor }) => substituteFor === null).map(({ person }) => nameOf(organisation.people, person)),
    items: items.map((item, index) => itemIn(source, item, stretches[index]?.from.slice(11) ?? '')),
    withConfidential,
  };
}

function itemIn({ organisation, withConfidential }: NoticeSource, item: Item, from: string): NoticeItem {
  const closed = item.confidential && !withConfidential;
  const silent = closed || item.keptOut;
  const words = <Value>(value: Value, none: Value): Value => (silent ? none : value);
  return {
    number: item.number,
    from,
    closed,
    keptOut: item.keptOut,
    title: closed ? '' : item.title,
    type: item.type,
    presenter: closed ? null : nameOrNull(organisation.people, item.presenter),
    outcome: words(item.outcome, ''),
    minutes: item.minutes,
    background: words(shown(item.background), ''),
    proposedDecisions: words(item.proposedDecisions, []),
    papers: words(item.papers.map(({ name, link }) => ({ name, link })), []),
    goals: words(item.goals.map((goal) => nameOf(organisation.goals, goal)), []),
    registryNumber: closed ? '' : item.registryNumber,
    delegation: words(item.delegation, ''),
    consultation: words(item.consultation, null),
  };
}
