import { useSavedText, type SaveText } from '../state/saved-text.ts';
import { TextField } from './text-field.tsx';

export interface SavedFieldProps {
  readonly label: string;
  /** What is recorded. */
  readonly saved: string;
  /** What is wrong with a text, in words; null when it can be recorded. */
  readonly problemIn?: (text: string) => string | null;
  /** Called on leaving the field and on Enter, when the text is another and right. */
  readonly onSave: SaveText;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isDocument?: boolean;
  readonly hideLabel?: boolean;
  readonly inputMode?: 'text' | 'numeric';
}

/** A field that records itself when it is left. A text that is wrong or refused stays as it was typed, with the reason beside it; Esc takes it back. */
export function SavedField({ saved, problemIn, onSave, ...field }: SavedFieldProps) {
  const text = useSavedText(saved, async (typed) => problemIn?.(typed) ?? onSave(typed));
  return (
    <TextField
      {...field}
      value={text.typed}
      error={text.error}
      onChange={text.change}
      onLeave={() => void text.settle()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && field.isLong !== true) void text.settle();
        if (event.key === 'Escape' && (text.typed !== saved || text.error !== null)) {
          event.stopPropagation();
          text.restore();
        }
      }}
    />
  );
}
