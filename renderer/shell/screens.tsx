import { lazy } from 'react';
import type { Place } from '../state/place.ts';

/* Each screen is a file of its own that is loaded when somebody goes there: the first one shows sooner. */
const Today = lazy(async () => ({ default: (await import('../screen/today/today.tsx')).Today }));
const Meetings = lazy(async () => ({ default: (await import('../screen/meetings/meetings.tsx')).Meetings }));
const MeetingFaces = lazy(async () => ({ default: (await import('./meeting-faces.tsx')).MeetingFaces }));
const Decisions = lazy(async () => ({ default: (await import('../screen/decisions/decisions.tsx')).Decisions }));
const Actions = lazy(async () => ({ default: (await import('../screen/actions/actions.tsx')).Actions }));
const HistoryScreen = lazy(async () => ({ default: (await import('../screen/history/history.tsx')).HistoryScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('../screen/settings/settings.tsx')).SettingsScreen }));

export function Screen({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'today':
      return <Today />;
    case 'meetings':
      return <Meetings />;
    case 'meeting':
      return <MeetingFaces meeting={place.meeting} face={place.face} item={place.item} />;
    case 'history':
      return <HistoryScreen key={`${place.meeting} ${place.thing}`} meeting={place.meeting} thing={place.thing} command={place.command} />;
    case 'decisions':
      return <Decisions decision={place.decision} />;
    case 'actions':
      return <Actions action={place.action} />;
    case 'settings':
      return <SettingsScreen page={place.page} />;
  }
}
