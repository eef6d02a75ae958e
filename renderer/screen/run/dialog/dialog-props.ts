import type { Item } from '../../../../domain/meeting/item.ts';

/** What every dialog of the run face takes. */
export interface RunDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a dialog about one item takes. */
export interface ItemDialogProps extends RunDialogProps {
  readonly item: Item;
  /** What it asked for has been recorded. */
  readonly onDone?: () => void;
}
