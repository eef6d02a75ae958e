import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useSay } from '../text/language.tsx';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'usual' | 'wide';
  /** `alertdialog` for a question that must be answered before anything else. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A window in the window. Esc and the cross close it; the focus goes back to where it came from; keys behind it do nothing. */
export function Dialog({ title, isOpen, onClose, children, actions, width = 'usual', role = 'dialog' }: DialogProps) {
  const say = useSay();
  return (
    <ModalOverlay className={styles['veil'] ?? ''} isOpen={isOpen} isDismissable={role === 'dialog'} onOpenChange={(open) => !open && onClose()}>
      <Modal className={[styles['window'], styles[width]].join(' ')}>
        <AriaDialog className={styles['dialog'] ?? ''} role={role} data-dialog="">
          <header className={styles['head']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label={say('dialog.close')} onPress={onClose} />
          </header>
          <div className={styles['body']}>{children}</div>
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
