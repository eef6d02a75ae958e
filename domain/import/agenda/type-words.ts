import { isBreak, typeNamed } from '../../meeting/planning/item-words.ts';
import type { ItemType } from '../../meeting/item.ts';
import { folded } from '../../text/folded.ts';

/** The type that the items under a heading have by it: "Avslutning" holds more than the end. */
export function typeOfSection(section: string | null): ItemType | null {
  const type = section === null ? null : typeWord(section);
  return type === 'closing' || type === 'break' ? null : type;
}

/** What single letters mean in a document, as its legend says or as they are used in most. */
export type TypeLetters = Readonly<Record<string, ItemType>>;

export const usualLetters: TypeLetters = { B: 'decision', D: 'discussion', I: 'information', U: 'follow-up' };

const legend = /(?<![\p{L}\p{N}])(?<letter>\p{Lu})\s*[=:]\s*(?<word>\p{L}[\p{L}-]+)/gu;

/** The letters that a legend explains: "(I = information, B = beslut)"; null for other lines. */
export function lettersIn(line: string): TypeLetters | null {
  const found = [...line.slice(0, 500).matchAll(legend)].flatMap(({ groups }): [string, ItemType][] => {
    const type = typeNamed(groups?.['word'] ?? '');
    return type === null ? [] : [[groups?.['letter'] ?? '', type]];
  });
  return found.length < 2 ? null : Object.fromEntries(found);
}

const wrapping = /^(?:för|till|for|ärenden för|items for|punkter för)\s+|\s*(?:punkter|ärenden|punkt|ärende|items?|points?)$/giu;

/** The type that a field, a cell or a heading names: "Beslut", "för kännedom", "Informationspunkter", and in brackets `B`. */
export function typeWord(words: string, letters: TypeLetters = {}): ItemType | null {
  const said = words.trim().replace(/[.:]$/u, '');
  if (Object.hasOwn(letters, said)) return letters[said] ?? null;
  const key = folded(said);
  if (/^(?:för |for )?(?:kännedom|kännedomsärenden|information|noting|awareness)$/u.test(key)) return 'information';
  if (/^(?:(?:att |to )?(?:besluta|decide|approve|approval)|action|action item|action required|vote)$/u.test(key)) return 'decision';
  if (/^(?:att |to )?(?:diskutera|discuss|samtal|workshop|brainstorm)$/u.test(key)) return 'discussion';
  if (/^(?:paus|rast|fika|lunch|break)$/u.test(key)) return 'break';
  const bare = said.replace(wrapping, '').replace(/s$/u, '').trim();
  return typeNamed(said) ?? typeNamed(bare) ?? (said.endsWith('s') ? typeNamed(said.slice(0, -1)) : null);
}

/** `Beslut: Budget`. */
export function typeBefore(words: string): { readonly type: ItemType | null; readonly rest: string } {
  const match = /^(?<word>[\p{L}-]{2,20}(?:\s[\p{L}-]{2,12})?)\s*(?::|\s[–—-]\s)\s*(?<rest>\S.*)$/u.exec(words);
  const type = match === null ? null : typeNamed(match.groups?.['word'] ?? '') ?? typeWord(match.groups?.['word'] ?? '');
  return match === null || type === null || type === 'break' ? { type: null, rest: words } : { type, rest: match.groups?.['rest'] ?? '' };
}

const breakWords = /^(?:(?:arrivals?|samling|ankomst|registrering|kort|short|lång|för|and|och|med|&|mingel|samkväm|\d{1,2}|liten|gemensam|networking)\s+)*(?:paus|rast|fika|fikapaus|fikarast|kaffe|kaffepaus|kafferast|lunch|lunchrast|lunchpaus|middag|bensträckare|break|coffee|tea|breakfast|comfort break|coffee break|tea break|lunch break|frukost|förmiddagsfika|eftermiddagsfika)(?:\s+(?:and|och|med|&|i|in)\s+\S.*)?$/u;
const titles: readonly (readonly [RegExp, ItemType])[] = [
  [/^(?:mötets? )?(?:avslut(?:as|ning|ande|ar)?|avrundning|summering och avslut|summering|utcheckning|check[- ]?out|close|closing|closing remarks|closure|wrap-?up|wrap up|meeting (?:ends|closes)|adjourn(?:ment)?|avrundning och .*|close of meeting|mötet förklaras avslutat)(?: av (?:mötet|dagen|sammanträdet).*)?$/u, 'closing'],
  [/^(?:mötets? )?(?:öppn(?:ande|ing|as|ar)|inledning|inled(?:s|er)|uppstart|incheckning|check[- ]?in|formalia|upprop|närvaro|närvarokontroll|opening|welcome|välkommen|välkomna|introductions?(?! of)|apologies|attendance|roll call|call to order)(?:$|[ ,.:&])/u, 'formality'],
  [/^(?:val av|utseende av) (?:justerare|justeringsperson|ordförande|sekreterare|mötes)/u, 'formality'],
  [/^(?:godkännande|fastställande|fastställelse|genomgång) av (?:dagordning|agenda|föredragningslista|föregående|förra|protokoll)|^dagordning(?:en)?s? (?:godkännande|fastställande)|^(?:approval|adoption) of (?:the )?(?:agenda|minutes)|^(?:approve|adopt|review and adopt) (?:the )?(?:(?:prior|previous|last) )?(?:agenda|minutes)|^justering/u, 'formality'],
  [/^(?:föregående|förra|senaste) (?:mötes? )?(?:protokoll|mötesanteckningar|minnesanteckningar|anteckningar|mötets? (?:protokoll|anteckningar))|^(?:minutes of|minutes from|previous minutes|last minutes|declarations? of interest)/u, 'formality'],
  [/^(?:uppföljning (?:av|från|åtgärder)|uppföljning$|förra mötets åtgärder|genomgång av åtgärds|åtgärdslista|åtgärdsloggen|action (?:log|list)|review of actions|actions from|matters arising|follow-?up)/u, 'follow-up'],
  [/(?:[–—-] |\()(?:decision (?:needed|required)|beslut (?:krävs|behövs)|för beslut|for decision)\)?$/u, 'decision'],
  [/^(?:beslut om|besluta om|beslut angående|decision on|decision about|approve )/u, 'decision'],
  [/^(?:diskussion om|diskussion kring|dialog om|discussion (?:of|on|about))/u, 'discussion'],
  [/^(?:information (?:om|från|kring|about|from|on)|info (?:om|från|about|from)|kort information|för kännedom)/u, 'information'],
];

/** What a title says of its type by the words that it begins with; null for most. */
export function typeOfTitle(title: string): ItemType | null {
  const key = folded(title.trim()).replace(/[.!]$/u, '');
  if (isBreak(key) || (key.split(/\s+/u).length <= 5 && breakWords.test(key))) return 'break';
  return titles.find(([way]) => way.test(key))?.[1] ?? null;
}

/** The end of a meeting is no item of it. */
export function isEnd(title: string): boolean {
  return /^(?:slut|mötet slut(?:ar)?|slut för (?:dagen|idag|i dag)|mötets slut|dagen slutar|hemfärd|end|end of (?:the )?(?:meeting|day)|finish|meeting ends)[.!]?$/u.test(folded(title.trim()));
}
