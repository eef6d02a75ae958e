import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Group } from '../../domain/group/group.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { find } from '../../domain/kernel/list.ts';
import type { ShellView } from '../../domain/view/screen/shell-view.ts';
import { useChangeSettings } from './change-settings.ts';
import { useMachine } from './machine.tsx';

interface Surroundings {
  readonly shell: ShellView;
  /** The group that the screens show; null in a store without groups. */
  readonly group: Group | null;
  readonly choose: (group: Id) => void;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

/** The organisation around every screen, and which of its groups is looked at. */
export function CurrentGroupProvider({ shell, children }: { readonly shell: ShellView; readonly children: ReactNode }) {
  const { settings } = useMachine();
  const change = useChangeSettings();
  const value = useMemo<Surroundings>(
    () => ({
      shell,
      group: find(shell.groups, settings.group) ?? shell.groups[0] ?? null,
      choose: (group) => change({ group }),
    }),
    [shell, settings.group, change],
  );
  return <SurroundingsContext value={value}>{children}</SurroundingsContext>;
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('No CurrentGroupProvider around this.');
  return surroundings;
}
