import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { Id } from '../../domain/kernel/identity.ts';
import { Button } from '../component/button.tsx';
import { useSay } from '../text/language.tsx';
import { RedactDialog } from './redact-dialog.tsx';

/** The way to take the words of a thing out for ever. */
export function RedactButton({ of, thing = null }: { readonly of: Id; readonly thing?: Id | null }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" size="small" icon={Eraser} onPress={() => setOpen(true)}>
        {say('redact.open')}
      </Button>
      {isOpen && <RedactDialog of={of} thing={thing} onClose={() => setOpen(false)} />}
    </>
  );
}
