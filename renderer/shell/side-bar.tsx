import { CalendarClock, ListChecks, Search, Settings, Stamp, Sun, type LucideIcon } from 'lucide-react';
import type { TextKey } from '../../domain/text/text.ts';
import type { CountsView } from '../../domain/view/screen/today/today-view.ts';
import { Icon } from '../component/icon.tsx';
import { KeyHint } from '../component/key-hint.tsx';
import { useKeyOf } from '../keys/keys.tsx';
import { useSurroundings } from '../state/current-group.tsx';
import { useLatestView } from '../state/latest-view.ts';
import { useMachine } from '../state/machine.tsx';
import { useToday } from '../state/today.ts';
import { hashOf, type Place } from '../state/place.ts';
import { useSay } from '../text/language.tsx';
import { GroupSwitch } from './group-switch.tsx';
import { SavedWhere } from './saved-where.tsx';
import styles from './side-bar.module.css';

interface Entry {
  readonly place: Place;
  readonly text: TextKey;
  readonly icon: LucideIcon;
  /** What of the counts stands beside it. */
  readonly count?: keyof CountsView;
}

const entries: readonly Entry[] = [
  { place: { screen: 'today' }, text: 'screen.today', icon: Sun, count: 'today' },
  { place: { screen: 'meetings' }, text: 'screen.meetings', icon: CalendarClock },
  { place: { screen: 'decisions', decision: null }, text: 'screen.decisions', icon: Stamp },
  { place: { screen: 'actions', action: null }, text: 'screen.actions', icon: ListChecks, count: 'actions' },
];

export function SideBar({ place, onSearch }: { readonly place: Place; readonly onSearch: () => void }) {
  const say = useSay();
  const keys = useKeyOf('find');
  const counts = useCounts();
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
          <NavigationLink key={entry.text} entry={entry} isHere={isHere(entry.place, place)} count={entry.count === undefined ? 0 : (counts?.[entry.count] ?? 0)} />
        ))}
      </nav>
      <div className={styles['foot']}>
        <NavigationLink entry={{ place: { screen: 'settings', page: 'profile' }, text: 'screen.settings', icon: Settings }} isHere={place.screen === 'settings'} />
        <SavedWhere />
      </div>
    </div>
  );
}

/** What waits for whoever sits here; null until it is known. */
function useCounts(): CountsView | null {
  const { group } = useSurroundings();
  const { person } = useMachine().settings;
  const counts = useLatestView('counts', { group: group?.id ?? null, person, today: useToday() });
  return counts.state === 'ready' ? counts.view : null;
}

function NavigationLink({ entry, isHere: here, count = 0 }: { readonly entry: Entry; readonly isHere: boolean; readonly count?: number }) {
  const { place, text, icon } = entry;
  const say = useSay();
  return (
    <a className={styles['link']} href={hashOf(place)} aria-current={here ? 'page' : undefined}>
      <Icon of={icon} />
      <span className={styles['name']}>{say(text)}</span>
      {count > 0 && entry.count !== undefined && (
        <>
          <span className={styles['count']} aria-hidden="true">
            {count}
          </span>
          <span className="only-spoken">{say(`screen.count.${entry.count}`, { count })}</span>
        </>
      )}
    </a>
  );
}

/** A meeting is one of the meetings. */
function isHere(entry: Place, place: Place): boolean {
  return entry.screen === (place.screen === 'meeting' ? 'meetings' : place.screen);
}
