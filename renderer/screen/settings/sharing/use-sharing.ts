import { useCallback, useEffect, useState } from 'react';
import type { SharingView } from '../../../../domain/contract/sharing.ts';
import { ask, listen } from '../../../bridge.ts';

/** How the store that is open is shared, asked again whenever anything of it is told. */
export interface KnownSharing {
  /** Null until it is known. */
  readonly view: SharingView | null;
  readonly refresh: () => void;
}

export function useSharing(): KnownSharing {
  const [view, setView] = useState<SharingView | null>(null);
  const refresh = useCallback(() => {
    // A store that was closed in the meantime leaves the page by itself.
    void ask('sharing', {}).then(setView, () => {});
  }, []);
  useEffect(() => {
    refresh();
    return listen('saving', refresh);
  }, [refresh]);
  return { view, refresh };
}
