import type { KeyboardEvent } from 'react';
import { longest } from '../../domain/kernel/longest.ts';
import { cleaned, onOneLine } from '../../domain/text/cleaned.ts';
import { useSavedText, type SaveText } from '../state/saved-text.ts';
import { useSay } from '../text/language.tsx';
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
  /** UTF-16 units; as much as a line, or as prose where it is long, unless said otherwise. */
  readonly most?: number;
  readonly onElement?: (element: TextElement | null) => void;
}

/**
 * Text that is mended where it is read: recorded when it is left. Enter records it and goes on to the next field, Shift+Enter begins a
 * new line, Esc brings back what is recorded.
 */
export function MendableText({ label, value, save, look = 'plain', most, ...rest }: MendableTextProps) {
  const say = useSay();
  const text = useSavedText(value, async (typed) => {
    const words = rest.isLong === true ? cleaned(typed) : onOneLine(typed);
    const room = most ?? (rest.isLong === true ? longest.prose : longest.line);
    return words.length > room ? say('field.tooLong', { count: words.length, most: room }) : save(words);
  });
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
