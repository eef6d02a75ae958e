import { lazy, Suspense, useState } from 'react';
import { useKeys } from '../keys/keys.tsx';
import { useSurroundings } from '../state/current-group.tsx';

const SuggestItem = lazy(async () => ({ default: (await import('./suggest-item.tsx')).SuggestItem }));

/** Lets anybody suggest a matter for the group that is looked at, whatever is on the screen. */
export function Suggesting() {
  const { group } = useSurroundings();
  const [isOpen, setOpen] = useState(false);
  useKeys(group === null ? {} : { suggestItem: () => setOpen(true) });
  if (group === null || !isOpen) return null;
  return (
    <Suspense>
      <SuggestItem group={group} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
