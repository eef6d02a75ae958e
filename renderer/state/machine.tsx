import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { MachineView } from '../../domain/contract/machine-calls.ts';
import { ask, listen } from '../bridge.ts';

const MachineContext = createContext<MachineView | null>(null);

/** The machine as this window knows it: settings, store, save state. Nothing is shown until it has answered. */
export function MachineProvider({ children }: { readonly children: ReactNode }) {
  const [machine, setMachine] = useState<MachineView | null>(null);
  useEffect(() => {
    const ends = [
      listen('settings', (settings) => setMachine((before) => before && { ...before, settings })),
      listen('saving', (saving) => setMachine((before) => before && { ...before, saving })),
      listen('copy', (copy) => setMachine((before) => before && { ...before, copy })),
      listen('room', ({ meeting }) => setMachine((before) => before && { ...before, room: meeting })),
    ];
    void ask('machine', {}).then(setMachine);
    const refresh = (): void => void ask('machine', {}).then(setMachine);
    window.addEventListener(storeChanged, refresh);
    return () => {
      for (const end of ends) end();
      window.removeEventListener(storeChanged, refresh);
    };
  }, []);
  return machine && <MachineContext value={machine}>{children}</MachineContext>;
}

const storeChanged = 'klubba-store-changed';

/** Another store was opened or made, or the open one was closed: everything is another. */
export function announceStoreChange(): void {
  window.dispatchEvent(new Event(storeChanged));
}

export function useMachine(): MachineView {
  const machine = useContext(MachineContext);
  if (machine === null) throw new Error('No MachineProvider around this.');
  return machine;
}
