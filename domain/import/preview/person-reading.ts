import { personNamed, type PeopleContext } from '../../group/person-named.ts';
import { longest } from '../../kernel/longest.ts';
import { onOneLine } from '../../text/cleaned.ts';
import { isEverybody, namesIn } from '../agenda/presenter.ts';
import type { PersonReading, RowProblem } from './rows.ts';

interface Read {
  readonly person: PersonReading;
  readonly problems: readonly RowProblem[];
}

const nobody: Read = { person: { kind: 'none' }, problems: [] };

/** Who is meant by a name that stood in a file. Of several the first counts, and that is said. */
export function readPerson(written: string | null, context: PeopleContext): Read {
  const name = onOneLine(written ?? '').replace(/^[–—-]+$/u, '');
  if (name === '' || isEverybody(name)) return nobody;
  const whole = ofName(name, context);
  if (whole.kind !== 'new-person') return { person: whole, problems: unclear(whole) };
  const [first = name, ...others] = namesIn(name);
  if (others.length === 0) return { person: whole, problems: [] };
  const person = ofName(first, context);
  return { person, problems: [...unclear(person), { code: 'people-several', words: name.slice(0, shown) }] };
}

const shown = 80;

function ofName(name: string, context: PeopleContext): PersonReading {
  const match = personNamed(name, context);
  if (match?.kind === 'person') return { kind: 'person', person: match.person };
  if (match?.kind === 'unclear') return { kind: 'unclear', name, candidates: match.candidates };
  return { kind: 'new-person', name: name.slice(0, longest.line).toWellFormed() };
}

function unclear(person: PersonReading): readonly RowProblem[] {
  return person.kind === 'unclear' ? [{ code: 'person-unclear', words: person.name.slice(0, shown) }] : [];
}
