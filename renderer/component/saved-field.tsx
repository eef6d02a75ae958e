import { useState } from 'react';
import { TextField } from './text-field.tsx';

export interface SavedFieldProps {
  readonly label: string;
  /** What is recorded. */
  readonly saved: string;
  /** What is wrong with a text, in words; null when it can be recorded. */
  readonly problemIn?: (text: string) => string | null;
  /** Records it. Called on leaving the field and on Enter, when the text is another and right. */
  readonly onSave: (text: string) => void;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly isDocument?: boolean;
  readonly hideLabel?: boolean;
  readonly inputMode?: 'text' | 'numeric';
}

/** A field that records itself when it is left. A wrong text stays as it was typed, with what is wrong beside it; Esc takes it back. */
export function SavedField({ saved, problemIn, onSave, ...field }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = (): void => {
    if (typed === null) return;
    const problem = typed === saved ? null : (problemIn?.(typed) ?? null);
    setError(problem);
    if (problem !== null) return;
    setTyped(null);
    if (typed !== saved) onSave(typed);
  };
  return (
    <TextField
      {...field}
      value={typed ?? saved}
      error={error}
      onChange={(text) => {
        setTyped(text);
        setError(null);
      }}
      onLeave={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && field.isLong !== true) save();
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          setTyped(null);
          setError(null);
        }
      }}
    />
  );
}
