import { folded } from '../../text/folded.ts';

/** What a column of a list of actions or decisions holds. */
export type RegisterColumn = 'number' | 'text' | 'person' | 'due' | 'date' | 'validFrom' | 'followUp' | 'state' | 'motive' | 'other';

const headers: readonly (readonly [RegExp, RegisterColumn])[] = [
  [/^(?:nr|nummer|no|#|id|§|löpnr|löpnummer|beslutsnr|beslutsnummer|beslut nr|åtgärdsnr|paragraf|ref|referens|number|decision no|action no)$/u, 'number'],
  [
    /^(?:åtgärd|åtgärder|aktivitet|aktiviteter|uppgift|uppgifter|vad|vad ska göras|att göra|uppdrag|beskrivning|åtgärd\/aktivitet|action|actions|action item|task|tasks|what|to do|activity|description|beslut|beslutet|beslutstext|beslut i korthet|lydelse|decision|decisions|decision text|text|rubrik|ärende|titel|title|resolution)$/u,
    'text',
  ],
  [/^(?:ansvarig|ansvariga|ansvar|vem|ägare|utförare|tilldelad|handläggare|owner|who|responsible|assignee|assigned to|lead|beslutat av|beslutad av|beslutsfattare|fattat av|decided by|taken by|decision maker)$/u, 'person'],
  [
    /^(?:klart senast|klar senast|klart|klar till|klart till|senast|senast klart|slutdatum|deadline|förfaller|förfallodatum|förfallodag|måldatum|färdigt|färdig senast|datum klart|när|due|due date|due by|by when|when|target date|until)$/u,
    'due',
  ],
  [/^(?:datum|beslutsdatum|beslutat|beslutad|fattat|mötesdatum|möte|date|decided|decided on|decision date|taken on|meeting date|meeting)$/u, 'date'],
  [/^(?:gäller från|gäller fr o m|gäller from|giltigt från|giltig från|from|from och med|träder i kraft|valid from|effective|effective from|in force from)$/u, 'validFrom'],
  [/^(?:uppföljning|uppföljningsdatum|följs upp|följs upp senast|uppföljs|follow-?up|follow up date|review date|review|reviewed)$/u, 'followUp'],
  [/^(?:status|läge|tillstånd|state|progress|klar\?|done\??|utfört|åtgärdat|genomfört|gäller)$/u, 'state'],
  [/^(?:motiv|motivering|skäl|varför|bakgrund|reason|motive|why|rationale|background)$/u, 'motive'],
];

function columnNamed(cell: string): RegisterColumn | null {
  const key = folded(cell.trim()).replace(/[().*:]/gu, ' ').replace(/\s+/gu, ' ').trim();
  return key === '' || key.length > 40 ? null : (headers.find(([way]) => way.test(key))?.[1] ?? null);
}

/** The columns that a row names; null for a row that is no heading of such a list. Of two of a kind the first counts. */
export function registerColumns(row: readonly string[]): readonly RegisterColumn[] | null {
  const named = row.map(columnNamed);
  const known = named.filter((kind) => kind !== null);
  const filled = row.filter((cell) => cell.trim() !== '').length;
  if (!known.includes('text') || known.length < Math.min(2, filled) || known.length * 2 < filled) return null;
  return named.map((kind, index) => (kind === null || named.indexOf(kind) < index ? 'other' : kind));
}
