import type { Language } from '../../domain/text/text.ts';

/** Where a key acts. `everywhere` is always on; the others belong to a face or a way of working. */
export type KeyScope = 'everywhere' | 'meeting' | 'running' | 'agenda' | 'tray' | 'review';

/**
 * A key by what it does. A letter acts outside text fields, and with Alt (Ctrl+Option on macOS) inside them too. What begins with
 * `Ctrl+`, `Alt+` or `Shift+` is that combination (`Ctrl` is Cmd on macOS) and acts everywhere.
 */
export interface KeyEntry {
  readonly scope: KeyScope;
  readonly keys: Readonly<Record<Language, readonly string[]>>;
}

function both(...keys: readonly string[]): KeyEntry['keys'] {
  return { sv: keys, en: keys };
}

/** Every key there is. One letter has one meaning everywhere in a language. Source: the design's page on experience, "Keys". */
export const keyTable = {
  find: { scope: 'everywhere', keys: both('Ctrl+K') },
  help: { scope: 'everywhere', keys: both('?') },
  openPacket: { scope: 'everywhere', keys: both('Ctrl+O') },
  createPacket: { scope: 'everywhere', keys: both() },
  suggestItem: { scope: 'everywhere', keys: both() },
  hideForRoom: { scope: 'everywhere', keys: both('H') },
  undo: { scope: 'meeting', keys: both('Z', 'Ctrl+Z') },
  redo: { scope: 'meeting', keys: both('Ctrl+Y', 'Ctrl+Shift+Z') },
  facePrepare: { scope: 'meeting', keys: both('Ctrl+1') },
  faceRun: { scope: 'meeting', keys: both('Ctrl+2') },
  faceClose: { scope: 'meeting', keys: both('Ctrl+3') },
  faceDocument: { scope: 'meeting', keys: both('Ctrl+4') },
  joinVersions: { scope: 'meeting', keys: both('J') },
  next: { scope: 'running', keys: both('N') },
  decision: { scope: 'running', keys: { sv: ['B'], en: ['D'] } },
  action: { scope: 'running', keys: { sv: ['Å', 'Shift+A'], en: ['A'] } },
  note: { scope: 'running', keys: { sv: ['A'], en: ['W'] } },
  park: { scope: 'running', keys: both('P') },
  postpone: { scope: 'running', keys: { sv: ['S'], en: ['L'] } },
  pause: { scope: 'running', keys: { sv: ['U'], en: ['B'] } },
  fiveMore: { scope: 'running', keys: both('+') },
  unclear: { scope: 'running', keys: { sv: ['O'], en: ['U'] } },
  goTo: { scope: 'running', keys: both('G') },
  extraItem: { scope: 'running', keys: { sv: ['E'], en: ['X'] } },
  attendance: { scope: 'running', keys: both('R') },
  papers: { scope: 'running', keys: both('F') },
  replan: { scope: 'running', keys: { sv: ['T'], en: ['E'] } },
  mendTimes: { scope: 'running', keys: both('M') },
  moveUp: { scope: 'agenda', keys: both('Alt+ArrowUp') },
  moveDown: { scope: 'agenda', keys: both('Alt+ArrowDown') },
  proposals: { scope: 'agenda', keys: { sv: ['Y'], en: ['O'] } },
  proposalTake: { scope: 'tray', keys: { sv: ['L'], en: ['Y'] } },
  proposalLeave: { scope: 'tray', keys: both('Q') },
  reviewDone: { scope: 'review', keys: both('K') },
  reviewNotDone: { scope: 'review', keys: both('I') },
  reviewDate: { scope: 'review', keys: { sv: ['D'], en: ['T'] } },
  reviewOwner: { scope: 'review', keys: both('V') },
  reviewDrop: { scope: 'review', keys: { sv: ['X'], en: ['S'] } },
  reviewComment: { scope: 'review', keys: both('C') },
} as const satisfies Readonly<Record<string, KeyEntry>>;

export type KeyName = keyof typeof keyTable;

export const keyNames = Object.keys(keyTable) as readonly KeyName[];

/** What a person has chosen instead: a key, or null for none. */
export type OwnKeys = Readonly<Record<string, string | null>>;

/** The keys of one thing as they are now, the first of them the one to show. */
export function keysFor(name: KeyName, language: Language, own: OwnKeys): readonly string[] {
  const chosen = own[name];
  if (chosen === null) return [];
  return chosen === undefined ? keyTable[name].keys[language] : [chosen];
}

export interface Clash {
  readonly key: string;
  readonly names: readonly KeyName[];
}

/** Keys that would mean two things. Empty when every key has one meaning. */
export function clashes(language: Language, own: OwnKeys): readonly Clash[] {
  const all = keyNames.flatMap((name) => keysFor(name, language, own).map((key) => ({ key, name })));
  const keys = [...new Set(all.map(({ key }) => key))];
  return keys
    .map((key) => ({ key, names: all.filter((each) => each.key === key).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 1);
}
