import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { roomIn } from '../../domain/contract/addresses.ts';
import { AnnouncerProvider } from '../component/announcer.tsx';
import { NoticesProvider } from '../component/notices.tsx';
import { KeysProvider } from '../keys/keys.tsx';
import { Packets } from '../packet/packets.tsx';
import { MachineProvider, useMachine } from '../state/machine.tsx';
import { goQuietly } from '../state/navigation.ts';
import { firstPlace } from '../state/place.ts';
import { LanguageProvider } from '../text/language.tsx';
import { useSpoken } from '../text/words.ts';
import { useAppearance } from './appearance.ts';
import { Shell } from './shell.tsx';

const FirstStart = lazy(async () => ({ default: (await import('../screen/first-start/first-start.tsx')).FirstStart }));
const Room = lazy(async () => ({ default: (await import('../screen/room/room.tsx')).Room }));

/** Everything in a window, from what the machine says of itself inwards. */
export function App() {
  return (
    <MachineProvider>
      <Spoken>
        <Window />
      </Spoken>
    </MachineProvider>
  );
}

function Spoken({ children }: { readonly children: ReactNode }) {
  const { settings } = useMachine();
  const language = useSpoken(settings.language ?? 'sv');
  useAppearance(settings, language ?? 'sv');
  if (language === null) return null;
  return (
    <LanguageProvider language={language}>
      <I18nProvider locale={language === 'sv' ? 'sv-SE' : 'en-GB'}>
        <AnnouncerProvider>
          <NoticesProvider>
            <KeysProvider>
              {children}
              {roomIn(window.location.hash) === null && <Packets />}
            </KeysProvider>
          </NoticesProvider>
        </AnnouncerProvider>
      </I18nProvider>
    </LanguageProvider>
  );
}

function Window() {
  const { store } = useMachine();
  const isClosed = store === null;
  // What was shown last is of a store that is not there.
  useEffect(() => {
    if (isClosed && roomIn(window.location.hash) === null) goQuietly(firstPlace);
  }, [isClosed]);
  const room = roomIn(window.location.hash);
  if (room !== null) {
    return (
      <Suspense>
        <Room meeting={room} />
      </Suspense>
    );
  }
  if (store === null) {
    return (
      <Suspense>
        <FirstStart />
      </Suspense>
    );
  }
  // Another store is another world: nothing of the one before stays on the screen.
  return <Shell key={store} />;
}
