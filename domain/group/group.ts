import { z } from 'zod';
import type { Minutes } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';
import type { List } from '../kernel/list.ts';
import type { CycleTopic } from './annual-cycle/topic.ts';
import type { AgendaTemplate } from './template/template.ts';

/** A person. Contact details are nobody's business here. */
export interface Person {
  readonly id: Id;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

export const memberRoleSchema = z.enum(['chair', 'secretary', 'member', 'co-opted']);
export type MemberRole = z.infer<typeof memberRoleSchema>;

export interface Member {
  readonly person: Id;
  readonly role: MemberRole;
}

/** What the group's document is called. "Minnesanteckningar" has a narrow legal sense and is nobody's default. */
export const documentWordSchema = z.enum(['meeting-notes', 'memory-notes', 'minutes']);
export type DocumentWord = z.infer<typeof documentWordSchema>;

/** A management group. */
export interface Group {
  readonly id: Id;
  readonly name: string;
  readonly shortName: string;
  readonly parent: Id | null;
  readonly members: readonly Member[];
  /** How long its meetings usually are. */
  readonly defaultLength: Minutes;
  /** Air the group wants in each hour, breaks counted. */
  readonly buffer: Minutes;
  readonly mandate: string;
  readonly workingAgreements: readonly string[];
  readonly documentWord: DocumentWord;
  /** The running number of its last meeting before it began with Klubba, this many; 0 when there was none. */
  readonly lastMeetingNumber: number;
  /** The year that `lastMeetingNumber` belongs to. */
  readonly lastMeetingYear: number | null;
  /** Left out until it has had a topic. */
  readonly annualCycle?: List<CycleTopic>;
  /** Left out until it has had one. */
  readonly agendaTemplates?: List<AgendaTemplate>;
  /** The template whose items stand on every agenda; left out until one was chosen. */
  readonly usualTemplate?: Id | null;
}
