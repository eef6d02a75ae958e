import { CalendarClock, ListChecks, Search, Settings, Stamp, Sun, type LucideIcon } from 'lucide-react';
import type { TextKey } from '../../domain/text/text.ts';
import { Icon } from '../component/icon.tsx';
import { KeyHint } from '../component/key-hint.tsx';
import { useKeyOf } from '../keys/keys.tsx';
import { hashOf, type Place } from '../state/place.ts';
import { useSay } from '../text/language.tsx';
import { GroupSwitch } from './group-switch.tsx';
import { SavedWhere } from './saved-where.tsx';
import styles from './side-bar.module.css';

interface Entry {
  readonly place: Place;
  readonly text: TextKey;
  readonly icon: LucideIcon;
}

const entries: readonly Entry[] = [
  { place: { screen: 'today' }, text: 'screen.today', icon: Sun },
  { place: { screen: 'meetings' }, text: 'screen.meetings', icon: CalendarClock },
  { place: { screen: 'decisions', decision: null }, text: 'screen.decisions', icon: Stamp },
  { place: { screen: 'actions', action: null }, text: 'screen.actions', icon: ListChecks },
];

export function SideBar({ place, onSearch }: { readonly place: Place; readonly onSearch: () => void }) {
  const say = useSay();
  const keys = useKeyOf('find');
  return (
    <div className={styles['bar']}>
      <GroupSwitch />
      <button type="button" className={styles['search']} onClick={onSearch}>
        <Icon of={Search} />
        <span>{say('search.open')}</span>
        {keys !== undefined && <KeyHint keys={keys} />}
      </button>
      <nav className={styles['nav']} aria-label={say('screen.navigation')}>
        {entries.map((entry) => (
          <NavigationLink key={entry.text} entry={entry} isHere={isHere(entry.place, place)} />
        ))}
      </nav>
      <div className={styles['foot']}>
        <NavigationLink entry={{ place: { screen: 'settings', page: 'profile' }, text: 'screen.settings', icon: Settings }} isHere={place.screen === 'settings'} />
        <SavedWhere />
      </div>
    </div>
  );
}

function NavigationLink({ entry: { place, text, icon }, isHere: here }: { readonly entry: Entry; readonly isHere: boolean }) {
  const say = useSay();
  return (
    <a className={styles['link']} href={hashOf(place)} aria-current={here ? 'page' : undefined}>
      <Icon of={icon} />
      {say(text)}
    </a>
  );
}

/** A meeting is one of the meetings. */
function isHere(entry: Place, place: Place): boolean {
  return entry.screen === (place.screen === 'meeting' ? 'meetings' : place.screen);
}
