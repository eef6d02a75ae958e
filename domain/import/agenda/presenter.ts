import { isPlausibleName } from '../../group/person-named.ts';
import { roleNamed } from '../../group/member-role.ts';
import { isTitle, isTitlePhrase, isUnit, titleAndName } from '../../group/title.ts';
import { folded } from '../../text/folded.ts';
import { isGivenName } from './given-names.ts';

/** How surely words name whoever presents: `sure` anywhere in a line, `likely` where a presenter stands, `no` nowhere. */
export type Likelihood = 'sure' | 'likely' | 'no';

const everybody: ReadonlySet<string> = new Set(['alla', 'samtliga', 'all', 'everyone', 'everybody', 'hela gruppen', 'gemensamt']);
const joint = /\s*(?:[,&/+]|\s(?:och|o|and|samt|med|with)\s)\s*/u;
const label = /^(?:föredragande|föredrar|föredras av|dras av|dragande|ansvarig|ansvar|presentatör|presenteras av|presenter|presented by|led by|leader|lead|leads|owner|speaker|talare|inledare|vem|who|by|av)\s*[:=]\s*|^(?:föredragande|föredrar|föredras av|dras av|inledare|presenteras av|presented by|led by)\s+/iu;
const initials = /^\p{Lu}{2,3}$/u;
const roles: ReadonlySet<string> = new Set(['CEO', 'CFO', 'COO', 'CIO', 'CTO', 'HRD', 'VD', 'HR', 'KD']);
const lowerCase = /^\p{Ll}/u;
/** Words of places and papers that are written with capitals like names. */
const noName = /^(?:norra|södra|östra|västra|stora|lilla|nya|gamla|north|south|east|west|new|old|the|bilaga|bilagor|underlag|se|steg|del|fas|etapp|punkt|version|utkast|muntlig|muntligt|muntlig rapport|skriftligt|preliminär|preliminärt|nytt|ny|forts|fortsättning|stående|tillkommande|extra|draft|update|updated|standing|verbal|paper|papers|attached|closed|open|confidential|sekretess|workshop|digital|digitalt|hybrid|fysiskt|övrigt|optional|valfritt|status|rapport|information|budget|bokslut|plan|q[1-4]|kv|vt|ht|teams|zoom|skype)$/iu;
const shortForms: ReadonlySet<string> = new Set(['HR', 'IT', 'VA', 'AI', 'EU', 'SKR', 'KLG', 'KF', 'KS', 'BUN', 'SN', 'MBL', 'LSS', 'OSA', 'VAB', 'GIS', 'SFI', 'APT', 'AOB', 'NB', 'OBS', 'FYI', 'TBD', 'TBC', 'PM', 'AM', 'UB', 'VD', 'KD', 'AB']);

/** A name without the words that say what it is: "Föredragande: Karin Holm". */
export function withoutLabel(words: string): { readonly name: string; readonly isLabelled: boolean } {
  const bare = words.replace(label, '').replace(/^(?<name>\p{Lu}.*\S)\s+(?:informerar|föredrar|berättar|rapporterar|redovisar|presenterar|presents|reports|informs|to lead|to present|to report|leads)$/u, '$<name>');
  return { name: bare.replace(/^[@/]\s*/u, '').replace(/^[\s,–—-]+|[\s.,;:–—-]+$/gu, ''), isLabelled: bare !== words || /^[@/]/u.test(words) };
}

/** Everybody of some words that name one or several. */
export function namesIn(words: string): readonly string[] {
  return words.split(joint).map((each) => each.trim()).filter((each) => each !== '');
}

/** True for "alla", who present together. */
export function isEverybody(words: string): boolean {
  return everybody.has(folded(words));
}

/** Whether words name somebody, judged by the words alone. @param isTitleCase the text around is written With Capitals Throughout */
export function likelihood(words: string, isTitleCase = false): Likelihood {
  if (words === '' || words.length > 120) return 'no';
  if (isEverybody(words)) return 'likely';
  const each = namesIn(words).map((name) => ofOne(name, isTitleCase));
  if (each.length === 0 || each.length > 6 || each.includes('no')) return 'no';
  return each.includes('likely') ? 'likely' : 'sure';
}

function ofOne(name: string, isTitleCase: boolean): Likelihood {
  if (isTitle(name) || titleAndName(name) !== null) return 'sure';
  if (roles.has(name)) return name === 'HR' ? 'likely' : 'sure';
  if (roleNamed(name) !== null) return 'likely';
  if (initials.test(name)) return shortForms.has(name) ? 'no' : 'likely';
  if (isUnit(name) || !isPlausibleName(name)) return isTitlePhrase(name) ? 'likely' : 'no';
  return ofWords(name.split(/\s+/u), isTitleCase);
}

function ofWords(words: readonly string[], isTitleCase: boolean): Likelihood {
  if (words.some((word) => noName.test(word))) return 'no';
  const isFull = words.length > 1 && words.length < 4 && !isTitleCase && words.every((word) => !/\p{Lu}{2}/u.test(word));
  return isFull || isGivenName(words[0] ?? '') ? 'sure' : 'likely';
}

/** The name alone of "Kommundirektör Karin Holm" and of "Lotta Berg, forskare"; the words as they are when they say no title. */
export function presenterOf(words: string): string {
  const name = withoutLabel(words).name.replace(/(?<=\S)\s*\([^()]*\)$/u, '');
  const taken = titleAndName(name);
  if (taken !== null) return taken.name;
  const [first = '', second, ...more] = name.split(/,\s*/u);
  const isTitled = second !== undefined && more.length === 0 && (isTitlePhrase(second) || lowerCase.test(second)) && !isTitle(first);
  return isTitled ? first : name;
}
