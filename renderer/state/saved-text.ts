import { useRef, useState } from 'react';

/** Records what was typed. @returns what is wrong with it, in words; null when it is recorded */
export type SaveText = (text: string) => Promise<string | null>;

export interface SavedText {
  /** What stands in the field. */
  readonly typed: string;
  readonly change: (text: string) => void;
  /** Records what was typed, if it differs. @returns true when there is nothing left to record */
  readonly settle: () => Promise<boolean>;
  /** Brings back what is recorded. */
  readonly restore: () => void;
  readonly error: string | null;
}

interface Typed {
  readonly text: string;
  /** Once the text is recorded: what stood there before. */
  readonly over: string | null;
}

/** How long a recorded text is waited for before the field shows what is recorded, whatever that is. Milliseconds. */
const patience = 500;

/** A text that is recorded when its field is left. What is refused stays as it was typed, with the reason. */
export function useSavedText(value: string, save: SaveText): SavedText {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [error, setError] = useState<string | null>(null);
  const underWay = useRef<string | null>(null);
  const restore = (): void => {
    setTyped(null);
    setError(null);
  };
  const settle = async (): Promise<boolean> => {
    if (typed === null || typed.over !== null || typed.text === underWay.current) return true;
    const { text } = typed;
    if (text === value) {
      restore();
      return true;
    }
    underWay.current = text;
    const wrong = await save(text);
    underWay.current = null;
    setError(wrong);
    if (wrong !== null) return false;
    // The recorded text comes back a moment after the answer: until then the field goes on showing what was typed.
    const recorded: Typed = { text, over: value };
    setTyped((now) => (now?.text === text ? recorded : now));
    window.setTimeout(() => setTyped((now) => (now === recorded ? null : now)), patience);
    return true;
  };
  const isBack = typed !== null && typed.over !== null && typed.over !== value;
  return { typed: typed === null || isBack ? value : typed.text, change: (text) => setTyped({ text, over: null }), settle, restore, error };
}
