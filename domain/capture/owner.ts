import { isPlausibleName, personNamed, type PersonChoice } from '../group/person-named.ts';
import { onOneLine } from '../text/cleaned.ts';
import { folded } from '../text/folded.ts';
import type { CaptureContext, CaptureHint, OwnerReading } from './capture.ts';
import { trimmed, type Stretch } from './stretch.ts';
import { captureWords } from './words.ts';

/** Who is to do it, as written before the first colon. */
export interface OwnerFound {
  readonly owner: OwnerReading;
  readonly helpers: readonly PersonChoice[];
  /** From the first name to the colon. */
  readonly stretch: Stretch;
}

const furthestColon = 200;

/**
 * The owner before the first colon of an action: `Socialchef: …`, `Alla: …`, or several, of whom the first owns it and the others
 * help. Null where what stands there is no name, and where it is not clear whose.
 */
export function ownerBefore(typed: string, part: Stretch, context: CaptureContext): OwnerFound | null {
  const head = headOf(typed, part);
  if (head === null) return null;
  if (isAll(head.name, context)) return { owner: { kind: 'all' }, helpers: [], stretch: head.stretch };
  const [owner, ...others] = chosen(head, context) ?? [];
  if (owner === undefined) return null;
  const helpers = others.filter((each, index) => !isSame(each, owner) && others.findIndex((other) => isSame(each, other)) === index);
  return { owner, helpers, stretch: head.stretch };
}

/** Who may be meant where a name before the colon fits several. */
export function unclearOwner(typed: string, part: Stretch, context: CaptureContext): CaptureHint | null {
  const head = headOf(typed, part);
  if (head === null) return null;
  for (const name of [head.name, ...names(head.name, context)]) {
    const match = personNamed(name, context);
    if (match?.kind === 'unclear') return { code: 'owner-unclear', name, candidates: match.candidates };
  }
  return null;
}

interface Head {
  readonly name: string;
  readonly stretch: Stretch;
  /** The colon is followed by a space or nothing, as after a name. */
  readonly spaced: boolean;
}

function headOf(typed: string, { from, to }: Stretch): Head | null {
  const colon = typed.slice(from, Math.min(to, from + furthestColon)).indexOf(':');
  if (colon < 0) return null;
  const stretch = trimmed(typed, { from, to: from + colon });
  const name = typed.slice(stretch.from, stretch.to);
  const next = typed[from + colon + 1];
  return name === '' || name.includes('\n') ? null : { name, stretch: { from: stretch.from, to: from + colon + 1 }, spaced: next === undefined || /\s/u.test(next) };
}

function isAll(name: string, { language }: CaptureContext): boolean {
  return captureWords[language].all.includes(folded(name));
}

/** The whole as one name, or else each part of it; null when any of them is nobody's. */
function chosen({ name, spaced }: Head, context: CaptureContext): readonly PersonChoice[] | null {
  const one = personNamed(name, context);
  if (one?.kind === 'person') return [{ kind: 'person', person: one.person }];
  const choices = names(name, context).map((each) => choiceOf(each, spaced, context));
  return choices.every((each) => each !== null) ? choices : null;
}

function names(name: string, { language }: CaptureContext): readonly string[] {
  return name
    .split(new RegExp(String.raw`\s*[,&/]\s*|\s+(?:${captureWords[language].and})\s+`, 'iu'))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function choiceOf(name: string, spaced: boolean, context: CaptureContext): PersonChoice | null {
  const match = personNamed(name, context);
  if (match !== null) return match.kind === 'person' ? { kind: 'person', person: match.person } : null;
  return spaced && isPlausibleName(name) ? { kind: 'new-person', name: onOneLine(name) } : null;
}

function isSame(a: PersonChoice, b: PersonChoice): boolean {
  if (a.kind === 'person') return b.kind === 'person' && a.person === b.person;
  return b.kind === 'new-person' && folded(a.name) === folded(b.name);
}
