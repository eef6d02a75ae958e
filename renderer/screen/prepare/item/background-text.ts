import { useEffect, useRef } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { shown } from '../../../../domain/meeting/prose.ts';
import { cleaned } from '../../../../domain/text/cleaned.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import type { SavedText } from '../../../state/saved-text.ts';
import { send } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useKeptText } from '../kept-text.ts';

/** What somebody else wrote at the same time is no ground of what is typed here: it stays beside it. */
function shownOf({ background }: Item): readonly Id[] {
  return background.slice(0, 1).map(({ id }) => id);
}

/** How long a pause in typing is. Milliseconds. */
const pause = 1_500;

/**
 * The longer text of an item, that others may be writing too: each version names those that it was made on. Recorded at each pause in
 * typing and when the field is left.
 */
export function useBackgroundText(item: Item): SavedText {
  const { meeting } = useOpenMeeting();
  const say = useSay();
  const language = useLanguage();
  /** What was on the screen when the typing began; then one's own last version. */
  const base = useRef<readonly Id[] | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const record = async (text: string): Promise<string | null> => {
    if (text.length > longest.prose) return say('field.tooLong', { count: text.length, most: longest.prose });
    const on = base.current ?? shownOf(item);
    const sent = await send({ command: 'editBackground', meeting: meeting.id, item: item.id, base: [...on], text: cleaned(text) });
    if (!sent.ok) return failureText(language, sent.failure);
    base.current = sent.events;
    return null;
  };
  const text = useKeptText(`item:${item.id}:background`, shown(item.background), async (typed) => {
    // One version after the other: each is made on the one before.
    const answer = turn.current.then(async () => record(typed));
    turn.current = answer;
    return answer;
  });
  const { typed } = text;
  const paused = useRef(async (_typed: string) => {});
  useEffect(() => {
    paused.current = async (then) => void (then === typed && (await text.settle()));
  });
  useEffect(() => {
    const timer = window.setTimeout(() => void paused.current(typed), pause);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return {
    ...text,
    change: (typed) => {
      base.current ??= shownOf(item);
      text.change(typed);
    },
  };
}
