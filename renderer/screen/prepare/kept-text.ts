import { useEffect, useRef } from 'react';
import { useDraft } from '../../state/draft.ts';
import { useSavedText, type SavedText, type SaveText } from '../../state/saved-text.ts';

/**
 * A text that is recorded when its field is left, also when that is because the field goes away. What was not recorded yet outlives
 * the window.
 * @param key names the text on this machine
 * @param value what is recorded
 */
export function useKeptText(key: string, value: string, save: SaveText): SavedText {
  const [draft, setDraft] = useDraft(key);
  const latest = useRef<string | null>(null);
  const text = useSavedText(value, async (typed) => {
    const wrong = await save(typed);
    // What has been typed on since is not recorded yet.
    if (wrong === null && latest.current === typed) setDraft('');
    return wrong;
  });
  const isTouched = useRef(false);
  const bringBack = useRef(text.change);
  useEffect(() => {
    bringBack.current = text.change;
  });
  // What was left unfinished arrives when the machine has been asked for it.
  useEffect(() => {
    if (draft === '' || isTouched.current) return;
    // What was recorded after all is unfinished no more: kept, it would come back over what is written later on another machine.
    if (draft === value) setDraft('');
    else {
      latest.current = draft;
      bringBack.current(draft);
    }
  }, [draft, setDraft, value]);
  const change = (typed: string): void => {
    isTouched.current = true;
    latest.current = typed;
    text.change(typed);
    setDraft(typed === value ? '' : typed);
  };
  const restore = (): void => {
    text.restore();
    setDraft('');
  };
  useWhenGone(() => void text.settle());
  return { ...text, change, restore };
}

/** Does something when the place on the screen goes, with what is known then. */
export function useWhenGone(work: () => void): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => () => latest.current(), []);
}
