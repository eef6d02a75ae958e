import type { TextKey } from '../../../domain/text/text.ts';
import { hashOf, settingsPages, type SettingsPage } from '../../state/place.ts';
import { useSay } from '../../text/language.tsx';
import { CopiesPage } from './copies-page.tsx';
import { CyclePage } from './cycle/cycle-page.tsx';
import { GroupPage } from './group-page.tsx';
import { KeysPage } from './keys-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { ProfilePage } from './profile-page.tsx';
import { SharingPage } from './sharing/sharing-page.tsx';
import { StorePage } from './store-page.tsx';
import styles from './settings.module.css';

const titles: Readonly<Record<SettingsPage, TextKey>> = {
  profile: 'settings.profile',
  people: 'settings.people',
  group: 'settings.group',
  cycle: 'settings.cycle',
  keys: 'settings.keys',
  store: 'settings.store',
  sharing: 'settings.sharing',
  copies: 'settings.copies',
};

/** What one person, a group and the organisation have chosen. Everything is kept as it is changed. */
export function SettingsScreen({ page }: { readonly page: SettingsPage }) {
  const say = useSay();
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{say('screen.settings')}</h1>
        <nav className={styles['pages']} aria-label={say('settings.pages')}>
          {settingsPages.map((each) => (
            <a key={each} className={styles['page']} href={hashOf({ screen: 'settings', page: each })} aria-current={each === page ? 'page' : undefined}>
              {say(titles[each])}
            </a>
          ))}
        </nav>
      </header>
      <div className={styles['content']} key={page}>
        {contentOf(page)}
      </div>
    </div>
  );
}

function contentOf(page: SettingsPage) {
  switch (page) {
    case 'profile':
      return <ProfilePage />;
    case 'people':
      return <PeoplePage />;
    case 'group':
      return <GroupPage />;
    case 'cycle':
      return <CyclePage />;
    case 'keys':
      return <KeysPage />;
    case 'store':
      return <StorePage />;
    case 'sharing':
      return <SharingPage />;
    case 'copies':
      return <CopiesPage />;
  }
}
