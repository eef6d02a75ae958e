import type { LocalDate, LocalDateTime, LocalTime, Minutes } from '../../kernel/calendar.ts';
import type { Consultation, ItemType } from '../../meeting/item.ts';

/**
 * The notice of one meeting with its agenda, as a reader meets it: names instead of ids, nothing that the reader may not see. Every form
 * of it (PDF, HTML, text) is written from this and from nothing else.
 */
export interface NoticeDocument {
  readonly format: 'notice/1';
  readonly organisation: string;
  readonly group: { readonly name: string; readonly shortName: string };
  /** `2026:17`: preliminary until the meeting starts. */
  readonly number: string;
  readonly isPreliminary: boolean;
  /** The day the notice went out; null before that. */
  readonly calledOn: LocalDate | null;
  /** Called off; null for one that was not. */
  readonly cancelled: { readonly on: LocalDate; readonly why: string } | null;
  readonly start: LocalDateTime;
  /** The start and the length; the plan may end earlier. */
  readonly end: LocalDateTime;
  readonly place: string;
  readonly chair: string | null;
  readonly secretary: string | null;
  /** Everybody who is expected. */
  readonly called: readonly string[];
  readonly items: readonly NoticeItem[];
  /** True when confidential items are written out. */
  readonly withConfidential: boolean;
}

export interface NoticeItem {
  /** As printed; null for a break. */
  readonly number: number | null;
  readonly from: LocalTime;
  /** True: a closed item for a reader who may not see it. All words are empty then. */
  readonly closed: boolean;
  readonly keptOut: boolean;
  readonly title: string;
  readonly type: ItemType;
  readonly presenter: string | null;
  readonly outcome: string;
  readonly minutes: Minutes;
  readonly background: string;
  readonly proposedDecisions: readonly string[];
  readonly papers: readonly { readonly name: string; readonly link: string | null }[];
  readonly goals: readonly string[];
  readonly registryNumber: string;
  readonly delegation: string;
  readonly consultation: Consultation | null;
}
