import type { KeyboardEvent } from 'react';
import { useSavedText, type SaveText } from '../state/saved-text.ts';
import { focusNextField, mendable } from './next-field.ts';
import { TextField, type TextElement } from './text-field.tsx';

export interface MendableTextProps {
  /** What the field holds, for those who do not see where it stands. */
  readonly label: string;
  readonly value: string;
  readonly save: SaveText;
  readonly isLong?: boolean;
  readonly isDocument?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly look?: 'framed' | 'plain';
  readonly isReadOnly?: boolean;
  readonly onElement?: (element: TextElement | null) => void;
}

/**
 * Text that is mended where it is read: recorded when it is left. Enter records it and goes on to the next field, Shift+Enter begins a
 * new line, Esc brings back what is recorded.
 */
export function MendableText({ label, value, save, look = 'plain', ...rest }: MendableTextProps) {
  const text = useSavedText(value, save);
  const pressed = (event: KeyboardEvent<TextElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      text.restore();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      const from = event.currentTarget;
      void text.settle().then((isSettled) => isSettled && focusNextField(from));
    }
  };
  return (
    <div {...mendable}>
      <TextField
        {...rest}
        label={label}
        hideLabel
        look={look}
        value={text.typed}
        onChange={text.change}
        onLeave={() => void text.settle()}
        onKeyDown={pressed}
        error={text.error}
      />
    </div>
  );
}
