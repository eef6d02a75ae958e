import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { listen } from '../bridge.ts';
import { useMachine } from '../state/machine.tsx';
import { useLanguage } from '../text/language.tsx';
import { matches } from './match.ts';
import { keyNames, keysFor, type KeyName } from './table.ts';

/** What keys do at one place of the screen. */
export type KeyHandlers = Partial<Readonly<Record<KeyName, () => void>>>;

interface Registration {
  /** Always the latest handlers: they are looked up when a key is pressed. */
  readonly handlers: () => KeyHandlers;
  readonly names: readonly KeyName[];
}

interface Registry {
  readonly add: (registration: Registration) => () => void;
  /** Does what a key does here; false when it does nothing. */
  readonly act: (name: KeyName) => boolean;
  /** What acts now, in the order of the table. */
  readonly active: readonly KeyName[];
}

const KeysContext = createContext<Registry>({ add: () => () => {}, act: () => false, active: [] });

/** Listens for the keys of the table, and knows which of them do something at the moment. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const { settings, macOS } = useMachine();
  const language = useLanguage();
  const registrations = useRef<Registration[]>([]);
  const [active, setActive] = useState<readonly KeyName[]>([]);
  const update = useCallback(() => {
    const names = new Set(registrations.current.flatMap((each) => each.names));
    setActive(keyNames.filter((name) => names.has(name)));
  }, []);
  const add = useCallback(
    (registration: Registration) => {
      registrations.current.push(registration);
      update();
      return () => {
        registrations.current = registrations.current.filter((each) => each !== registration);
        update();
      };
    },
    [update],
  );
  const act = useCallback((name: KeyName): boolean => {
    const handler = registrations.current.findLast((each) => each.handlers()[name] !== undefined)?.handlers()[name];
    handler?.();
    return handler !== undefined;
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // A letter that is held down would leave one item after the other.
      if (event.defaultPrevented || event.isComposing || isBehindDialog() || (event.repeat && event.key.length === 1)) return;
      const options = { inText: isText(event.target), macOS, letterKeys: settings.letterKeys };
      const name = keyNames.find((each) => keysFor(each, language, settings.keys).some((key) => matches(key, event, options)));
      // Ctrl+Z in a text belongs to the text.
      if (name === undefined || ((name === 'undo' || name === 'redo') && options.inText && !event.altKey)) return;
      if (act(name)) event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [act, language, macOS, settings]);
  useEffect(() => listen('chosen', ({ name }) => void (keyNames.some((each) => each === name) && act(name as KeyName))), [act]);
  const registry = useMemo(() => ({ add, act, active }), [add, act, active]);
  return <KeysContext value={registry}>{children}</KeysContext>;
}

/** A dialog has the floor: what lies behind it does nothing. */
function isBehindDialog(): boolean {
  return document.querySelector('[data-dialog]') !== null;
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'));
}

/** Lets keys act while this is on the screen; of two that want the same key, the one that came last gets it. */
export function useKeys(handlers: KeyHandlers): void {
  const { add } = useContext(KeysContext);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const names = Object.entries(handlers)
    .filter(([, handler]) => handler !== undefined)
    .map(([name]) => name)
    .join(' ');
  useEffect(() => {
    const acting = names === '' ? [] : (names.split(' ') as KeyName[]);
    return add({ handlers: () => latest.current, names: acting });
  }, [add, names]);
}

/** Does what a key does at this place: for a button whose work is done elsewhere. */
export function useAct(): (name: KeyName) => boolean {
  return useContext(KeysContext).act;
}

/** The keys that do something at the moment. */
export function useActiveKeys(): readonly KeyName[] {
  return useContext(KeysContext).active;
}

/** The key to show beside what it does; undefined when it is turned off. */
export function useKeyOf(name: KeyName | undefined): string | undefined {
  const { settings } = useMachine();
  const language = useLanguage();
  if (name === undefined) return undefined;
  const [key] = keysFor(name, language, settings.keys);
  return settings.letterKeys || (key?.length ?? 0) > 1 ? key : undefined;
}
