import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

const AnnouncerContext = createContext<(words: string) => void>(() => {});

/** A region that screen readers read out politely, without moving the focus. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ words: '', turn: 0 });
  const announce = useMemo(() => (words: string) => setSpoken((before) => ({ words, turn: before.turn + 1 })), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="only-spoken" role="status" aria-live="polite">
        {/* The same words twice are news twice. */}
        <span key={spoken.turn}>{spoken.words}</span>
      </div>
    </AnnouncerContext>
  );
}

/** Says something aloud to those who listen to the screen. */
export function useAnnounce(): (words: string) => void {
  return useContext(AnnouncerContext);
}
