import { useRef, useState } from 'react';
import { failureOf } from '../../../bridge.ts';
import { useNotices } from '../../../component/notices.tsx';

interface Asking {
  /** @param work gives what is to be said of it when it is done; null for nothing */
  readonly run: (work: () => Promise<string | null>) => void;
  readonly isBusy: boolean;
}

/** Asks the machine for something that takes its time: once at a time, and says what came of it. */
export function useAsking(onDone: () => void): Asking {
  const { tell, tellFailure } = useNotices();
  const busy = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const run = (work: () => Promise<string | null>): void => {
    // A button that is turned off while it is pressed loses the focus; a second press does nothing instead.
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    void work()
      .then(
        (told) => void (told !== null && tell(told)),
        (error: unknown) => tellFailure(failureOf(error)),
      )
      .finally(() => {
        busy.current = false;
        setBusy(false);
        onDone();
      });
  };
  return { run, isBusy };
}
