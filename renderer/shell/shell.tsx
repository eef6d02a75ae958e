import { lazy, Suspense, useState } from 'react';
import { useKeys } from '../keys/keys.tsx';
import { usePlace } from '../state/navigation.ts';
import { useView } from '../state/view.ts';
import { useReminded } from '../state/reminded.ts';
import { useKeptShown } from '../state/kept-shown.ts';
import { hashOf } from '../state/place.ts';
import { Failed } from '../component/placeholder.tsx';
import { ForTheRoomSign } from '../meeting/for-the-room-sign.tsx';
import { ForTheRoomProvider } from '../meeting/for-the-room.tsx';
import { CurrentGroupProvider } from '../state/current-group.tsx';
import { KeyHelp } from './key-help.tsx';
import { Screen } from './screens.tsx';
import { SearchOrDo } from './search-or-do.tsx';
import { SideBar } from './side-bar.tsx';
import { Suggesting } from '../suggestion/suggesting.tsx';
import styles from './shell.module.css';

const FirstStart = lazy(async () => ({ default: (await import('../screen/first-start/first-start.tsx')).FirstStart }));

/** The side bar and the screen beside it. In a store without groups there is only one thing to do. */
export function Shell() {
  const place = usePlace();
  const shell = useView('shell', {});
  useKeptShown(hashOf(place));
  useReminded();
  const [open, setOpen] = useState<'search' | 'help' | null>(null);
  useKeys({ find: () => setOpen('search'), help: () => setOpen('help') });
  if (shell.state === 'loading') return null;
  if (shell.state === 'failed') return <Failed failure={shell.failure} />;
  if (shell.view.groups.length === 0) {
    return (
      <Suspense>
        <FirstStart />
      </Suspense>
    );
  }
  return (
    <CurrentGroupProvider shell={shell.view}>
      <ForTheRoomProvider>
        <div className={styles['shell']}>
          <SideBar place={place} onSearch={() => setOpen('search')} />
          <main className={styles['main']}>
            <ForTheRoomSign />
            <Suggesting />
            <Suspense>
              <Screen place={place} />
            </Suspense>
          </main>
        </div>
        <SearchOrDo isOpen={open === 'search'} onClose={() => setOpen(null)} onHelp={() => setOpen('help')} />
        <KeyHelp isOpen={open === 'help'} onClose={() => setOpen(null)} />
      </ForTheRoomProvider>
    </CurrentGroupProvider>
  );
}
