import type { Group, Person } from '../../group/group.ts';
import type { OrganisationWords } from '../../group/organisation.ts';
import type { Goal } from '../../goal/goal.ts';
import type { LocalDate } from '../../kernel/calendar.ts';
import type { List } from '../../kernel/list.ts';

/** What stands around every screen. */
export interface ShellView {
  readonly organisation: string;
  /** The organisation's own words; the usual ones where it has said nothing. */
  readonly words: Required<OrganisationWords>;
  readonly people: List<Person>;
  readonly groups: List<Group>;
  readonly goals: List<Goal>;
  /** The date in the workspace's zone. */
  readonly today: LocalDate;
  /** The workspace's IANA zone. */
  readonly zone: string;
}
