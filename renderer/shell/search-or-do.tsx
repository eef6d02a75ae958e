import { Dialog } from '../component/dialog.tsx';
import { useSay } from '../text/language.tsx';

/** Finds anything and does anything. */
export function SearchOrDo({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void; readonly onHelp: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say('search.open')} isOpen={isOpen} onClose={onClose}>
      {null}
    </Dialog>
  );
}
