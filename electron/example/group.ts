import type { WrittenCommand } from '../../domain/api.ts';
import { habitsOf } from './habits.ts';
import municipality from './municipality.json' with { type: 'json' };

/** One management group of the example, with the people in it. */
export interface ExampleGroup {
  readonly id: string;
  readonly shortName: string;
  /** Minutes of its meetings, and how many matters fit into them. */
  readonly length: number;
  readonly matters: { readonly decisions: number; readonly others: number };
  readonly chair: string;
  readonly secretary: string;
  /** Chair and secretary first. */
  readonly members: readonly string[];
  /** Who presents a topic: the role it names where the group has it, else somebody of the group. */
  readonly presenter: (role: string, place: number) => string;
  readonly commands: readonly WrittenCommand[];
}

const leaders = municipality.people.filter(({ id }) => id !== 'utvecklingsledare').map(({ id }) => id);
/** Who leads the groups after the first, in turn. */
const heads = ['socialchef', 'skolchef', 'samhallsbyggnadschef', 'fritidschef', 'ekonomichef', 'hrchef'];

/** Minutes. */
const lengths = { management: 150, office: 120 } as const;

/** People and goals that all groups share. */
export function sharedCommands(): readonly WrittenCommand[] {
  return [
    { command: 'nameOrganisation', name: municipality.organisation },
    ...municipality.people.map(({ id, name, unit }): WrittenCommand => ({ command: 'addPerson', id, name, unit })),
    ...municipality.goals.map((goal): WrittenCommand => ({ command: 'addGoal', ...goal })),
  ];
}

/** @param index 0 is the municipality's own management group, the others lie below it */
export function exampleGroup(index: number): ExampleGroup {
  return index === 0 ? managementGroup() : officeGroup(index);
}

function managementGroup(): ExampleGroup {
  const id = 'klg';
  const commands: WrittenCommand[] = [
    addGroup(id, 0),
    ...leaders.map((person): WrittenCommand => ({ command: 'addMember', group: id, person })),
    { command: 'addMember', group: id, person: 'utvecklingsledare', role: 'co-opted' },
    ...roles(id, 'kommundirektor', 'kanslichef'),
    ...habitsOf({ id, chair: 'kommundirektor', secretary: 'kanslichef' }),
  ];
  return {
    id,
    shortName: nameOf(0).shortName,
    length: lengths.management,
    matters: { decisions: 3, others: 2 },
    chair: 'kommundirektor',
    secretary: 'kanslichef',
    members: leaders,
    presenter: (role) => role,
    commands,
  };
}

function officeGroup(index: number): ExampleGroup {
  const id = `grupp-${index + 1}`;
  const head = heads[(index - 1) % heads.length] ?? 'socialchef';
  const { shortName, staff: names } = nameOf(index);
  const staff = [1, 2, 3, 4, 5, 6].map((number) => ({ id: `${id}-chef-${number}`, name: names[number - 1] ?? `Enhetschef ${number}, ${shortName}` }));
  const members = [head, ...staff.map((person) => person.id)];
  const secretary = members[1] ?? head;
  const commands: WrittenCommand[] = [
    addGroup(id, index),
    { command: 'addMember', group: id, person: head },
    ...staff.map((person): WrittenCommand => ({ command: 'addPerson', ...person, group: id })),
    ...roles(id, head, secretary),
  ];
  return {
    id,
    shortName,
    length: lengths.office,
    matters: { decisions: 3, others: 1 },
    chair: head,
    secretary,
    members,
    presenter: (role, place) => (role === head ? head : (members[place % members.length] ?? head)),
    commands,
  };
}

function roles(group: string, chair: string, secretary: string): readonly WrittenCommand[] {
  return [
    { command: 'addMember', group, person: chair, role: 'chair' },
    { command: 'addMember', group, person: secretary, role: 'secretary' },
  ];
}

function addGroup(id: string, index: number): WrittenCommand {
  const { name, shortName, mandate, workingAgreements } = nameOf(index);
  const parent = index === 0 ? {} : { parent: 'klg' };
  const defaultLength = index === 0 ? lengths.management : lengths.office;
  return { command: 'addGroup', id, name, shortName, mandate, workingAgreements: [...workingAgreements], defaultLength, ...parent };
}

function nameOf(index: number): (typeof municipality.groups)[number] {
  const number = index + 1;
  return municipality.groups[index] ?? { name: `Ledningsgrupp ${number}`, shortName: `LG${number}`, staff: [], mandate: '', workingAgreements: [] };
}
