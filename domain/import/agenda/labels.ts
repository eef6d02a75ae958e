import { folded } from '../../text/folded.ts';

/** What a line such as "Tid: 20 min" says of the item above it, or of the whole meeting. */
export type LabelKind = 'time' | 'presenter' | 'type' | 'title' | 'about' | 'brackets';

const labels: readonly (readonly [RegExp, LabelKind])[] = [
  [/^(?:tid|tidsåtgång|beräknad tid|tidsram|längd|minuter|time|duration|length|minutes|timebox|när|when|klockslag)$/u, 'time'],
  [/^(?:föredragande|föredrar|dragande|dras av|ansvarig|ansvar|presentatör|presenter|lead|leader|led by|owner|speaker|talare|inledare|vem|who|presented by|responsible)$/u, 'presenter'],
  [/^(?:typ|type|ärendetyp|kategori|category|slag)$/u, 'type'],
  [/^(?:punkt|rubrik|ärende|titel|title|topic|item|ämne|fråga)$/u, 'title'],
  [
    /^(?:datum|date|plats|place|location|lokal|var|where|rum|room|kallade|deltagare|närvarande|frånvarande|inbjudna|attendees|participants|present|invited|apologies|ordförande|ordf|chair|sekreterare|secretary|mötesledare|facilitator|till|to|från|from|ämne|subject|contact|kontakt|name|namn|e-?mail|e-?post|telefon|phone|host|värd|hosted by|times|dates|location info|cc|kopia|skickat|sent|anmäl|anmälan|underlag|bilaga|bilagor|handlingar|papers|attachments?|länk|link|zoom|teams|syfte|mål|purpose|objective|goal|outcome|desired outcome|önskat utfall|utfall|bakgrund|background|beslutsförslag|förslag till beslut|förslag|proposal|proposed decision|kommentar|comment|notera|obs|ps|note|notes|anteckning|anteckningar|förberedelse|förberedelser|preparation|diarienummer|dnr|prioritet|priority|version|upprättad av|organ|nämnd|grupp|group|möte|meeting|mötestid|tid och plats|dag|day|kallelse)$/u,
    'about',
  ],
];

/** A line taken apart at its label; null where it begins with none. */
export function labelled(text: string): { readonly kind: LabelKind; readonly label: string; readonly words: string } | null {
  const inner = /^\((?<inner>[^()]+)\)$/u.exec(text)?.groups?.['inner'];
  if (inner !== undefined) return { kind: 'brackets', label: '', words: inner };
  const match = /^(?<label>\p{L}[\p{L}\s/.-]{0,30}?)\s*:\s*(?<words>.*)$/u.exec(text);
  const label = folded(match?.groups?.['label'] ?? '');
  const kind = labels.find(([way]) => way.test(label))?.[1];
  return match === null || kind === undefined ? null : { kind, label, words: match.groups?.['words'] ?? '' };
}

const agendaWords = /^(?:(?:förslag till|preliminär|prel\.?|utkast till|proposed|draft|dagens|mötets|today.?s|our)\s+)*(?:dagordning(?:en)?|agenda(?:n)?|föredragningslista(?:n)?|program(?:met)?|programme|mötesagenda|ärendelista|ärenden|punkter|agendapunkter|dagordningspunkter|agenda items|agenda points|mötespunkter|schema|schedule|running order|items|topics|att ta upp|på agendan)(?:\s+(?:för|på|inför|till|for|on|and)\s.*|\s+\d.*|\s+[–—-]\s.*)?$/u;
const titleWords = /(?:dagordning|agenda|kallelse|föredragningslista|program(?:me)?\b|ledningsgrupp|ledningsmöte|ledningsdag|chefsdag|styrgrupp|arbetsutskott|sammanträde|mötesanteckningar|minnesanteckningar|protokoll|\bmöte\b|\bmeeting\b|away-day|awayday|workshop \d|gathering|\bnotice\b)/u;
const dates = /(?:^|[^\p{L}])(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:en)?\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|june|july|august|september|october|november|december)\s+\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*|\b(?:v|vecka|week)\.?\s?\d{1,2}\b|\b20\d{2}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}(?:[\s-]|$)/u;
const asides = /^(?:deltagare|kallade|närvarande|frånvarande|förhinder|inbjudna|ledamöter|ersättare|sändlista|participants|attendees|present|invited|apologies|absent|distribution|bilagor|bilaga|handlingar|underlag|utskickade handlingar|attachments?|papers|documents|background(?: reading)?|bakgrund|kom ihåg|remember|spelregler|mötesregler|ground rules|working agreements|working agreement|praktisk information|praktiskt|practical information|logistics|syfte|syftet med mötet|mål|mål med mötet|mötets mål|målbild|purpose|aim|aims|objectives|objective|goals?|outcomes?|desired outcomes?|önskat utfall|förväntat utfall|inför mötet|förberedelser|att förbereda|preparation|before the meeting|pre-?reading|efter mötet|after the meeting|anteckningar|notes|minutes|kontakt|contact|to do|att göra|checklista|checklist|fotnoter?|teckenförklaring|legend|innehåll|contents|info om mötet|kommande möten och datum|mötestider)(?:\s+(?:för|till|inför|from|for|of)\s.*)?$/u;
const greeting = /^(?:hej|hejsan|god morgon|goddag|hi|hello|dear|kära|tack|thanks|thank you|ser bra ut|ok|okej|obs!?)(?:$|[\s,!.])/u;
const farewell = /^(?:(?:med )?(?:vänliga?|bästa|varma|många) hälsning(?:ar|en)?|hälsningar|hälsar|mvh|vh|\/\s?\p{L}+$|best regards|kind regards|regards|best wishes|yours sincerely|sincerely|cheers|tack på förhand|väl mött|välkomna!|varmt välkomna!?|välkommen!|hjärtligt välkomna!?|see you (?:there|then|on)|vi ses!?)(?:$|[\s,!.])/u;

function bare(text: string): string {
  return folded(text.trim()).replace(/^(?:\d{1,2}[.)]?\s+)/u, '').replace(/[:.!]+$/u, '').trim();
}

/** "Dagordning", "Program för dagen": what stands below it is the agenda. */
export function isAgendaHeading(text: string): boolean {
  return text.length < 80 && agendaWords.test(bare(text));
}

/** The name of the meeting or of the document, and no section of it. */
export function isDocumentTitle(text: string): boolean {
  const said = bare(text);
  return text.length < 140 && (titleWords.test(said) || dates.test(said));
}

export function hasDate(text: string): boolean {
  return dates.test(folded(text));
}

/** "Deltagare", "Bilagor": what stands below it is no agenda. */
export function isAside(text: string): boolean {
  return text.length < 80 && asides.test(bare(text));
}

export function isGreeting(text: string): boolean {
  return greeting.test(folded(text.trim()));
}

/** The end of a letter: only names and addresses follow. */
export function isFarewell(text: string): boolean {
  return text.length < 80 && farewell.test(folded(text.trim()));
}

/** True for what is written to be read on, and not as an entry of a list. */
export function isSentence(text: string): boolean {
  const words = text.split(/\s+/u);
  if (/[.!]\s+\p{Lu}/u.test(text) && words.length > 8) return true;
  return /[.!]$/u.test(text) && !/(?:\d|min|kl|tim|m|h|ca|m\.m|etc|mm)\.$/iu.test(text) && words.length > 2;
}
