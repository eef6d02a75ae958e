import type { WrittenCommand } from '../../../domain/api.ts';
import { membersFromText } from '../../../domain/group/members-from-text.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { TextKey } from '../../../domain/text/text.ts';

/** What a new group is made from, as it stands in the form: numbers are still what people typed. */
export interface FreshStart {
  readonly organisation: string;
  readonly group: string;
  readonly shortName: string;
  /** A pasted list, one person a line. */
  readonly members: string;
  /** The member who sits here; null when nobody has said. */
  readonly me: string | null;
  readonly lastNumber: string;
  /** Minutes of air in each hour. */
  readonly buffer: string;
  readonly dailyCopy: string | null;
}

export const emptyForm: FreshStart = {
  organisation: '',
  group: '',
  shortName: '',
  members: '',
  me: null,
  lastNumber: '0',
  buffer: '10',
  dailyCopy: null,
};

const longestLine = 500;

type Problems = Readonly<Record<'organisation' | 'group' | 'shortName' | 'lastNumber' | 'buffer', TextKey | null>>;

/** What is wrong with each field; null where nothing is. A group without members is allowed, and so are lines that say nobody. */
export function problemsIn(form: FreshStart): Problems {
  return {
    organisation: nameProblem(form.organisation),
    group: nameProblem(form.group),
    shortName: nameProblem(form.shortName),
    lastNumber: isWhole(form.lastNumber, 9_999) ? null : 'fresh.problem.lastNumber',
    buffer: isWhole(form.buffer, 60) ? null : 'fresh.problem.buffer',
  };
}

function nameProblem(name: string): TextKey | null {
  if (name.trim() === '') return 'fresh.problem.empty';
  return name.trim().length > longestLine ? 'fresh.problem.long' : null;
}

function isWhole(written: string, highest: number): boolean {
  return /^\d{1,4}$/u.test(written.trim()) && Number(written) <= highest;
}

interface FreshCommands {
  readonly commands: readonly WrittenCommand[];
  readonly group: Id;
  readonly me: Id | null;
}

/** The commands that make the group and its people, in order. */
export function freshCommands(form: FreshStart, newId: () => Id): FreshCommands {
  const group = newId();
  const people = membersFromText(form.members).members.map((member) => ({ ...member, id: newId() }));
  return {
    group,
    me: people.find(({ name }) => name === form.me)?.id ?? null,
    commands: [
      { command: 'nameOrganisation', name: form.organisation.trim() },
      {
        command: 'addGroup',
        id: group,
        name: form.group.trim(),
        shortName: form.shortName.trim(),
        buffer: Number(form.buffer),
        lastMeetingNumber: Number(form.lastNumber),
      },
      ...people.flatMap(({ id, name, title, role }): readonly WrittenCommand[] => [
        { command: 'addPerson', id, name, title },
        { command: 'addMember', group, person: id, role },
      ]),
    ],
  };
}
