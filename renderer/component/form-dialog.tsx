import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import styles from './form-dialog.module.css';

export interface FormDialogProps extends Pick<DialogProps, 'title' | 'onClose' | 'children' | 'width'> {
  /** The words on the primary button. Enter does the same. */
  readonly submit: string;
  /** Does it. Gives why it was not done; null when it was, or when the fields themselves say what is wrong with them. */
  readonly onSubmit: () => Promise<CallFailure | null> | null;
  readonly canSubmit?: boolean;
  /** Enter goes on at once: nothing has to be filled in. */
  readonly focusSubmit?: boolean;
  /** Further buttons, before "cancel". */
  readonly others?: ReactNode;
}

/** A dialog that asks for something and does it. What is refused is said in it, and what was typed stays. */
export function FormDialog({ onSubmit, onClose, submit, canSubmit = true, focusSubmit = false, others, children, ...dialog }: FormDialogProps) {
  const id = useId();
  const say = useSay();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isBusy = useRef(false);
  // Whoever tries to go on with a field that is wrong is taken to it.
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')?.focus();
  }, [attempt]);
  const submitted = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy.current || !canSubmit) return;
    isBusy.current = true;
    setFailure(await onSubmit());
    isBusy.current = false;
    setAttempt((before) => before + 1);
  };
  return (
    <Dialog
      {...dialog}
      isOpen
      onClose={onClose}
      actions={
        <>
          {others}
          <Button look="quiet" onPress={onClose}>
            {say('dialog.cancel')}
          </Button>
          <Button look="primary" type="submit" form={id} isDisabled={!canSubmit} autoFocus={focusSubmit}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} ref={form} className={styles['form']} noValidate onSubmit={(event) => void submitted(event)}>
        {children}
        {failure !== null && (
          <p className={styles['failure']} role="alert">
            {failureText(language, failure)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
