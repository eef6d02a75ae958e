import { Button } from '../component/button.tsx';
import { Dialog } from '../component/dialog.tsx';
import { useSay } from '../text/language.tsx';

/** Closed items are shown when somebody has said yes to what that means. */
export function ClosedDialog({ isOpen, onNo, onYes }: { readonly isOpen: boolean; readonly onNo: () => void; readonly onYes: () => void }) {
  const say = useSay();
  return (
    <Dialog
      title={say('paper.closed.ask')}
      isOpen={isOpen}
      onClose={onNo}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onNo} autoFocus>
            {say('paper.closed.no')}
          </Button>
          <Button look="danger" onPress={onYes}>
            {say('paper.closed.show')}
          </Button>
        </>
      }
    >
      <p>{say('paper.closed.warning')}</p>
    </Dialog>
  );
}
