import type { Id } from '../kernel/identity.ts';
import { folded } from '../text/folded.ts';
import type { Member, Person } from './group.ts';
import { roleNamed } from './member-role.ts';
import { isTitle } from './title.ts';

type Known = Pick<Person, 'id' | 'name' | 'title'>;

/** Among whom somebody is looked for. */
export interface PeopleContext {
  readonly people: readonly Known[];
  /** The group's own, who win over others with the same name. */
  readonly members: readonly Member[];
}

/** Somebody whom the organisation knows, or the name of somebody new. */
export type PersonChoice = { readonly kind: 'person'; readonly person: Id } | { readonly kind: 'new-person'; readonly name: string };

/** Who a name means. `whole` is false when only a part of a name or a title was written. */
export type PersonMatch =
  | { readonly kind: 'person'; readonly person: Id; readonly whole: boolean }
  | { readonly kind: 'unclear'; readonly candidates: readonly Id[]; readonly whole: boolean };

/** What a title has at its end in Swedish when it is spoken of: "socialchefen". */
const definite = ['n', 'en', 'et'];

/**
 * Who is meant: by the whole name or title, by the role in the group, by a title in its spoken form ("socialchefen"), by a later word
 * of the name, or by a beginning. The first of these that finds anybody decides.
 */
export function personNamed(name: string, context: PeopleContext): PersonMatch | null {
  const wanted = folded(name.trim());
  if (wanted === '') return null;
  const whole: readonly ((known: Known) => boolean)[] = [
    (known) => wholeNames(known).includes(wanted),
    (known) => hasRole(known.id, wanted, context),
    (known) => wholeNames(known).some((each) => definite.some((ending) => wanted === each + ending)),
  ];
  for (const isMeant of whole) {
    const found = decided(context.people.filter(isMeant), context, true);
    if (found !== null) return found;
  }
  const bySurname = decided(context.people.filter((known) => laterWords(known).includes(wanted)), context, false);
  if (bySurname !== null) return bySurname;
  return decided(context.people.filter((known) => beginnings(known).some((each) => each.startsWith(wanted))), context, false);
}

function decided(found: readonly Known[], { members }: PeopleContext, whole: boolean): PersonMatch | null {
  const own = found.filter(({ id }) => members.some(({ person }) => person === id));
  const candidates = own.length > 0 ? own : found;
  const [first] = candidates;
  if (first === undefined) return null;
  return candidates.length === 1 ? { kind: 'person', person: first.id, whole } : { kind: 'unclear', candidates: candidates.map(({ id }) => id), whole };
}

function wholeNames({ name, title }: Known): readonly string[] {
  return [name, title, `${title} ${name}`, `${name}, ${title}`].map((each) => folded(each.trim())).filter((each) => each !== '');
}

/** What a beginning may be the beginning of, for a match as well as for a completion. */
export function beginnings({ name, title }: Known): readonly string[] {
  return [name, title].map((each) => folded(each.trim())).filter((each) => each !== '');
}

/** The words of a name after the first that begin with a capital letter: the surname. */
export function laterWords({ name }: Known): readonly string[] {
  return name.split(/\s+/u).slice(1).filter((word) => /^\p{Lu}/u.test(word)).map(folded);
}

function hasRole(person: Id, wanted: string, { members }: PeopleContext): boolean {
  const role = roleNamed(wanted.replace(/^the /u, ''));
  return (role === 'chair' || role === 'secretary') && members.some((each) => each.person === person && each.role === role);
}

const capitalised = /^\p{Lu}[\p{L}\p{M}\p{N}'’.-]*$/u;
const particles: ReadonlySet<string> = new Set(['von', 'van', 'de', 'der', 'den', 'la', 'le', 'du', 'da', 'di', 'af', 'av', 'al', 'el', 'bin', 'ibn']);
const longestName = 80;
const mostWords = 4;

/** True for what reads as somebody's name or title and not as the beginning of a sentence. */
export function isPlausibleName(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  if (name.length > longestName || words.length > mostWords) return false;
  if (isTitle(name.trim())) return true;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return capitalised.test(first) && capitalised.test(last) && words.every((word) => capitalised.test(word) || particles.has(word));
}
