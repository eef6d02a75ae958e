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
  /** What has been typed by now, also where nothing has been drawn since: a field is left within the key that brings back its text. */
  const latest = useRef<Typed | null>(null);
  const underWay = useRef<string | null>(null);
  const put = (next: Typed | null): void => {
    latest.current = next;
    setTyped(next);
  };
  const restore = (): void => {
    put(null);
    setError(null);
  };
  const settle = async (): Promise<boolean> => {
    const { current } = latest;
    if (current === null || current.over !== null || current.text === underWay.current) return true;
    const { text } = current;
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
    if (latest.current === current) put(recorded);
    window.setTimeout(() => latest.current === recorded && put(null), patience);
    return true;
  };
  const isBack = typed !== null && typed.over !== null && typed.over !== value;
  return { typed: typed === null || isBack ? value : typed.text, change: (text) => put({ text, over: null }), settle, restore, error };
}
