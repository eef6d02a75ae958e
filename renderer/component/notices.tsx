import { CircleAlert, Undo2, X } from 'lucide-react';
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { Language } from '../../domain/text/text.ts';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { useAnnounce } from './announcer.tsx';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './notices.module.css';

interface Notice {
  readonly id: number;
  readonly text: string;
  /** What was said in one language says nothing in a window that speaks another. */
  readonly language: Language;
  readonly isTrouble: boolean;
  readonly undo: (() => void) | null;
}

interface Notices {
  /** Says that something was done, and offers to take it back. It goes away by itself. @returns makes it go away at once */
  readonly tell: (text: string, undo?: () => void) => () => void;
  /** Says why something was not done. It stays until it is closed. */
  readonly tellFailure: (failure: CallFailure) => void;
}

const NoticesContext = createContext<Notices>({ tell: () => () => {}, tellFailure: () => {} });

/** Milliseconds. Nothing is lost when it goes: what was done can be taken back elsewhere too. */
const lifetime = 8_000;

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const last = useRef(0);
  const language = useLanguage();
  const announce = useAnnounce();
  const close = useCallback((id: number) => setNotices((before) => before.filter((each) => each.id !== id)), []);
  const add = useCallback(
    (text: string, isTrouble: boolean, undo: (() => void) | null) => {
      last.current += 1;
      const id = last.current;
      setNotices((before) => [...before.slice(-2), { id, text, language, isTrouble, undo }]);
      announce(text);
      if (!isTrouble) window.setTimeout(() => close(id), lifetime);
      return () => close(id);
    },
    [announce, close, language],
  );
  const value = useMemo<Notices>(
    () => ({
      tell: (text, undo) => add(text, false, undo ?? null),
      tellFailure: (failure) => void add(failureText(language, failure), true, null),
    }),
    [add, language],
  );
  return (
    <NoticesContext value={value}>
      {children}
      <NoticeList notices={notices.filter((each) => each.language === language)} close={close} />
    </NoticesContext>
  );
}

function NoticeList({ notices, close }: { readonly notices: readonly Notice[]; readonly close: (id: number) => void }) {
  const say = useSay();
  return (
    <section className={styles['notices']} aria-label={say('notices.label')}>
      {notices.map(({ id, text, isTrouble, undo }) => (
        <div key={id} className={[styles['notice'], isTrouble ? styles['trouble'] : ''].join(' ')}>
          {isTrouble && <Icon of={CircleAlert} />}
          <p className={styles['text']}>{text}</p>
          {undo !== null && (
            <span className={styles['undo']}>
              <Button
                size="small"
                icon={Undo2}
                onPress={() => {
                  close(id);
                  undo();
                }}
              >
                {say('notices.undo')}
              </Button>
            </span>
          )}
          <span className={styles['close']}>
            <IconButton icon={X} label={say('notices.close')} onPress={() => close(id)} />
          </span>
        </div>
      ))}
    </section>
  );
}

export function useNotices(): Notices {
  return useContext(NoticesContext);
}
