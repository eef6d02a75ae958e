import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Item } from '../../domain/meeting/item.ts';
import { shownToRoom, type ShownItem } from '../../domain/view/screen/shown-item.ts';
import { useAnnounce } from '../component/announcer.tsx';
import { useKeys } from '../keys/keys.tsx';
import { useLanguage, useSay } from '../text/language.tsx';

interface ForTheRoom {
  /** The window is mirrored to a room: the words of confidential items are shown nowhere in it. */
  readonly isOn: boolean;
  readonly toggle: () => void;
}

const ForTheRoomContext = createContext<ForTheRoom>({ isOn: false, toggle: () => {} });

/** A reload in front of the room must not bring the words back. */
const kept = 'klubba-for-the-room';

/** "Visa för rummet": remembered until the window closes, and turned on and off by its key anywhere. */
export function ForTheRoomProvider({ children }: { readonly children: ReactNode }) {
  const [isOn, setOn] = useState(() => window.sessionStorage.getItem(kept) !== null);
  const say = useSay();
  const announce = useAnnounce();
  const toggle = useCallback(() => {
    if (isOn) window.sessionStorage.removeItem(kept);
    else window.sessionStorage.setItem(kept, '');
    setOn(!isOn);
    announce(say(isOn ? 'forTheRoom.off' : 'forTheRoom.on'));
  }, [announce, isOn, say]);
  useKeys({ hideForRoom: toggle });
  const value = useMemo(() => ({ isOn, toggle }), [isOn, toggle]);
  return <ForTheRoomContext value={value}>{children}</ForTheRoomContext>;
}

export function useForTheRoom(): ForTheRoom {
  return useContext(ForTheRoomContext);
}

type Words = Pick<Item, 'title' | 'outcome' | 'confidential'>;

/** Gives items as they may be shown in this window now. */
export function useShownItems(): (item: Words) => ShownItem {
  const { isOn } = useForTheRoom();
  const language = useLanguage();
  return useCallback((item) => (isOn ? shownToRoom(item, language) : { isHidden: false, title: item.title, outcome: item.outcome }), [isOn, language]);
}

/** Gives items as they are shown outside themselves, in a list or a notice: a confidential one never shows its words there. */
export function useItemsOutside(): (item: Words) => ShownItem {
  const language = useLanguage();
  return useCallback((item) => shownToRoom(item, language), [language]);
}

/** One item as it may be shown in this window now. */
export function useShownItem(item: Words): ShownItem {
  return useShownItems()(item);
}
