import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { MachineView } from '../../domain/contract/machine-calls.ts';
import { ask, listen } from '../bridge.ts';
import { noteClocksBehind } from './clocks-behind.ts';

/** What changes with every record. It has a context of its own: whoever shows a key or a setting is not drawn again for it. */
type Keeping = Pick<MachineView, 'saving' | 'copy'>;
type Machine = Omit<MachineView, keyof Keeping>;

const MachineContext = createContext<Machine | null>(null);
const KeepingContext = createContext<Keeping | null>(null);

/** The machine as this window knows it: settings, store, save state. Nothing is shown until it has answered. */
export function MachineProvider({ children }: { readonly children: ReactNode }) {
  const [machine, setMachine] = useState<Machine | null>(null);
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  useEffect(() => {
    const learn = ({ saving, copy, ...rest }: MachineView): void => {
      setMachine(rest);
      setKeeping({ saving, copy });
      noteClocksBehind(saving.behind);
    };
    const ends = [
      listen('settings', (settings) => setMachine((before) => before && { ...before, settings })),
      listen('saving', (saving) => {
        setKeeping((before) => before && { ...before, saving });
        noteClocksBehind(saving.behind);
      }),
      listen('copy', (copy) => setKeeping((before) => before && { ...before, copy })),
      listen('incoming', ({ packet }) => setMachine((before) => before && { ...before, incoming: packet })),
      listen('room', ({ meeting }) => setMachine((before) => before && { ...before, room: meeting })),
    ];
    const refresh = (): void => void ask('machine', {}).then(learn);
    refresh();
    window.addEventListener(storeChanged, refresh);
    return () => {
      for (const end of ends) end();
      window.removeEventListener(storeChanged, refresh);
    };
  }, []);
  return (
    machine && (
      <MachineContext value={machine}>
        <KeepingContext value={keeping}>{children}</KeepingContext>
      </MachineContext>
    )
  );
}

const storeChanged = 'klubba-store-changed';

/** Another store was opened or made, or the open one was closed: everything is another. */
export function announceStoreChange(): void {
  window.dispatchEvent(new Event(storeChanged));
}

export function useMachine(): Machine {
  return known(useContext(MachineContext));
}

/** How the saving and the daily copy go. */
export function useKeeping(): Keeping {
  return known(useContext(KeepingContext));
}

function known<Value>(value: Value | null): Value {
  if (value === null) throw new Error('No MachineProvider around this.');
  return value;
}
