import type { Id } from '../../domain/kernel/identity.ts';

/** The four faces of a meeting, by what one does there. */
export const faces = ['prepare', 'run', 'close', 'document'] as const;
export type Face = (typeof faces)[number];

export const settingsPages = ['profile', 'people', 'group', 'cycle', 'keys', 'store', 'sharing', 'copies'] as const;
export type SettingsPage = (typeof settingsPages)[number];

/** Where a person is in the app. It lies in the window's address, so that a reload and "back" find it again. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'meetings' }
  /** Without a face: the one that fits the meeting's state. */
  | { readonly screen: 'meeting'; readonly meeting: Id; readonly face: Face | null; readonly item: Id | null }
  /** The past of a meeting, or of one thing in it, as of a command; the latest when none is named. */
  | { readonly screen: 'history'; readonly meeting: Id; readonly thing: Id | null; readonly command: Id | null }
  | { readonly screen: 'decisions'; readonly decision: Id | null }
  | { readonly screen: 'actions'; readonly action: Id | null }
  | { readonly screen: 'settings'; readonly page: SettingsPage };

export const firstPlace: Place = { screen: 'today' };

export function meetingPlace(meeting: Id, face: Face | null = null, item: Id | null = null): Place {
  return { screen: 'meeting', meeting, face, item };
}

/** @returns the address below the page, with its `#` */
export function hashOf(place: Place): string {
  switch (place.screen) {
    case 'today':
    case 'meetings':
      return `#/${place.screen}`;
    case 'meeting':
      return `#/meeting/${[place.meeting, place.face ?? '-', ...(place.item === null ? [] : [place.item])].join('/')}`;
    case 'history':
      return `#/history/${[place.meeting, place.thing ?? '-', ...(place.command === null ? [] : [place.command])].join('/')}`;
    case 'decisions':
      return place.decision === null ? '#/decisions' : `#/decisions/${place.decision}`;
    case 'actions':
      return place.action === null ? '#/actions' : `#/actions/${place.action}`;
    case 'settings':
      return `#/settings/${place.page}`;
  }
}

/** The place that an address names; the first one when it names none. */
export function placeOf(hash: string): Place {
  const [screen, first, second, third] = hash.replace(/^#\//u, '').split('/');
  switch (screen) {
    case 'meetings':
      return { screen };
    case 'meeting':
      return first === undefined ? firstPlace : meetingPlace(first, faces.find((face) => face === second) ?? null, third ?? null);
    case 'history':
      return first === undefined ? firstPlace : { screen, meeting: first, thing: second === undefined || second === '-' ? null : second, command: third ?? null };
    case 'decisions':
      return { screen, decision: first ?? null };
    case 'actions':
      return { screen, action: first ?? null };
    case 'settings':
      return { screen, page: settingsPages.find((page) => page === first) ?? 'profile' };
    default:
      return firstPlace;
  }
}
